import { keywords } from "./known-names.ts";
import type { Token } from "./tokens.ts";

/**
 * What is left of a program without its names and texts: signs, numbers and words of the language, with a number for each name. It
 * decides as much as the names do, so it counts in what a record rests on.
 */
export function shapeOf(tokens: readonly Token[]): string {
  const known = new Map(ofLanguage);
  let count = 0;
  let shape = "";
  for (const { kind, text } of tokens) {
    if (shape !== "") shape += " ";
    if (kind === "operator" || kind === "number") shape += text;
    else if (kind === "string") shape += '""';
    else {
      let word = known.get(text);
      if (word === undefined) {
        word = `#${++count}`;
        known.set(text, word);
      }
      shape += word;
    }
  }
  return shape;
}

const ofLanguage: ReadonlyMap<string, string> = new Map(Array.from(keywords, (word) => [word, word]));
