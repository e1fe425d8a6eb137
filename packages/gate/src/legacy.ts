import { isWorse, type ProfileAssessment } from "@tenzij/core";
import { digestsOf, groupShare, selectionShare } from "@tenzij/core/justification";
import type { Profile } from "@tenzij/core/profile";
import { keyOf } from "./exposure.ts";

/** One side of a pair: what was judged of it, and the profile as it is read; null where it cannot be read. */
export interface Side {
  readonly judged: ProfileAssessment;
  readonly profile: Profile | null;
}

/**
 * True when a change only lowers exposure (design §5.11): every distinction left was there, every indicator left is the same in all
 * its parts, the selection is untouched, something is gone, nothing reads worse, and selection rests on what is left no more than it
 * did. An exclusion is never lowered exposure, and neither is one that cannot be computed.
 */
export function onlyLowers({ judged: before, profile: old }: Side, { judged: after, profile: now }: Side): boolean {
  if (!old || !now || isWorse(after.verdict, before.verdict)) return false;
  if (after.findings.some(({ severity, verdict }) => severity === "exclusion" || verdict === "cannot-judge"))
    return false;
  const known = new Set(before.distinctions.map(keyOf));
  if (!after.distinctions.every((one) => known.has(keyOf(one)))) return false;
  const [was, is] = [digestsOf(old), digestsOf(now)];
  const same = (a: ReadonlyMap<string, string> | undefined, b: ReadonlyMap<string, string>) =>
    a !== undefined && a.size === b.size && [...b].every(([part, digest]) => a.get(part) === digest);
  if (!same(was.profile, is.profile)) return false;
  if (![...is.indicators].every(([name, parts]) => same(was.indicators.get(name), parts))) return false;
  return is.indicators.size < was.indicators.size && restsNoMore(old, now, namesIn(before), namesIn(after));
}

function namesIn({ distinctions }: ProfileAssessment): ReadonlySet<string> {
  return new Set(distinctions.map(({ indicator }) => indicator.name));
}

/**
 * Whether selection rests on the distinctions left no more than it did on all that were there, by share and margin, and none of them
 * has become the one without which, or by which alone, a person is selected.
 */
function restsNoMore(old: Profile, now: Profile, before: ReadonlySet<string>, after: ReadonlySet<string>): boolean {
  if (after.size === 0) return true;
  const kept = new Set(now.indicators.map(({ name }) => name));
  // What took away from a score is gone: whoever it spared is selected now.
  if (old.indicators.some(({ name, weight }) => !kept.has(name) && /^\s*-/.test(weight?.text ?? ""))) return false;
  const [was, is] = [groupShare(old, before), groupShare(now, after)];
  if (was === null || is === null || is.share > was.share || is.margin > was.margin) return false;
  return [...after].every((name) => {
    const [one, other] = [selectionShare(old, name), selectionShare(now, name)];
    if (one === null || other === null) return false;
    return (one.alone || !other.alone) && (one.required || !other.required);
  });
}
