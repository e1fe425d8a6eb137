import { eastAsianWidth } from "get-east-asian-width";

const combining = /^[\p{Mn}\p{Me}]$/u;

/** Columns of a terminal that one code point takes. */
export function columnsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x300) return 1;
  return combining.test(character) ? 0 : eastAsianWidth(point);
}

/** Columns of a terminal that a text takes. */
export function displayWidth(text: string): number {
  let columns = 0;
  for (const character of text) columns += columnsOf(character);
  return columns;
}

/** A word, with every command between backticks that it holds. */
const words = /(?:`tenzij [^`]+`|[^ ])+/g;

/**
 * Breaks a text at spaces into lines of at most `width` columns. A longer word stays whole: it is a path. So does a command, which is copied.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.match(words) ?? []) {
    if (line !== "" && displayWidth(line) + 1 + displayWidth(word) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
