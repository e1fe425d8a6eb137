import type { Law } from "@tenzij/law";
import type { Distinction } from "./distinction.ts";

/** A completed justification test, one answer that blocks until it is given, or a question that warns. */
export type Asks = "test" | "answer" | "question";

/** What a distinction asks, as the law says of its kind; of indicators that make it together that can be more. */
export function asksOf({ kind, members }: Pick<Distinction, "kind" | "members">, law: Pick<Law, "asks">): Asks {
  const ask = law.asks.find((one) => one.kind === kind);
  if (ask === undefined) return "test";
  return members === undefined ? ask.asks : (ask.together ?? ask.asks);
}
