import { isWorse, type ProfileAssessment } from "@tenzij/core";
import type { Digests } from "@tenzij/core/justification";
import { keyOf } from "./exposure.ts";

/** One side of a pair: what was judged of it, and the digests of what it says; null where it cannot be read. */
export interface Side {
  readonly judged: ProfileAssessment;
  readonly digests: Digests | null;
}

/**
 * True when a change only lowers exposure (design §5.11): every distinction left was there, every indicator left is the same in all
 * its parts, the selection is untouched, something is gone, and nothing reads worse. An exclusion is never lowered exposure.
 */
export function onlyLowers({ judged: before, digests: old }: Side, { judged: after, digests: now }: Side): boolean {
  if (!old || !now || isWorse(after.verdict, before.verdict)) return false;
  if (after.findings.some(({ severity, verdict }) => severity === "exclusion" || verdict === "cannot-judge"))
    return false;
  const known = new Set(before.distinctions.map(keyOf));
  if (!after.distinctions.every((one) => known.has(keyOf(one)))) return false;
  const same = (a: ReadonlyMap<string, string> | undefined, b: ReadonlyMap<string, string>) =>
    a !== undefined && a.size === b.size && [...b].every(([part, digest]) => a.get(part) === digest);
  if (!same(old.profile, now.profile)) return false;
  if (![...now.indicators].every(([name, parts]) => same(old.indicators.get(name), parts))) return false;
  return now.indicators.size < old.indicators.size;
}
