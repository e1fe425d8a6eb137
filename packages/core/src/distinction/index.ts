export type { Outcome } from "./candidates.ts";
export type { Distinction, Mention, Reading } from "./distinction.ts";
export {
  type ExplainedReading,
  type Explanation,
  explainWord,
} from "./explain-word.ts";
export {
  type Corrected,
  type Correction,
  type Distinctions,
  findDistinctions,
} from "./find-distinctions.ts";
export { type Lexicon, makeLexicon } from "./lexicon.ts";
