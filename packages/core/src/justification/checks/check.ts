import type { Question } from "@tenzij/law";
import type { Flaw } from "../flaw.ts";
import type { Judging } from "../judging.ts";
import type { Row } from "../row.ts";

/**
 * Computes something over the whole record that a question rests on. A check knows how to look; which question asks
 * it is the law's to say.
 */
export type RunCheck = (judging: Judging, question: Question, row: Row | null) => readonly Flaw[];
