import { functions } from "./functions.ts";
import type { Piece } from "./piece.ts";

/** The text of numbers that are those of letters, between brackets that just closed, whatever is made of them: `[110, 97, 116, 111]`. */
export function spelt<T extends Piece>(left: readonly T[], at: number): T[] {
  const open = left[at];
  if (open === undefined || left.length < at + 9 || left[at + 1]?.kind !== "number") return [];
  const inside = left.slice(at + 1, -1);
  if (inside.some(({ kind, text }, index) => (index % 2 === 0 ? kind !== "number" : text !== ","))) return [];
  const numbers = inside.filter((_, index) => index % 2 === 0).map(({ text }) => text);
  const text = functions.get("chr")?.(numbers, new Map()) ?? "";
  return /^[\p{L}\p{N}_ -]+$/u.test(text) ? [{ ...open, kind: "string", text, from: null }] : [];
}
