import { workerScript } from "./page-data.ts";
import type { Answer, Question, Writing, Written } from "./protocol.ts";

/** Asks the worker; of several questions only the last is answered. */
export interface Checker {
  ask(question: Omit<Question, "number" | "type">): void;
  /** Has an answer written; null where the worker broke off on it. */
  write(writing: Omit<Writing, "number" | "type">): Promise<Written | null>;
}

/** @param failed the last question broke the worker off: nothing is known of that text */
export function startChecker(answered: (answer: Answer, question: Question) => void, failed: () => void): Checker {
  const worker = new Worker(URL.createObjectURL(new Blob([workerScript], { type: "text/javascript" })));
  let last: Question | undefined;
  let sent: Question | undefined;
  let count = 0;
  const waiting = new Map<number, (written: Written | null) => void>();
  const send = (question: Question): void => {
    sent = question;
    worker.postMessage(question);
  };
  worker.onmessage = ({ data }: MessageEvent<Answer | Written>) => {
    if (data.type === "written") {
      waiting.get(data.number)?.(data);
      waiting.delete(data.number);
      return;
    }
    sent = undefined;
    if (last === undefined) return;
    if (data.number === last.number) answered(data, last);
    else send(last);
  };
  worker.onerror = () => {
    for (const done of waiting.values()) done(null);
    waiting.clear();
    const isLast = sent === last;
    sent = undefined;
    if (isLast || last === undefined) failed();
    else send(last);
  };
  return {
    ask(question) {
      last = { ...question, type: "check", number: ++count };
      // While it works nothing more is given it: what was typed last is asked next.
      if (sent === undefined) send(last);
    },
    write(writing) {
      const number = ++count;
      const written = new Promise<Written | null>((resolve) => waiting.set(number, resolve));
      worker.postMessage({ ...writing, type: "write", number } satisfies Writing);
      return written;
    },
  };
}
