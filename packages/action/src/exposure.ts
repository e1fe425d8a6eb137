import type { Assessment, ProfileAssessment } from "@tenzij/core";
import type { Text, Verdict } from "@tenzij/law";
import type { Pair, Touched } from "./pair.ts";

/** One distinction, as it comes and goes. */
export interface Exposed {
  readonly profile: string;
  readonly indicator: string;
  readonly title: Text;
}

/** What a change does to the distinctions people are exposed to, and to what is open. */
export interface Exposure {
  readonly added: readonly Exposed[];
  readonly removed: readonly Exposed[];
  readonly verdicts: readonly {
    readonly profile: string;
    readonly before: Verdict | null;
    readonly after: Verdict | null;
  }[];
}

/**
 * Holds both sides of a change against each other.
 * @param touched the pairs that count in the outcome.
 * @param gone pairs that are no longer there.
 * @param before those pairs as they stood, under the policy in force.
 */
export function exposureOf(
  touched: readonly Touched[],
  gone: readonly Pair[],
  before: Assessment,
  after: Assessment,
): Exposure {
  const old = new Map(before.profiles.map((one) => [one.file, one]));
  const places = new Map(touched.map((one) => [one.file, one.was?.file]));
  const added: Exposed[] = [];
  const removed: Exposed[] = [];
  const verdicts: { profile: string; before: Verdict | null; after: Verdict | null }[] = [];
  for (const now of after.profiles) {
    const was = old.get(places.get(now.file) ?? now.file) ?? null;
    added.push(...difference(now, was));
    removed.push(...(was ? difference(was, now) : []).map((one) => ({ ...one, profile: now.file })));
    verdicts.push({ profile: now.file, before: was?.verdict ?? null, after: now.verdict });
  }
  for (const { file } of gone) {
    const was = old.get(file);
    if (!was) continue;
    removed.push(...difference(was, null));
    verdicts.push({ profile: was.file, before: was.verdict, after: null });
  }
  return { added, removed, verdicts };
}

/** Distinctions of one that the other has not: the same indicator read as the same entry is one distinction. */
function difference(one: ProfileAssessment, other: ProfileAssessment | null): Exposed[] {
  const known = new Set(other?.distinctions.map(keyOf));
  return one.distinctions
    .filter((distinction) => !known.has(keyOf(distinction)))
    .map(({ indicator, title }) => ({ profile: one.file, indicator: indicator.name, title }));
}

type Distinction = ProfileAssessment["distinctions"][number];

export function keyOf({ indicator, entry }: Distinction): string {
  return `${indicator.name}\n${entry}`;
}
