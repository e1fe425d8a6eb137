import { plainLetters } from "./letters.ts";

/** What has to be seen through before letters read as plain ones. */
export type Disguise = "invisible" | "look-alike" | "both";

const unusual = /[^\x20-\x7e\u00c0-\u024f]/;
/** Letters of which some look like Latin ones; symbols of units and formulas do not. */
const greekOrCyrillic = /[\u0370-\u03ff\u0400-\u052f]/u;

/** How letters are written that read as other letters, or undefined where they are written as people write them. */
export function disguiseOf(written: string): Disguise | undefined {
  if (!unusual.test(written)) return undefined;
  let invisible = false;
  let looksAlike = false;
  for (const character of written.normalize("NFC")) {
    if (!unusual.test(character)) continue;
    const plain = plainLetters(character).text;
    if (plain === "") invisible = true;
    else if (plain !== character && /^[A-Za-z]/.test(plain)) looksAlike = true;
  }
  if (invisible && looksAlike) return "both";
  return invisible ? "invisible" : looksAlike ? "look-alike" : undefined;
}

/**
 * The first word in which Latin letters and Greek or Cyrillic ones that look like them stand together, or undefined.
 * Accents and invisible signs are no letters of another script.
 */
export function mixedScriptIn(text: string): string | undefined {
  if (!greekOrCyrillic.test(text)) return undefined;
  for (const [word] of text.matchAll(/[\p{L}\p{M}\p{Cf}]+/gu)) {
    if (/\p{Script=Latin}/u.test(word) && [...word].some(isLookAlike)) return word;
  }
  return undefined;
}

function isLookAlike(character: string): boolean {
  return greekOrCyrillic.test(character) && /^[A-Za-z]$/.test(plainLetters(character).text);
}
