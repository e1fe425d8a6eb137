import {
  candidatesOf,
  evidenceOf,
  isSurer,
  type Lexicon,
  type Candidate as LexiconCandidate,
  speaks,
  surest,
} from "@tenzij/lexicon";
import type { SourceText } from "@tenzij/read";
import type { Fragment, Indicator, LooseCapacity, Profile } from "../profile/profile.ts";
import type { Finding } from "../text/finding.ts";
import { amongKnown } from "./among-known.ts";
import { besideIn } from "./beside.ts";
import type { Distinction, Mention, Reading } from "./distinction.ts";
import {
  type Around,
  type FoundBefore,
  type FoundInIndicator,
  foundBefore,
  heard,
  nothingBefore,
  silentBefore,
  textsOf,
} from "./found-before.ts";
import { keyMeaning } from "./key-meaning.ts";
import { labelsThatDisagree } from "./labels-that-disagree.ts";
import { knownOf, learn, ofLoose } from "./loose-distinctions.ts";
import { mentionIn, mentionsIn } from "./mentions.ts";
import { mixedScripts } from "./mixed-scripts.ts";
import { namesInside } from "./names-inside.ts";
import { personsIn } from "./persons.ts";
import { picksBy } from "./picks-by.ts";
import { readingOf } from "./reading.ts";

type Candidate = LexiconCandidate<Fragment>;

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
  /** What was found in each indicator, where a later text of the file is to be read after this one. */
  readonly known?: FoundBefore | undefined;
}

const silence: FoundInIndicator = { distinctions: [], denied: [], asked: [] };

/**
 * Step 1, the criteriatoets: reads every indicator of a profile against the law.
 * @param corrections readings the base policy puts right; each takes back one entry for one indicator
 * @param before what an earlier text of the file was found to say, read with the same lexicon: an indicator that is the
 * same object says the same. It makes no difference to what is found
 * @param statesPersons whether it is stated that people are selected, directly or through what is theirs
 * @returns one distinction per indicator and law entry, in the order of the file; mentions of the law's words in
 * text that belongs to no indicator, or that are denied
 */
export function findDistinctions<C extends Correction = Correction>(
  profile: Profile,
  lexicon: Lexicon,
  corrections: readonly C[] = [],
  before?: FoundBefore,
  statesPersons = false,
): Distinctions<C> {
  const distinctions: Distinction[] = [];
  const corrected: Corrected<C>[] = [];
  const mentions: Mention[] = [];
  const aroundBy = (words: Lexicon): Around => ({
    beside: besideIn(words, profile),
    ofPersons: personsIn(words, profile, statesPersons),
  });
  const ofLaw = lexicon.beside === undefined ? undefined : aroundBy(lexicon.beside.law);
  const around = { ...aroundBy(lexicon), ofLaw };
  const now = before === undefined ? undefined : nothingBefore();
  const look = (indicator: Indicator) => {
    const known = foundBefore(indicator, profile, before, around);
    const found = known ?? findIn(lexicon, indicator, around, profile.source, before, now);
    now?.byIndicator.set(indicator, found);
    return asPicked(found, lexicon, profile);
  };
  const keep = (found: readonly Distinction[]) => {
    for (const distinction of found) {
      const correction = corrections.find(
        (each) => each.indicator === distinction.indicator.name && each.readAs === distinction.entry,
      );
      if (correction === undefined) distinctions.push(distinction);
      else corrected.push({ distinction, correction });
    }
  };
  const learnt = knownOf();
  const lookInside = (indicator: Indicator, capacity: LooseCapacity) => {
    for (const inside of namesInside(lexicon, indicator, profile.source)) {
      keep(ofLoose({ capacity, indicator: inside }, look(inside).distinctions, learnt));
    }
  };
  const foundIn = new Map<Indicator, readonly Distinction[]>();
  for (const indicator of profile.indicators) {
    const found = look(indicator);
    if (found.distinctions.length > 0) foundIn.set(indicator, found.distinctions);
    keep(learn(learnt, indicator, found.distinctions));
    mentions.push(...found.denied);
    lookInside(indicator, "loose");
  }
  for (const { capacity, indicator } of profile.loose) {
    if (capacity === "switched-off") mentions.push(...look(indicator).distinctions.map(switchedOff));
    keep(ofLoose({ capacity, indicator }, look(indicator).distinctions, learnt));
    lookInside(indicator, capacity);
  }
  keep(amongKnown(lexicon, profile, foundIn));
  distinctions.sort((a, b) => a.indicator.span.start - b.indicator.span.start);
  for (const mention of mentionsIn(lexicon, profile, distinctions)) mentions.push(mention);
  const findings = [...mixedScripts(profile, distinctions), ...labelsThatDisagree(profile, distinctions)];
  return { distinctions, corrected, mentions, findings, known: now };
}

/** What is found, of the kind that the profile makes of it where it picks by the indicator. */
function asPicked(found: FoundInIndicator, { entries }: Lexicon, profile: Profile): FoundInIndicator {
  const heavier = (one: Distinction) => entries.get(one.entry)?.asCriterion ?? one.kind;
  if (found.distinctions.every((one) => heavier(one) === one.kind || !picksBy(profile, one.indicator))) return found;
  const distinctions = found.distinctions.map((one) =>
    picksBy(profile, one.indicator) ? { ...one, kind: heavier(one) } : one,
  );
  return { ...found, distinctions };
}

function findIn(
  lexicon: Lexicon,
  whole: Indicator,
  around: Around,
  source: SourceText,
  before: FoundBefore | undefined,
  now: FoundBefore | undefined,
): FoundInIndicator {
  const { beside: parts } = lexicon;
  const indicator = written(whole);
  if (!speaks(lexicon, indicator) && !(parts && speaks(parts.law, indicator))) return silence;
  const says = before === undefined ? undefined : textsOf(indicator);
  const known = says === undefined || before === undefined ? undefined : silentBefore(says, indicator, before, around);
  const found = known ?? lookAt(lexicon, indicator, whole, around, source);
  if (says !== undefined && found.distinctions.length + found.denied.length === 0) now?.silent.set(says, found);
  return found;
}

/** An indicator by what is written of it: what is left of a file without its names and texts says nothing that these do not. */
function written(indicator: Indicator): Indicator {
  const { fragments } = indicator;
  if (fragments.at(-1)?.isUnwritten !== true) return indicator;
  return { ...indicator, fragments: fragments.filter(({ isUnwritten }) => isUnwritten !== true) };
}

function lookAt(
  lexicon: Lexicon,
  indicator: Indicator,
  whole: Indicator,
  around: Around,
  source: SourceText,
): FoundInIndicator {
  const { beside: parts } = lexicon;
  const asked: FoundInIndicator["asked"][number][] = [];
  const read = (words: Lexicon, ofLaw: boolean) => {
    const { beside, ofPersons } = heard((ofLaw ? around.ofLaw : undefined) ?? around, indicator, ofLaw, asked);
    return candidatesOf(words, evidenceOf(words, indicator, keyMeaning, beside, ofPersons));
  };
  // A policy's own words are read beside the law's: they can cut and hide nothing of it.
  const candidates =
    parts === undefined
      ? read(lexicon, false)
      : [...read(parts.law, true), ...read(lexicon, false).filter(({ entry }) => parts.own.has(entry))];
  const denied = candidates.filter(({ outcome }) => outcome.is === "denied");
  return {
    distinctions: distinctionsOf(candidates, whole, source),
    denied: denied.map((candidate) => mentionIn(candidate, source)),
    asked,
  };
}

function distinctionsOf(candidates: readonly Candidate[], indicator: Indicator, source: SourceText): Distinction[] {
  const byEntry = new Map<Candidate["entry"], Candidate[]>();
  for (const candidate of candidates) {
    if (candidate.outcome.is !== "counts") continue;
    const list = byEntry.get(candidate.entry);
    if (list === undefined) byEntry.set(candidate.entry, [candidate]);
    else list.push(candidate);
  }
  return [...byEntry.values()].map((list) => distinctionOf(list, indicator, source));
}

function distinctionOf(candidates: readonly Candidate[], indicator: Indicator, source: SourceText): Distinction {
  const { entry } = candidates[0] as Candidate;
  const readings = bestFirst(candidates).map((candidate) => readingOf(candidate, source));
  return {
    indicator,
    entry: entry.id,
    grounds: entry.grounds,
    kind: entry.kind,
    basis: entry.basis,
    strength: surest(readings.map((reading) => reading.strength)),
    ...(readings.some((reading) => reading.of === undefined) ? {} : { of: readings[0]?.of ?? "" }),
    title: entry.title,
    why: entry.why,
    sources: entry.sources,
    readings: readings as [Reading, ...Reading[]],
  };
}

const roleOrder = ["name", "label", "expression", "source", "description", "value"];
const mostReadings = 20;

/** Surest first; name before description before values, clear before vague, longer before shorter; at most twenty are kept. */
function bestFirst(candidates: readonly Candidate[]): Candidate[] {
  const rank = (candidate: Candidate) => roleOrder.indexOf(candidate.role) * 2 + Number(candidate.vague);
  const length = (candidate: Candidate) => candidate.end - candidate.start;
  const seen = new Set<string>();
  return [...candidates]
    .sort(
      (a, b) =>
        Number(isSurer(b.strength, a.strength)) - Number(isSurer(a.strength, b.strength)) ||
        Number(a.of !== undefined) - Number(b.of !== undefined) ||
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

function switchedOff({ entry, title, readings: [reading] }: Distinction): Mention {
  return { entry, title, reading, negated: false, off: true };
}
