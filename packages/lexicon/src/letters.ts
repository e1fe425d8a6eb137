import { lookAlikes } from "./look-alikes.ts";

/** A text in plain letters, and where each of them came from. */
export interface Letters {
  /** Latin letters without accents, capitals kept; everything else as it was. */
  readonly text: string;
  /** Offset in the original of each unit of `text`, and of its end; absent when they are the same. */
  readonly from?: readonly number[];
}

let skeleton: Map<string, string> | undefined;

/**
 * Reduces a text to what the eye reads: compatibility forms normalised (NFKC), accents dropped, invisible characters
 * dropped, look-alike letters of other scripts made Latin (UTS 39). Offsets are UTF-16.
 */
export function plainLetters(original: string): Letters {
  if (isPlain(original)) return { text: original };
  let text = "";
  const from: number[] = [];
  let at = 0;
  for (const character of original) {
    const plain = plainCharacter(character);
    for (let unit = 0; unit < plain.length; unit++) from.push(at);
    text += plain;
    at += character.length;
  }
  from.push(at);
  return { text, from };
}

/** Offset in the original text of the letter at an offset in the plain letters. */
export function originalStart(letters: Letters, at: number): number {
  return letters.from === undefined ? at : (letters.from[at] ?? at);
}

/** Offset in the original text behind the letter that ends before an offset; one sign can stand for several letters. */
export function originalEnd(letters: Letters, end: number): number {
  if (letters.from === undefined) return end;
  const last = letters.from[end - 1] ?? 0;
  let next = end;
  while (next < letters.from.length - 1 && letters.from[next] === last) next++;
  return letters.from[next] ?? last;
}

function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 126) return false;
  return true;
}

/** Format characters, marks, fillers of Hangul and tags, the unassigned ones too: nothing a reader sees as a letter. */
const unseen = /^[\p{Cf}\p{Mn}\p{Me}\p{Variation_Selector}\u{115F}\u{1160}\u{3164}\u{FFA0}\u{E0000}-\u{E007F}]$/u;

function plainCharacter(character: string): string {
  if (character.charCodeAt(0) < 127) return character;
  if (unseen.test(character)) return "";
  const decomposed = character.normalize("NFKD").replace(/\p{M}/gu, "");
  let plain = "";
  for (const part of decomposed) plain += latin(part);
  return plain;
}

function latin(character: string): string {
  if (character.charCodeAt(0) < 127) return character;
  skeleton ??= skeletonByCharacter();
  return skeleton.get(character) ?? special[character] ?? character;
}

/** Letters that stand for two, and signs that stand for a dash or quote, so that words end where people see them end. */
const special: Readonly<Record<string, string>> = {
  æ: "ae",
  Æ: "AE",
  œ: "oe",
  Œ: "OE",
  ø: "o",
  Ø: "O",
  ß: "ss",
  ĳ: "ij",
  "’": "'",
  "‘": "'",
  "‐": "-",
  "‑": "-",
  "–": "-",
  "—": "-",
};

function skeletonByCharacter(): Map<string, string> {
  const map = new Map<string, string>();
  for (const [letter, characters] of Object.entries(lookAlikes)) {
    for (const character of characters) map.set(character, isCapital(character) ? letter.toUpperCase() : letter);
  }
  return map;
}

function isCapital(character: string): boolean {
  return character !== character.toLowerCase() || /^\p{Lu}$/u.test(character);
}
