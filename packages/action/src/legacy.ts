import { type ProfileAssessment, digestsOf, isWorse } from "@tenzij/core";
import { keyOf } from "./exposure.ts";

/**
 * True when a change only lowers exposure (design §5.11): every distinction left was there, every indicator left is the same in all
 * its parts, the selection is untouched, something is gone, and nothing reads worse. An exclusion is never lowered exposure.
 */
export function onlyLowers(before: ProfileAssessment, after: ProfileAssessment): boolean {
  if (!before.profile || !after.profile || isWorse(after.verdict, before.verdict)) return false;
  if (after.findings.some(({ severity, verdict }) => severity === "exclusion" || verdict === "cannot-judge")) return false;
  const known = new Set(before.distinctions.map(keyOf));
  if (!after.distinctions.every((one) => known.has(keyOf(one)))) return false;
  const old = digestsOf(before.profile);
  const now = digestsOf(after.profile);
  const same = (a: ReadonlyMap<string, string> | undefined, b: ReadonlyMap<string, string>) =>
    a !== undefined && a.size === b.size && [...b].every(([part, digest]) => a.get(part) === digest);
  if (!same(old.profile, now.profile)) return false;
  if (![...now.indicators].every(([name, parts]) => same(old.indicators.get(name), parts))) return false;
  return now.indicators.size < old.indicators.size;
}
