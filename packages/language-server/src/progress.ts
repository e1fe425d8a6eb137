import type { ProfileAssessment } from "@tenzij/core";
import type { QuestionState } from "@tenzij/core/justification";

/** How far the test of one indicator, or of the profile as a whole, has come. */
export interface Progress {
  readonly asked: number;
  readonly answered: number;
  /** The next question someone has to answer; undefined when none is open. */
  readonly next: QuestionState | undefined;
}

const done: readonly QuestionState["state"][] = ["answered", "planned", "not-asked"];

/**
 * Counts the questions that have to be answered in writing and that block while they are not.
 * @param indicator its name as written; absent for the whole profile.
 */
export function progressOf({ questions }: Pick<ProfileAssessment, "questions">, indicator?: string): Progress {
  const asked = questions.filter((one) => isWritten(one) && (indicator === undefined || one.indicator === indicator));
  const open = asked.filter((one) => !done.includes(one.state));
  return { asked: asked.length, answered: asked.length - open.length, next: open[0] };
}

function isWritten({ typed, severity, of, state }: QuestionState): boolean {
  return typed && severity === "block" && of !== "organisation" && state !== "not-asked";
}
