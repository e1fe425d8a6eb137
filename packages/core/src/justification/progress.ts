import type { QuestionState } from "./question-state.ts";

/** How far the test of one indicator, or of the profile as a whole, has come. */
export interface Progress {
  readonly asked: number;
  readonly answered: number;
  /** The next question someone has to answer; undefined when none is open. */
  readonly next: QuestionState | undefined;
  readonly open: readonly QuestionState[];
}

const done: readonly QuestionState["state"][] = ["answered", "planned", "not-asked"];

/** Whether nobody has to answer a question that stands so. */
export function isDone(state: QuestionState["state"]): boolean {
  return done.includes(state);
}

/**
 * Counts the questions that have to be answered in writing and that block while they are not.
 * @param indicator its name as written; absent for the whole profile.
 */
export function progressOf(questions: readonly QuestionState[], indicator?: string): Progress {
  return progressIn(indicator === undefined ? questions : questionsOf(questions, indicator));
}

/** The same of the questions that are asked of the profile as a whole, and of no indicator. */
export function progressOfWhole(questions: readonly QuestionState[]): Progress {
  return progressIn(questionsOf(questions, undefined));
}

function progressIn(questions: readonly QuestionState[]): Progress {
  const asked = questions.filter(isWritten);
  const open = asked.filter(({ state }) => !isDone(state));
  return { asked: asked.length, answered: asked.length - open.length, next: open[0], open };
}

function isWritten({ typed, severity, of, state }: QuestionState): boolean {
  return typed && severity === "block" && of !== "organisation" && state !== "not-asked";
}

/** The questions about one indicator, written or not; of no indicator those about the profile as a whole. */
export function questionsOf(
  questions: readonly QuestionState[],
  indicator: string | undefined,
): readonly QuestionState[] {
  return byIndicator(questions).get(indicator) ?? [];
}

/** Sorted once for the findings, lenses and marks of all indicators. */
function byIndicator(questions: readonly QuestionState[]): ReadonlyMap<string | undefined, readonly QuestionState[]> {
  const known = sorted.get(questions);
  if (known !== undefined) return known;
  const found = new Map<string | undefined, QuestionState[]>();
  for (const one of questions) {
    const own = found.get(one.indicator);
    if (own === undefined) found.set(one.indicator, [one]);
    else own.push(one);
  }
  sorted.set(questions, found);
  return found;
}

const sorted = new WeakMap<readonly QuestionState[], ReadonlyMap<string | undefined, readonly QuestionState[]>>();
