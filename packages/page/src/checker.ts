import { workerScript } from "./page-data.ts";
import type { Answer, Question } from "./protocol.ts";

/** Asks the worker; of several questions only the last is answered. */
export interface Checker {
  ask(question: Omit<Question, "number">): void;
}

export function startChecker(answered: (answer: Answer, question: Question) => void): Checker {
  const worker = new Worker(URL.createObjectURL(new Blob([workerScript], { type: "text/javascript" })));
  let last: Question | undefined;
  let busy = false;
  const send = (question: Question): void => {
    busy = true;
    worker.postMessage(question);
  };
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    busy = false;
    if (last === undefined) return;
    if (data.number === last.number) answered(data, last);
    else send(last);
  };
  return {
    ask(question) {
      last = { ...question, number: (last?.number ?? 0) + 1 };
      // While it works nothing more is given it: what was typed last is asked next.
      if (!busy) send(last);
    },
  };
}
