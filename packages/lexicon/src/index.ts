/** How words are found in text: what reads documents passes fragments, and gets back what each can mean. */

export { type Candidate, candidatesOf, type Outcome } from "./candidates.ts";
export { aside } from "./capacity.ts";
export { isDenied } from "./denial.ts";
export {
  type Beside,
  type Evidence,
  evidenceOf,
  nothingKnown,
  type ReadFragment,
  readFragment,
  speaks,
} from "./evidence.ts";
export type * from "./fragment.ts";
export { guardsOn } from "./guards.ts";
export { plainLetters } from "./letters.ts";
export { buildLexicon, type Group, type Lexicon } from "./lexicon.ts";
export { makeLexicon } from "./make-lexicon.ts";
export { type Match, matchesIn, termsIn } from "./matches.ts";
export type { WordSet } from "./phrase.ts";
export { readText, standsIn, type TextReading } from "./text-reading.ts";
export { wordSet } from "./word-sets.ts";
