import { dutchDay } from "@tenzij/core";
import { check, write } from "./check.ts";
import type { Answer, Question, Writing, Written } from "./protocol.ts";

/** The worker of the page: each message is a question or an answer to be written, and each gets one reply. */
const worker = globalThis as unknown as {
  onmessage: (event: { readonly data: Question | Writing }) => void;
  postMessage(reply: Answer | Written): void;
};
worker.onmessage = ({ data }) => {
  const today = dutchDay(new Date());
  worker.postMessage(data.type === "check" ? check(data, today) : write(data, today));
};
