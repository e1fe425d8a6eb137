/** Step 1, for those who explain a word, and by which words it finds. */

export { type Lexicon, makeLexicon, withOwnEntries } from "@tenzij/lexicon";
export { combinationsIn } from "./combinations.ts";
export type { Distinction, Reading } from "./distinction.ts";
export { explainWord } from "./explain-word.ts";
export { findDistinctions } from "./find-distinctions.ts";
