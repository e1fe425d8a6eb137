import { plainLetters } from "./letters.ts";

/** Letters and digits of a text in lower case, everything else left out. */
export function squashed(text: string): string {
  return plainLetters(text)
    .text.toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}
