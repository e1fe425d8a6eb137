import type { Citation, Part, Question, Text } from "@tenzij/law";
import type { Span } from "@tenzij/read";
import type { AnswerState } from "./flaw.ts";

/** How one question stands for one indicator, the profile or the organisation: what a code lens and a report show. */
export interface QuestionState {
  /** The id of the question in the law. */
  readonly question: string;
  readonly framework: string;
  readonly title: Text;
  readonly text: Text;
  readonly of: Question["of"];
  /** The indicator it is asked of, as written. */
  readonly indicator?: string | undefined;
  readonly state: AnswerState;
  /** Answered, and the profile, or the text of a question of the organisation's own, is not as it was: somebody has to say whether the answer still holds, or answer anew. */
  readonly reopened?: true;
  readonly severity: Question["severity"];
  /** Where the answer stands, or where it would. */
  readonly file: string;
  readonly span: Span;
  /** Path of the answer from the top of its file; absent where nothing is typed. */
  readonly at?: string | undefined;
  /** Whether someone has to write an answer; false where Tenzij computes it. */
  readonly typed: boolean;
  readonly restsOn: readonly Part[];
  readonly sources: readonly Citation[];
}

/**
 * The state as readers are shown it. Nobody answered what Tenzij computes: where nothing stands against it, it is met, and only
 * what a person wrote is answered.
 */
export type ReportedState = AnswerState | "met";

export function reportedState({ state, typed }: Pick<QuestionState, "state" | "typed">): ReportedState {
  return state === "answered" && !typed ? "met" : state;
}
