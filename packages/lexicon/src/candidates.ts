import type { Kind } from "@tenzij/law";
import type { Candidate, Outcome } from "./candidate.ts";
import { comparedIn } from "./compared-values.ts";
import type { ComparedValue } from "./comparisons.ts";
import { isDenied } from "./denial.ts";
import { canCompare, type Evidence } from "./evidence.ts";
import type { Fragment, FragmentRole } from "./fragment.ts";
import { guardsOn, hasCompany } from "./guards.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Match, matchesIn } from "./matches.ts";
import { meantEntry } from "./meant-entry.ts";
import type { Stretch } from "./phrase.ts";
import { type ReadFragment, readFragment } from "./read-fragment.ts";
import type { IndicatorEntry } from "./schema.ts";
import { squashed } from "./squashed.ts";
import { isOpening, isSurer, surenessOf, surenessOfValue } from "./strength.ts";
import { valueCandidates } from "./value-candidates.ts";

/** Every reading of an indicator, those that count and those that do not, each with its reason. */
export function candidatesOf<F extends Fragment>(lexicon: Lexicon, evidence: Evidence<F>): readonly Candidate<F>[] {
  const candidates: Candidate[] = [];
  for (const at of evidence.fragments) {
    if (!at.text.speaks) continue;
    candidates.push(...longestFirst(readingsOf(lexicon, at, evidence)));
    if (at.fragment.role !== "description") candidates.push(...decodedReadings(lexicon, at, evidence));
  }
  const ofIndicator = candidates.filter(({ role }) => role === "name" || role === "label");
  for (const at of evidence.fragments) {
    if (canCompare(at.fragment.role)) candidates.push(...comparedReadings(lexicon, at, evidence, ofIndicator));
  }
  // Each stands at a fragment it was given: what is decoded or compared is told where it is written.
  return yielded([...candidates, ...valueCandidates(lexicon, evidence, () => candidates)]) as readonly Candidate<F>[];
}

function readingsOf(lexicon: Lexicon, at: ReadFragment, evidence: Evidence): Candidate[] {
  if (isApart(at)) return exactValues(lexicon, at, evidence);
  return [
    ...matchesIn(lexicon, at).map((match) => judged(lexicon, match, evidence)),
    ...exactValues(lexicon, at, evidence),
  ];
}

/** A value that is also looked at as a name: its words are found under that name. */
function isApart({ fragment: { role, named, text } }: ReadFragment): boolean {
  return named !== undefined && role === "value" && !/\s/.test(text.trim());
}

/** What is found in a decoded text stands, for the reader, at the encoded word. */
function decodedReadings(lexicon: Lexicon, at: ReadFragment, evidence: Evidence): Candidate[] {
  return at.text.encoded.flatMap(({ text, start, end }) => {
    const decoded = readFragment(lexicon, { ...at.fragment, text });
    return longestFirst(readingsOf(lexicon, decoded, evidence)).map((candidate) => ({
      ...candidate,
      fragment: at.fragment,
      start,
      end,
      readAs: `${candidate.readAs} (${text})`,
      used: [],
    }));
  });
}

/** Values that an expression holds a field against, read as values of that field; for the reader they stand in the expression. */
function comparedReadings(
  lexicon: Lexicon,
  at: ReadFragment,
  evidence: Evidence,
  ofIndicator: readonly Candidate[],
): Candidate[] {
  return comparedIn(lexicon, at, evidence).flatMap((compared) => {
    const named = () => [...ofIndicator, ...readingsOf(lexicon, compared.field, compared.evidence)];
    const values = [
      ...compared.evidence.fragments.flatMap((each) => exactValues(lexicon, each, compared.evidence)),
      ...valueCandidates(lexicon, compared.evidence, named),
    ];
    return values.map((candidate) => {
      const { start, end } = compared.places.get(candidate.fragment) as ComparedValue;
      return { ...candidate, fragment: at.fragment, start, end, used: [] };
    });
  });
}

function judged(lexicon: Lexicon, match: Match, evidence: Evidence): Candidate {
  const { term, at, stretch } = match;
  const { holds, fixed, passed } = guardsOn(lexicon, match, evidence);
  const lowers = holds !== undefined && fixed !== true && isPlain(match);
  return {
    entry: meantEntry(lexicon, match),
    fragment: at.fragment,
    start: at.units[stretch.from]?.start ?? 0,
    end: at.units[stretch.to - 1]?.end ?? at.fragment.text.length,
    readAs: term.written.includes("@") ? withLists(term.written) : term.written,
    role: at.fragment.role,
    guards: passed,
    vague: match.term.use === "vague" || match.term.use === "whole",
    ...(lowers ? { strength: "guess" as const, of: holds.title } : surenessOf(lexicon, match, evidence)),
    used: usedAsCut(match),
    outcome: outcomeOf(lexicon, match, evidence, lowers ? undefined : holds?.id),
  };
}

/** A term in words, its lists by what they are called. */
function withLists(written: string): string {
  return written.replaceAll(/@([\w-]+)/g, (_, list: string) => list.replaceAll("-", " "));
}

/**
 * Whether a guard takes words for something else without hiding them: what people plainly write for something that has
 * to be justified is always told, unless it is part of a fixed expression.
 */
function isPlain(match: Match): boolean {
  const { term, at } = match;
  if (term.entry.kind === "contextual" || (at.fragment.role === "description" && !isOpening(match))) return false;
  if (at.fragment.role === "value" && term.double !== undefined) return false;
  return term.use === "clear" || (term.entry.kind === "direct" && (term.use === "vague" || term.use === "whole"));
}

/** What a match rests on, in the units of the text as it was cut, so that readings of one text can be compared. */
function usedAsCut({ used, by }: Match): readonly Stretch[] {
  if (by === undefined) return used;
  const { instead } = by.cut;
  const parts = used.map(({ from, to }) => ({ from: instead[from]?.from ?? 0, to: instead[to - 1]?.to ?? 0 }));
  const merged: Stretch[] = [];
  for (const part of parts.sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last === undefined || part.from >= last.to) merged.push(part);
    else merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, part.to) };
  }
  return merged;
}

function outcomeOf(lexicon: Lexicon, match: Match, evidence: Evidence, guard: string | undefined): Outcome {
  const { term, at, stretch } = match;
  if (guard !== undefined) return { is: "guarded", guard };
  if (term.cues !== undefined && !hasCompany(lexicon, term.cues, match, evidence)) return { is: "lacks-cue" };
  if (term.use === "ranged" && !isRanged(evidence)) return { is: "lacks-range" };
  if (at.capacity.prose && isDenied(lexicon, at.text, stretch)) return { is: "denied" };
  if (
    term.entry.onlyUndescribed &&
    evidence.fragments.some((other) => other.fragment.role !== "name" && other.fragment.text.trim() !== "")
  ) {
    return { is: "described" };
  }
  return { is: "counts" };
}

/** Whether an indicator is held against numbers: a threshold, values or a rule with digits. */
function isRanged({ hasThreshold, fragments }: Evidence): boolean {
  return hasThreshold === true || fragments.some(({ fragment: { role, text } }) => canCompare(role) && /\d/.test(text));
}

function exactValues(lexicon: Lexicon, at: ReadFragment, evidence: Evidence): Candidate[] {
  const { fragment } = at;
  if (fragment.role !== "value") return [];
  return at.text.values.map((entry) => ({
    entry,
    fragment,
    start: 0,
    end: fragment.text.length,
    readAs: fragment.text,
    role: fragment.role,
    guards: [],
    vague: false,
    ...(entry.also.some((word) => squashed(word) === squashed(fragment.text))
      ? surenessOfValue(lexicon, at, evidence)
      : { strength: "clear" as const }),
    used: [{ from: 0, to: at.units.length }],
    outcome: { is: "counts" },
  }));
}

/** A reading that lies inside a longer one of the same text does not count: country inside country of birth. */
function longestFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  const counting = candidates.filter((candidate) => candidate.outcome.is === "counts");
  if (counting.length < 2) return candidates;
  return candidates.map((candidate) => {
    if (candidate.outcome.is !== "counts") return candidate;
    // What is taken for something else, or is less sure, hides no shorter reading.
    const longer = counting.find(
      (other) => (other.of === undefined || candidate.of !== undefined) && isInside(candidate, other),
    );
    return longer === undefined ? candidate : { ...candidate, outcome: { is: "part-of", entry: longer.entry.id } };
  });
}

function isInside(inner: Candidate, outer: Candidate): boolean {
  if ((outer.vague && !inner.vague) || size(inner.used) >= size(outer.used)) return false;
  if (isSurer(inner.strength, outer.strength)) return false;
  return inner.used.every((part) => outer.used.some((whole) => part.from >= whole.from && part.to <= whole.to));
}

function size(used: readonly Stretch[]): number {
  return used.reduce((sum, { from, to }) => sum + to - from, 0);
}

/**
 * A vague name gives way to what label or description clearly say; then an entry gives way to those it names. Where
 * two name each other the weaker kind goes, so that never both do.
 */
function yielded(candidates: readonly Candidate[]): readonly Candidate[] {
  if (!candidates.some((candidate) => candidate.outcome.is === "counts")) return candidates;
  const telling = candidates.filter((each) => decides(each) && !each.vague && tellingRoles.has(each.role));
  const sure = candidates.map((candidate) => {
    if (!candidate.vague) return candidate;
    const other = telling.find((each) => each.fragment !== candidate.fragment && each.entry.id !== candidate.entry.id);
    return candidate.role !== "value" && other !== undefined ? yieldTo(candidate, other.entry.id) : candidate;
  });
  const entries = sure.filter(decides).map((each) => each.entry);
  const alive = new Map(entries.sort(weakestFirst).map((entry) => [entry.id, entry]));
  const gone = new Map<string, string>();
  for (const entry of [...alive.values()]) {
    const other = [...alive.keys()].find(
      (id) => id !== entry.id && (entry.yieldsTo.includes(id) || entry.yieldsTo.includes("*")),
    );
    if (other === undefined) continue;
    alive.delete(entry.id);
    gone.set(entry.id, other);
  }
  return sure.map((candidate) => {
    const other = gone.get(candidate.entry.id);
    return other === undefined ? candidate : yieldTo(candidate, other);
  });
}

/** Whether a reading counts, and is not said of something else. */
function decides({ outcome, of }: Candidate): boolean {
  return outcome.is === "counts" && of === undefined;
}

const tellingRoles: ReadonlySet<FragmentRole> = new Set(["label", "description", "expression", "source"]);
const kinds: readonly Kind[] = ["contextual", "indirect", "contested", "direct"];

function weakestFirst(a: IndicatorEntry, b: IndicatorEntry): number {
  return kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.id < b.id ? 1 : -1);
}

function yieldTo(candidate: Candidate, entry: string): Candidate {
  return candidate.outcome.is === "counts" ? { ...candidate, outcome: { is: "yields-to", entry } } : candidate;
}
