import { type Distinctions, findDistinctions } from "../distinction/find-distinctions.ts";
import type { FoundBefore } from "../distinction/found-before.ts";
import type { ReadingCorrection } from "../policy/policy.ts";
import { type ConfirmedUse, type EffectiveFacts, effectiveFacts, hasTrait } from "../profile/effective-facts.ts";
import type { Profile } from "../profile/profile.ts";
import type { Finding } from "../text/finding.ts";
import type { GrantSubject } from "./grant-digest.ts";
import { type GrantsOnFile, grantsOn, namesFile, noGrants } from "./grants.ts";
import { guarded } from "./guarded.ts";
import { onJudgedGrounds } from "./judged-grounds.ts";
import { heldNoProfile, isNamedNoProfile } from "./not-profile.ts";
import type { Rules } from "./rules.ts";

/** Step 1 as it counts, with what governance granted for exactly what stands there. */
export interface FirstStep {
  readonly facts: EffectiveFacts;
  readonly found: Distinctions<ReadingCorrection>;
  readonly grants: GrantsOnFile;
  /** What the grants were held against; null where none names the file. */
  readonly subject: GrantSubject | null;
}

/**
 * Reads a profile for what it distinguishes on. Grants are held against what is found without any of them; only those that hold
 * are counted then.
 */
export function firstStep(
  profile: Profile,
  rules: Rules,
  before: FoundBefore | undefined,
  findings: Finding[],
): FirstStep {
  const { file } = profile.source;
  const read = (
    uses: readonly ConfirmedUse[],
    readings: readonly ReadingCorrection[],
    known: FoundBefore | undefined,
  ) => {
    const facts = effectiveFacts(profile, uses, rules.law.enums);
    const { subject } = facts;
    const persons = subject !== undefined && hasTrait(rules.law.enums, "subject", subject, "persons");
    const found = guarded("indicator/all", file, findings, nothingFound, () =>
      findDistinctions(profile, rules.lexicon, readings, known, persons),
    );
    return { facts, found: onJudgedGrounds(found, facts, rules) };
  };
  const isNamed = namesFile(rules.policy, file) || isNamedNoProfile(rules.policy, file);
  if (!isNamed) return { ...read([], [], before), grants: noGrants, subject: null };
  const plain = read([], [], before);
  const subject = { profile, distinctions: plain.found.distinctions };
  const grants = guarded("policy/grants", file, findings, noGrants, () =>
    grantsOn(subject, file, rules.policy, rules.today),
  );
  const noProfile = heldNoProfile(profile, subject.distinctions, rules.law, rules);
  const counted = read(grants.uses, grants.readings, plain.found.known ?? before);
  return { ...counted, grants: { ...grants, held: [...grants.held, ...noProfile] }, subject };
}

const nothingFound: Distinctions<ReadingCorrection> = { distinctions: [], corrected: [], mentions: [], findings: [] };
