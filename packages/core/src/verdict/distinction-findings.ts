import type { Exclusion, Kind, Law, Severity, Text, Verdict } from "@tenzij/law";
import { asksOf } from "../distinction/asks-of.ts";
import { namesOf } from "../distinction/combinations.ts";
import type { Distinction, Reading } from "../distinction/distinction.ts";
import { inSeries } from "../language/in-series.ts";
import { message } from "../language/message.ts";
import { withBasis } from "../language/own-inference.ts";
import { readAsThrough } from "../language/read-as-words.ts";
import type { Message } from "../language/say.ts";
import type { Indicator, Profile } from "../profile/profile.ts";
import type { Finding, RelatedPlace } from "../text/finding.ts";

/** How far step 2 has come for one distinction, as far as its own finding has to say. */
export type TestState =
  | "missing"
  | "purpose-missing"
  | "left-out"
  | "measured"
  | "present"
  | "unfinished"
  | "stale"
  | "excluded"
  | "question"
  | "answered"
  /** One answer is asked for this indicator and others together. */
  | "asked-together"
  /** It is asked whether the words say this, and nobody has answered. */
  | "reading-missing"
  /** The words are clear, but that they distinguish is an inference that would exclude. */
  | "inference-missing"
  | "reading-asked"
  | "reading-question"
  | "read-otherwise";

const weights: Record<TestState, { severity: Severity; verdict?: Verdict; key: DistinctionKey }> = {
  missing: { severity: "block", verdict: "test-missing", key: "distinction/test-missing" },
  "purpose-missing": { severity: "block", verdict: "test-missing", key: "distinction/purpose-missing" },
  "left-out": { severity: "block", verdict: "test-missing", key: "distinction/left-out" },
  measured: { severity: "block", verdict: "test-missing", key: "distinction/measured" },
  present: { severity: "info", key: "distinction/tested" },
  unfinished: { severity: "info", key: "distinction/unfinished" },
  stale: { severity: "info", key: "distinction/stale" },
  excluded: { severity: "info", key: "distinction/excluded" },
  question: { severity: "warning", key: "distinction/question" },
  answered: { severity: "info", key: "distinction/answered" },
  "asked-together": { severity: "info", key: "distinction/asked-together" },
  "reading-missing": { severity: "block", verdict: "test-missing", key: "distinction/reading-missing" },
  "inference-missing": { severity: "block", verdict: "test-missing", key: "distinction/inference-missing" },
  "reading-asked": { severity: "info", key: "distinction/reading-asked" },
  "reading-question": { severity: "warning", key: "distinction/reading-question" },
  "read-otherwise": { severity: "info", key: "distinction/read-otherwise" },
};

type DistinctionKey =
  | "distinction/reading-missing"
  | "distinction/inference-missing"
  | "distinction/reading-asked"
  | "distinction/reading-question"
  | "distinction/read-otherwise"
  | "distinction/test-missing"
  | "distinction/purpose-missing"
  | "distinction/left-out"
  | "distinction/measured"
  | "distinction/tested"
  | "distinction/unfinished"
  | "distinction/stale"
  | "distinction/excluded"
  | "distinction/question"
  | "distinction/answered"
  | "distinction/asked-together";

/** Step 1's finding in words: which letters, read as what, which kind on which ground, and what it asks. */
export function distinctionFinding(file: string, distinction: Distinction, state: TestState, law: Law): Finding {
  const { key, ...weight } = weights[state];
  if (distinction.members !== undefined) {
    const keys = asksOf(distinction, law) === "answer" ? answerTogether : together;
    const sentence = message(keys[state] ?? keys.missing, combinationArgs(distinction, distinction.members, law));
    return { ...findingBase(file, distinction, sentence), ...weight };
  }
  const args = { ...readAs(distinction, law), excluded: "" };
  return { ...findingBase(file, distinction, message(key, args)), ...weight };
}

/**
 * Step 1's finding where no purpose counts: what is stated and not confirmed is called that, and what the purpose would exclude
 * is said ahead.
 */
export function purposeFinding(
  { source, purpose }: Profile,
  distinction: Distinction,
  excluding: readonly Exclusion[],
  law: Law,
): Finding {
  const { key: _, ...weight } = weights["purpose-missing"];
  const unconfirmed = purpose?.value === undefined ? undefined : purpose.text;
  if (distinction.members !== undefined) {
    const args = combinationArgs(distinction, distinction.members, law);
    const sentence =
      unconfirmed === undefined
        ? message("combination/purpose-missing", args)
        : message("combination/purpose-unconfirmed", { ...args, purpose: unconfirmed });
    return { ...findingBase(source.file, distinction, sentence), ...weight };
  }
  const args = { ...readAs(distinction, law), excluded: excluding.map(({ id }) => id).join(", ") };
  const sentence =
    unconfirmed === undefined
      ? message("distinction/purpose-missing", args)
      : message("distinction/purpose-unconfirmed", { ...args, purpose: unconfirmed });
  return { ...findingBase(source.file, distinction, sentence), ...weight };
}

/** What is said of indicators that distinguish together; they exclude nothing, and no reading of them is in doubt. */
const together: CombinationKeys = {
  missing: "combination/test-missing",
  present: "combination/tested",
};

/** The same where all that is asked is one answer. */
const answerTogether: CombinationKeys = {
  missing: "combination/answer-missing",
  present: "combination/answered",
  unfinished: "combination/answer-missing",
  stale: "combination/answer-missing",
};

type CombinationKeys = Partial<Record<TestState, CombinationKey>> & { readonly missing: CombinationKey };

type CombinationKey =
  | "combination/test-missing"
  | "combination/tested"
  | "combination/answer-missing"
  | "combination/answered";

function combinationArgs({ title, why, kind, grounds }: Distinction, members: readonly Indicator[], law: Law) {
  return { names: namesOf(members), title, why, kind: kindTitle(kind, law), ground: groundsTitle(grounds, law) };
}

/** A distinction on an indicator that base policy confirms is not used to select persons. */
export function setApartFinding(file: string, distinction: Distinction, use: Text, law: Law): Finding {
  const sentence = message("distinction/set-apart", { ...readAs(distinction, law), use });
  return { ...findingBase(file, distinction, sentence), severity: "info" };
}

/** What every finding about a distinction has: rule, place, ground, kind and sources. */
export function findingBase(file: string, distinction: Distinction, sentence: Message) {
  const [best] = distinction.readings;
  return {
    rule: `${distinction.members === undefined ? "indicator" : "combination"}/${distinction.entry}`,
    file,
    span: placeOf(distinction, best),
    message: sentence,
    title: distinction.title,
    grounds: distinction.grounds,
    kind: distinction.kind,
    basis: distinction.basis,
    strength: distinction.strength,
    indicator: distinction.members?.[0].name ?? distinction.indicator.name,
    match: best.match,
    sources: distinction.sources,
    related: relatedPlaces(file, distinction),
  };
}

/** The facts of a distinction as arguments of a sentence. */
function readAs(distinction: Distinction, law: Law) {
  return {
    indicator: distinction.indicator.name,
    match: distinction.readings[0].match,
    read: readAsThrough(distinction.strength, distinction.readings[0].disguise),
    title: distinction.title,
    kind: kindTitle(distinction.kind, law),
    ground: groundsTitle(distinction.grounds, law),
    why: withBasis(distinction.why, distinction.basis),
  };
}

/** The grounds in the words of grounds.yaml, as one part of a sentence. */
export function groundsTitle(ids: readonly string[], law: Law): Text {
  return inSeries(ids.map((id) => law.grounds.find((ground) => ground.id === id)?.title ?? { nl: id, en: id }));
}

function kindTitle(kind: Kind, law: Law): Text {
  return law.asks.find((ask) => ask.kind === kind)?.title ?? { nl: kind, en: kind };
}

/** A name or a value is underlined whole; in a sentence only the words that matched. */
function placeOf({ indicator }: Distinction, reading: Reading) {
  if (reading.role === "name" && indicator.span.start <= reading.span.start && reading.span.end <= indicator.span.end) {
    return indicator.span;
  }
  return reading.span;
}

function relatedPlaces(file: string, { readings, members }: Distinction): RelatedPlace[] {
  const places: RelatedPlace[] = (members ?? [])
    .slice(1)
    .map(({ span, name }) => ({ file, span, message: message("combination/member", { name }) }));
  for (const [index, reading] of readings.entries()) {
    if (index > 0) places.push({ file, span: reading.span, message: message("distinction/also-here", {}) });
    if (reading.usedAt) places.push({ file, span: reading.usedAt, message: message("distinction/used-through", {}) });
  }
  return places;
}
