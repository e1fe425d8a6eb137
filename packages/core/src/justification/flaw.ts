import type { Span } from "@tenzij/read";
import type { Message } from "../language/say.ts";

/** How an answer stands; the order is from worst to best where an answer has several flaws. */
export type AnswerState =
  | "missing"
  | "incomplete"
  | "stale"
  | "inconsistent"
  | "unsigned"
  | "planned"
  | "answered"
  | "not-asked";

/** One thing wrong with one answer, before it is known to which question it belongs. */
export interface Flaw {
  /** `questioned`: shown to the signer, decides nothing. `info`: worth knowing, nothing wrong. */
  readonly state: "missing" | "incomplete" | "stale" | "inconsistent" | "unsigned" | "questioned" | "info";
  readonly span: Span;
  readonly message: Message;
  /** The file it stands in, when that is not the record. */
  readonly file?: string;
}

const order: readonly Flaw["state"][] = ["missing", "incomplete", "stale", "inconsistent", "unsigned"];

/** The worst state a list of flaws makes of an answer. */
export function worstState(flaws: readonly Flaw[]): AnswerState {
  for (const state of order) {
    if (flaws.some((flaw) => flaw.state === state)) return state as AnswerState;
  }
  return "answered";
}
