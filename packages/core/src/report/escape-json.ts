import { unseen } from "./visible.ts";

/**
 * The only way a value reaches a report for programs: JSON in which everything a reader does not see, or that changes the order of
 * what is seen, is escaped, so that the text can be shown as it is and parses to the same value.
 * @param indent spaces of one level
 */
export function escapedJson(value: unknown, indent = 2): string {
  return JSON.stringify(value, null, indent).replace(beyondPlain, (letters) => letters.replace(unseen, escaped));
}

/** What is seen as it is stands in most of a report; asking it letter by letter took half the time of writing one. */
const beyondPlain = /[^\n\x20-\x7e]+/g;

/** A character as JSON writes it: `\u202e`, and two of these for one beyond the first plane. */
function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, at) => {
    return `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`;
  }).join("");
}
