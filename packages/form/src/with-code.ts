import { el } from "./dom.ts";

/** A sentence, with the keys it names as such. */
export function withCode(sentence: string): (Node | string)[] {
  return sentence
    .split(/(`[^`]+`)/)
    .map((piece) => (piece.startsWith("`") ? el("code", {}, piece.slice(1, -1)) : piece));
}
