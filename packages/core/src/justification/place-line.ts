import { canonicalText } from "./canonical.ts";

/** Where something stands, as far as it says what becomes of it: the keys on the way, and no places in lists. */
export function placeLine(pointer: string): string {
  const keys = pointer.split("/").filter((token) => token !== "" && !/^\d+$/.test(token));
  return `in:${keys.map(canonicalText).join("/")}`;
}
