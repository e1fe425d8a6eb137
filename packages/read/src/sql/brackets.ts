import { keywords } from "./keywords.ts";
import type { Token } from "./tokens.ts";

const functions = new Set("extract cast try_cast convert replace left right unnest".split(" "));

/** Whether brackets that open behind a piece are those of a call. */
export function isCalled(before: Token | undefined): boolean {
  if (before?.kind !== "word") return false;
  const lower = before.text.toLowerCase();
  return functions.has(lower) || !keywords.has(lower);
}

/** Functions that look for a text in a column between the same brackets; a number there says where. */
export const asking = new Set(
  `charindex contains contains_substr ends_with endswith find_in_set instr locate patindex position regexp_contains regexp_count
  regexp_extract regexp_instr regexp_like regexp_matches regexp_substr rlike starts_with startswith strpos`.split(
    /\s+/,
  ),
);
/** Functions that hold a column against whole values, numbers too. */
export const equating = new Set(["decode", "nullif"]);
