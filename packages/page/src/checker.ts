import { workerScript } from "./page-data.ts";
import type { Answer, Question } from "./protocol.ts";

/** Asks the worker; of several questions only the last is answered. */
export interface Checker {
  ask(question: Omit<Question, "number">): void;
}

/** @param failed the last question broke the worker off: nothing is known of that text */
export function startChecker(answered: (answer: Answer, question: Question) => void, failed: () => void): Checker {
  const worker = new Worker(URL.createObjectURL(new Blob([workerScript], { type: "text/javascript" })));
  let last: Question | undefined;
  let sent: Question | undefined;
  const send = (question: Question): void => {
    sent = question;
    worker.postMessage(question);
  };
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    sent = undefined;
    if (last === undefined) return;
    if (data.number === last.number) answered(data, last);
    else send(last);
  };
  worker.onerror = () => {
    const isLast = sent === last;
    sent = undefined;
    if (isLast || last === undefined) failed();
    else send(last);
  };
  return {
    ask(question) {
      last = { ...question, number: (last?.number ?? 0) + 1 };
      // While it works nothing more is given it: what was typed last is asked next.
      if (sent === undefined) send(last);
    },
  };
}
