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
  const asked = indicator === undefined ? questions.filter(isWritten) : (byIndicator(questions).get(indicator) ?? []);
  const open = asked.filter((one) => !done.includes(one.state));
  return { asked: asked.length, answered: asked.length - open.length, next: open[0] };
}

function isWritten({ typed, severity, of, state }: QuestionState): boolean {
  return typed && severity === "block" && of !== "organisation" && state !== "not-asked";
}

/** What is written for each indicator; sorted once for the lenses and marks of all of them. */
function byIndicator(questions: readonly QuestionState[]): ReadonlyMap<string, readonly QuestionState[]> {
  const known = sorted.get(questions);
  if (known !== undefined) return known;
  const found = new Map<string, QuestionState[]>();
  for (const one of questions) {
    if (one.indicator === undefined || !isWritten(one)) continue;
    const own = found.get(one.indicator);
    if (own === undefined) found.set(one.indicator, [one]);
    else own.push(one);
  }
  sorted.set(questions, found);
  return found;
}

const sorted = new WeakMap<readonly QuestionState[], ReadonlyMap<string, readonly QuestionState[]>>();
