import { dutchDay } from "@tenzij/core";
import { check } from "./check.ts";
import type { Answer, Question } from "./protocol.ts";

/** The worker of the page: each message is a question, and each gets one answer. */
const worker = globalThis as unknown as {
  onmessage: (event: { readonly data: Question }) => void;
  postMessage(answer: Answer): void;
};
worker.onmessage = ({ data }) => worker.postMessage(check(data, dutchDay(new Date())));
