/** Step 1, for those who explain a word. */

export { combinationsIn } from "./combinations.ts";
export type { Distinction, Reading } from "./distinction.ts";
export { explainWord } from "./explain-word.ts";
export { findDistinctions } from "./find-distinctions.ts";
