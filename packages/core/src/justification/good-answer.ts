import type { Law, Question, Text } from "@tenzij/law";
import { type Runs, runsOf } from "./alike.ts";

/** From this share of its runs of words on, an example was taken over, whatever was written around it. */
const takenOver = 0.85;

/** How a good answer to a question reads; absent where the law gives none. */
export function exampleOf({ id }: Question, { goodAnswers }: Law): Text | undefined {
  return goodAnswers.find(({ question }) => question === id)?.text;
}

const known = new WeakMap<Text, readonly Runs[]>();

/** Whether an answer takes over the example of a good one, in either language. */
export function isCopied(text: string, example: Text | undefined): boolean {
  if (example === undefined) return false;
  const examples = known.get(example) ?? [runsOf(example.nl), runsOf(example.en)];
  known.set(example, examples);
  const own = runsOf(text);
  return examples.some((runs) => {
    const shared = [...runs].filter((words) => own.has(words)).length;
    return runs.size > 0 && shared / runs.size >= takenOver;
  });
}
