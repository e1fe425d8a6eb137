import { Lexer } from "yaml";

/**
 * Where a text surely goes deeper than `limit` maps and lists, told before anything is built of it: parsers recurse, and
 * when their stack gives out depends on the machine and on what ran before. Looks at tokens only, in linear time.
 *
 * Levels are counted roughly: an open bracket is one, and so is every dash, `?` or first word of a line that stands deeper
 * than those it belongs to. The map of `- a: 1` is not seen, and a value or an anchor on a line of its own is taken for a
 * level, so twice the limit is waited for: then it is passed for certain, and what passes is a few times as deep at most.
 * @returns the UTF-16 offset of the token that goes too deep; null where there is none
 */
export function tooDeepAt(text: string, limit: number): number | null {
  if (!mayBeDeep(text, limit)) return null;
  let brackets = 0;
  let offset = 0;
  let lineStart = 0;
  let onlyMarks = true;
  const columns: number[] = [];
  for (const token of new Lexer().lex(text)) {
    if (isNotWritten(token)) continue;
    const isMark = token === "-" || token === "?";
    if (token === "[" || token === "{") brackets++;
    else if (token === "]" || token === "}") brackets = Math.max(0, brackets - 1);
    else if (brackets === 0 && onlyMarks && !isBetween(token)) {
      while ((columns.at(-1) ?? -1) >= offset - lineStart) columns.pop();
      columns.push(offset - lineStart);
    }
    if (brackets + columns.length > 2 * limit) return offset;
    if (!isMark && !isBetween(token)) onlyMarks = false;
    const line = token.lastIndexOf("\n");
    if (line >= 0) {
      lineStart = offset + line + 1;
      onlyMarks = true;
    }
    offset += token.length;
  }
  return null;
}

/** Most texts are too short or too flat to be deep, and need no look at their tokens. */
function mayBeDeep(text: string, limit: number): boolean {
  let brackets = 0;
  let marks = 0;
  let blanks = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x5b || unit === 0x7b) brackets++;
    else if (unit === 0x0a) {
      marks = 0;
      blanks = 0;
    } else if (unit === 0x20) blanks++;
    else if (unit === 0x2d || unit === 0x3f) marks++;
    if (brackets > limit || marks > limit || blanks > limit) return true;
  }
  return false;
}

/** The lexer tells of a document, a flow that ends early and a scalar by characters that are not in the text. */
function isNotWritten(token: string): boolean {
  return token === "\u0002" || token === "\u0018" || token === "\u001f";
}

function isBetween(token: string): boolean {
  return token.trim() === "" || token.startsWith("#");
}
