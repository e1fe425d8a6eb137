import type { Enumeration, Law } from "@tenzij/law";
import { asksOf } from "../distinction/asks-of.ts";
import type { Distinction } from "../distinction/distinction.ts";
import { doubtOf } from "../justification/doubt.ts";
import type { JudgedRecord } from "../justification/judge-record.ts";
import { progressOf, progressOfWhole } from "../justification/progress.ts";
import type { JustificationRecord } from "../justification/record.ts";
import type { Doubted } from "../justification/row.ts";
import type { Policy } from "../policy/policy.ts";
import type { EffectiveFacts } from "../profile/effective-facts.ts";
import type { Indicator, Profile } from "../profile/profile.ts";
import type { Finding } from "../text/finding.ts";
import { distinctionFinding, purposeFinding, type TestState } from "./distinction-findings.ts";
import { exclusionFindings, exclusionsByPurpose, strictExclusions } from "./exclusions.ts";

/** What the findings on distinctions rest on. */
export interface Tested {
  readonly profile: Profile;
  readonly facts: EffectiveFacts;
  readonly record: JustificationRecord | null;
  /** Null where step 2 could not be judged. */
  readonly step2: JudgedRecord | null;
  readonly law: Law;
  readonly policy: Policy;
}

/** Of each distinction how far its test has come, and the exclusions that hold. */
export function testedDistinctions(distinctions: readonly Distinction[], tested: Tested): Finding[] {
  const { profile, facts, step2, law, policy } = tested;
  const findings: Finding[] = [];
  const answeredForAll = askedTogether(distinctions, law);
  for (const written of distinctions) {
    const distinction = step2?.classified.get(written) ?? written;
    const doubted = doubtedOf(written, tested);
    const exclusions = exclusionFindings(profile, distinction, facts, law);
    findings.push(...exclusions);
    const state = exclusions.length > 0 ? "excluded" : testState(distinction, doubted, tested, answeredForAll);
    findings.push(
      state === "purpose-missing"
        ? purposeFinding(profile, distinction, exclusionsByPurpose(distinction, facts, law), law)
        : distinctionFinding(profile.source.file, distinction, state, law),
    );
  }
  const excluded = findings.some((finding) => finding.severity === "exclusion");
  if (isStrict(policy, law.enums) && !excluded) findings.push(...strictExclusions(profile, facts, law));
  return findings;
}

function testState(
  distinction: Distinction,
  doubted: Doubted | null,
  { facts, record, step2, law }: Tested,
  answeredForAll: ReadonlySet<Indicator>,
): TestState {
  if (doubted?.answer === "something-else") return "read-otherwise";
  if (doubted !== null && doubted.answer === null) {
    if (doubted.doubt === "warning") return "reading-question";
    if (record !== null) return "reading-asked";
    if (distinction.capacity !== undefined) return distinction.capacity;
    return distinction.strength === "clear" ? "inference-missing" : "reading-missing";
  }
  const asks = asksOf(distinction, law);
  if (asks === "question" && answeredForAll.has(distinction.indicator)) return "asked-together";
  if (asks === "question") return step2?.answered.has(distinction.indicator.name) ? "answered" : "question";
  if (record !== null) return recordedState(distinction.indicator.name, step2);
  return facts.purpose === undefined ? "purpose-missing" : "missing";
}

/** Indicators about which one answer is asked for several of them. */
function askedTogether(distinctions: readonly Distinction[], law: Law): ReadonlySet<Indicator> {
  return new Set(distinctions.filter((one) => asksOf(one, law) === "answer").flatMap(({ members = [] }) => members));
}

/** How far a test that was begun has come: what is asked of the profile as a whole belongs to the test of each. */
function recordedState(indicator: string, step2: JudgedRecord | null): TestState {
  if (step2 === null) return "present";
  const { questions } = step2;
  const states = [progressOf(questions, indicator), progressOfWhole(questions)]
    .flatMap(({ open }) => open)
    .map(({ state }) => state);
  if (states.includes("missing") || states.includes("incomplete")) return "unfinished";
  return states.includes("stale") ? "stale" : "present";
}

/** As step 2 knows it; where it failed, nobody has answered. */
function doubtedOf(distinction: Distinction, { facts, step2, law }: Tested): Doubted | null {
  if (step2 !== null) return step2.doubted.get(distinction) ?? null;
  const doubt = doubtOf(distinction, facts, law);
  return doubt === null ? null : { doubt, answer: null };
}

/** The policy value with this trait takes the exclusion of full automation to the letter (norms A4.4). */
function isStrict(policy: Policy, enums: readonly Enumeration[]): boolean {
  const values = enums.find((one) => one.id === "full-automation-policy")?.values ?? [];
  return values.some((value) => value.id === policy.fullAutomation && value.traits.includes("strict"));
}
