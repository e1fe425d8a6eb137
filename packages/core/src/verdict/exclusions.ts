import type { Exclusion, Law } from "@tenzij/law";
import type { Distinction } from "../distinction/distinction.ts";
import { message } from "../language/message.ts";
import type { EffectiveFacts } from "../profile/effective-facts.ts";
import type { Profile, Stated } from "../profile/profile.ts";
import type { Finding, RelatedPlace } from "../text/finding.ts";
import { findingBase, groundsTitle } from "./distinction-findings.ts";

/**
 * The exclusions that hold for one distinction. Each fact an exclusion names has to be stated, in the profile or in
 * base policy, and the words have to say it as surely as it asks; an absent fact never excludes, nor does a guess.
 */
export function exclusionFindings(
  profile: Profile,
  distinction: Distinction,
  facts: EffectiveFacts,
  law: Law,
): Finding[] {
  // What is left out or only measured does not pick anyone, as far as the file says (design §4): it asks. Indicators that
  // distinguish together never exclude by that (design §5.2).
  if (distinction.capacity !== undefined || distinction.members !== undefined) return [];
  return law.exclusions
    .filter((exclusion) => holds(exclusion, distinction, facts))
    .map((exclusion) => exclusionFinding(profile, distinction, exclusion, law));
}

/** What it depends on whether an exclusion holds for a distinction. */
type Excludable = Pick<Distinction, "kind" | "basis" | "grounds" | "strength" | "affirmed" | "capacity" | "members">;

type StatedFacts = Pick<EffectiveFacts, "purpose" | "automation">;

/** The exclusions that would hold for a distinction once a purpose is stated that they name. */
export function exclusionsByPurpose(distinction: Excludable, facts: StatedFacts, law: Law): readonly Exclusion[] {
  if (distinction.capacity !== undefined || distinction.members !== undefined) return [];
  return law.exclusions.filter((exclusion) =>
    exclusion.when.purpose?.some((purpose) => holds(exclusion, distinction, { ...facts, purpose })),
  );
}

function holds({ when }: Exclusion, distinction: Excludable, facts: StatedFacts): boolean {
  return (
    when.kinds.includes(distinction.kind) &&
    (when.strengths === undefined || when.strengths.includes(distinction.strength)) &&
    (when.basis === undefined || distinction.affirmed === true || when.basis.includes(distinction.basis)) &&
    (when.grounds === undefined || distinction.grounds.some((ground) => when.grounds?.includes(ground))) &&
    (when.purpose === undefined || isStated(facts.purpose, when.purpose)) &&
    (when.automation === undefined || isStated(facts.automation, when.automation))
  );
}

function isStated(fact: string | undefined, wanted: readonly string[]): boolean {
  return fact !== undefined && wanted.includes(fact);
}

function exclusionFinding(profile: Profile, distinction: Distinction, exclusion: Exclusion, law: Law): Finding {
  const excluded = distinction.grounds.filter((one) => exclusion.when.grounds?.includes(one) ?? true);
  const sentence = message("exclusion/holds", {
    indicator: distinction.indicator.name,
    match: distinction.readings[0].match,
    title: distinction.title,
    ground: groundsTitle(excluded, law),
    text: exclusion.text,
  });
  const base = findingBase(profile.source.file, distinction, sentence);
  return {
    ...base,
    rule: `exclusion/${exclusion.id}`,
    severity: "exclusion",
    verdict: "excluded",
    title: exclusion.title,
    sources: exclusion.sources,
    related: [...base.related, ...statedPlaces(profile, exclusion)],
  };
}

function statedPlaces(profile: Profile, { when }: Exclusion): RelatedPlace[] {
  const facts: (Stated | undefined)[] = [when.purpose && profile.purpose, when.automation && profile.automation];
  return facts.flatMap((stated) =>
    stated === undefined
      ? []
      : [
          {
            file: stated.file ?? profile.source.file,
            span: stated.span,
            message: message("exclusion/stated-here", {}),
          },
        ],
  );
}

/** Under a strict policy an exclusion on automation holds for every profile that states it, distinction or not. */
export function strictExclusions(profile: Profile, facts: EffectiveFacts, law: Law): Finding[] {
  const stated = profile.automation;
  if (stated === undefined) return [];
  return law.exclusions
    .filter(({ when }) => when.automation !== undefined && isStated(facts.automation, when.automation))
    .filter(({ when }) => when.purpose === undefined || isStated(facts.purpose, when.purpose))
    .map((exclusion) => ({
      rule: `exclusion/${exclusion.id}`,
      severity: "exclusion" as const,
      verdict: "excluded" as const,
      file: stated.file ?? profile.source.file,
      span: stated.span,
      message: message("exclusion/profile", { text: exclusion.text }),
      title: exclusion.title,
      sources: exclusion.sources,
    }));
}
