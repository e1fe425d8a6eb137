import type { Indicator, Profile } from "../profile/profile.ts";
import type { Finding } from "../text/finding.ts";
import type { SourceText } from "../text/source-text.ts";
import { besideIn } from "./beside.ts";
import { type Candidate, candidatesOf } from "./candidates.ts";
import { combinationFindings } from "./combinations.ts";
import type { Distinction, Mention, Reading } from "./distinction.ts";
import { type Evidence, evidenceOf, speaks } from "./evidence.ts";
import type { Lexicon } from "./lexicon.ts";
import { mentionIn, mentionsIn } from "./mentions.ts";
import { readingOf } from "./reading.ts";

/** A wrong reading put right by the base policy (`readings`). */
export interface Correction {
  /** The indicator's name as written. */
  readonly indicator: string;
  /** Id of the law entry it was read as. */
  readonly readAs: string;
  /** What it means instead. */
  readonly means: string;
}

/** A distinction that a correction takes back; shown in every report. */
export interface Corrected<C extends Correction = Correction> {
  readonly distinction: Distinction;
  readonly correction: C;
}

/** What step 1 found in one profile. */
export interface Distinctions<C extends Correction = Correction> {
  readonly distinctions: readonly Distinction[];
  readonly corrected: readonly Corrected<C>[];
  readonly mentions: readonly Mention[];
  readonly findings: readonly Finding[];
}

/**
 * Step 1, the criteriatoets: reads every indicator of a profile against the law.
 * @param corrections readings the base policy puts right; each takes back one entry for one indicator
 * @returns one distinction per indicator and law entry, in the order of the file; mentions of the law's words in
 * text that belongs to no indicator, or that are denied; and findings on combinations
 */
export function findDistinctions<C extends Correction = Correction>(
  profile: Profile,
  lexicon: Lexicon,
  corrections: readonly C[] = [],
): Distinctions<C> {
  const distinctions: Distinction[] = [];
  const corrected: Corrected<C>[] = [];
  const mentions: Mention[] = [];
  const beside = besideIn(lexicon, profile);
  for (const indicator of profile.indicators) {
    if (!speaks(lexicon, indicator)) continue;
    const evidence = evidenceOf(lexicon, indicator, beside);
    const candidates = candidatesOf(lexicon, evidence);
    for (const distinction of distinctionsOf(candidates, evidence, profile.source)) {
      const correction = corrections.find(
        (each) => each.indicator === evidence.indicator.name && each.readAs === distinction.entry,
      );
      if (correction === undefined) distinctions.push(distinction);
      else corrected.push({ distinction, correction });
    }
    for (const candidate of candidates)
      if (candidate.outcome.is === "denied") mentions.push(mentionIn(candidate, profile.source));
  }
  mentions.push(...mentionsIn(lexicon, profile));
  const findings = combinationFindings(lexicon, profile, distinctions);
  return { distinctions, corrected, mentions, findings };
}

function distinctionsOf(candidates: readonly Candidate[], evidence: Evidence, source: SourceText): Distinction[] {
  const byEntry = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    if (candidate.outcome.is !== "counts") continue;
    const list = byEntry.get(candidate.entry.id);
    if (list === undefined) byEntry.set(candidate.entry.id, [candidate]);
    else list.push(candidate);
  }
  return [...byEntry.values()].map((list) => distinctionOf(list, evidence.indicator, source));
}

function distinctionOf(candidates: readonly Candidate[], indicator: Indicator, source: SourceText): Distinction {
  const { entry } = candidates[0] as Candidate;
  const readings = bestFirst(candidates).map((candidate) => readingOf(candidate, source));
  return {
    indicator,
    entry: entry.id,
    grounds: entry.grounds,
    kind: entry.kind,
    title: entry.title,
    why: entry.why,
    sources: entry.sources,
    readings: readings as [Reading, ...Reading[]],
  };
}

const roleOrder = ["name", "label", "expression", "source", "description", "value"];
const mostReadings = 20;

/** Name before description before values, clear before vague, longer before shorter; at most twenty are kept. */
function bestFirst(candidates: readonly Candidate[]): Candidate[] {
  const rank = (candidate: Candidate) => roleOrder.indexOf(candidate.role) * 2 + Number(candidate.vague);
  const length = (candidate: Candidate) => candidate.end - candidate.start;
  const seen = new Set<string>();
  return [...candidates]
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        length(b) - length(a) ||
        a.fragment.span.start - b.fragment.span.start ||
        a.start - b.start,
    )
    .filter((candidate) => {
      const key = `${candidate.fragment.span.start}:${candidate.start}:${candidate.end}`;
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, mostReadings);
}
