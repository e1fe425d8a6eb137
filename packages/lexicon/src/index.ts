/** How words are found in text: what reads documents passes fragments, and gets back what each can mean. */

export { buildLexicon } from "./build-lexicon.ts";
export type { Candidate, Outcome } from "./candidate.ts";
export { candidatesOf } from "./candidates.ts";
export { aside, capacityOf } from "./capacity.ts";
export { type ColumnForm, columnForms } from "./column-grammar.ts";
export { wordData, wordIndex } from "./compiled.ts";
export { isDenied } from "./denial.ts";
export { type Dictionary, dictionaryOf, entryIn, withOwnEntries } from "./dictionary.ts";
export { type Disguise, disguiseOf, mixedScriptIn } from "./disguise.ts";
export { type Beside, type Evidence, evidenceOf, nothingKnown, speaks } from "./evidence.ts";
export type * from "./fragment.ts";
export { guardsOn } from "./guards.ts";
export { plainLetters } from "./letters.ts";
export type { Group, Lexicon } from "./lexicon.ts";
export { makeLexicon } from "./make-lexicon.ts";
export { type Match, matchesIn, termsIn } from "./matches.ts";
export type { WordSet } from "./phrase.ts";
export { type ReadFragment, readFragment } from "./read-fragment.ts";
export { forgetBeyond, readText, rowsOf, standsIn } from "./read-text.ts";
export { guardsUsed, listsNamed } from "./references.ts";
export type * from "./schema.ts";
export { isSurer, surenessOf, surest } from "./strength.ts";
export type { TextReading } from "./text-reading.ts";
export type { WordData } from "./word-data.ts";
export { isWordLike } from "./word-like.ts";
export { besideSet, wordSet } from "./word-sets.ts";
