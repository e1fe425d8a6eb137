import type { FormGroup } from "@tenzij/core/justification";

/** That an answer was not written, and of which question; `isHere` of the one that is shown. */
export interface Refused {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly isHere: boolean;
}

/** Keeps of each question why its last answer was not written, until one is: going on to another question forgets nothing. */
export function makeRefusals() {
  const under = new Map<number, string>();
  const why = new Map<string, string>();
  return {
    /** An answer was sent from a question. */
    sent: (answer: number, question: string): void => {
      under.set(answer, question);
    },
    written: (answer: number): void => {
      why.delete(under.get(answer) ?? "");
      under.delete(answer);
    },
    refused: (answer: number, text: string): void => {
      why.set(under.get(answer) ?? "", text);
      under.delete(answer);
    },
    /** @param current the question that is shown; undefined after the last one */
    of: (groups: readonly Pick<FormGroup, "id" | "title" | "indicator">[], current: string | undefined): Refused[] =>
      [...why].map(([id, text]) => {
        const group = groups.find((one) => one.id === id);
        const title = group?.indicator === undefined ? (group?.title ?? "") : `${group.title} (${group.indicator})`;
        return { id, title, why: text, isHere: group === undefined || id === current };
      }),
  };
}
