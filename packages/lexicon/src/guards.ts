import { type Evidence, keyOf, keyOfValues, keysAbove, keysWith, valuesOf } from "./evidence.ts";
import { guardOf, type Lexicon } from "./lexicon.ts";
import type { Match } from "./matches.ts";
import { type Stretch, setEnd, type WordSet } from "./phrase.ts";
import type { ReadFragment } from "./read-fragment.ts";
import { placesOf, standsIn } from "./read-text.ts";
import type { Guard } from "./schema.ts";
import { squashed } from "./squashed.ts";
import type { Unit } from "./unit.ts";
import { partSet, wordSet } from "./word-sets.ts";

/** What became of the guards held against a match. */
export interface Guarding {
  /** The guard that holds: the words mean something else. */
  readonly holds?: Guard;
  /** It holds because the words are part of a fixed expression, which is a word of its own. */
  readonly fixed?: true;
  /** Those that were considered and did not hold. */
  readonly passed: readonly string[];
}

/** In running text a word guards what stands at most so many units away from it. */
const nearInProse = 5;
/** One field says little of what a record is about, three say it. */
const enoughBeside = 3;
/** Names are short; this only keeps a name of a thousand words from being read a thousand times. */
const nearInName = 40;

/**
 * Holds an entry's guards against one match. A clear name is guarded by name and label only; a vague one by the
 * description too, and so is a term that a guard names, because the law then says that it can mean something else.
 * @param ofCode whether a row of a table was found, and no word
 */
export function guardsOn(lexicon: Lexicon, match: Match, evidence: Evidence, ofCode = false): Guarding {
  const passed: string[] = [];
  let holding: Guard | undefined;
  for (const use of match.term.entry.guards) {
    const guard = guardOf(lexicon, use);
    if (guard === undefined || (use.terms !== undefined && !use.terms.includes(match.term.written))) continue;
    if (use.onlyCodes && match.term.phrase.length > 0) continue;
    if (use.onlyValues && match.at.fragment.role !== "value") continue;
    if (use.onlyCodes && !ofCode) continue;
    if (use.onlyDescription && match.at.fragment.role !== "description") continue;
    const how = holds(lexicon, guard, match, evidence, use.terms !== undefined);
    if (how === "fixed") return { holds: guard, fixed: true, passed };
    if (how === undefined) passed.push(guard.id);
    else holding ??= guard;
  }
  return holding === undefined ? { passed } : { holds: holding, passed };
}

function holds(
  lexicon: Lexicon,
  guard: Guard,
  match: Match,
  evidence: Evidence,
  named: boolean,
): "fixed" | "near" | undefined {
  const set = (words: readonly string[] | undefined) => (words === undefined ? undefined : wordSet(lexicon, words));
  const described = named || isVague(match) ? set(guard.described) : undefined;
  const phrases = set(guard.phrases);
  const fixed = phrases !== undefined && isPartOf(phrases, match.at.units, match.stretch);
  const holding =
    fixed ||
    anyCondition(lexicon, set, guard, match, evidence) ||
    (described !== undefined && isDescribed(described, match, evidence));
  if (!holding) return undefined;
  const unless = set(guard.unless);
  if (unless !== undefined && stands(lexicon, unless, match, evidence, true)) return undefined;
  return fixed ? "fixed" : "near";
}

function anyCondition(
  lexicon: Lexicon,
  set: (words: readonly string[] | undefined) => WordSet | undefined,
  guard: Guard,
  match: Match,
  evidence: Evidence,
): boolean {
  const { units } = match.at;
  const followedBy = set(guard.followedBy);
  if (followedBy !== undefined && setEnd(followedBy, units, next(units, match.stretch.to)) >= 0) return true;
  const precededBy = set(guard.precededBy);
  if (precededBy !== undefined && isPreceded(precededBy, units, match.stretch.from)) return true;
  const words = set(guard.words);
  if (words !== undefined && stands(lexicon, words, match, evidence, false)) return true;
  const under = set(guard.under);
  if (under !== undefined && standsIn(keysAbove(lexicon, evidence), under)) return true;
  const beside = set(guard.beside);
  if (beside !== undefined && standBeside(beside, evidence) >= enoughBeside) return true;
  return guard.values !== undefined && hasOnlyValues(guard.values, match, evidence);
}

function isVague(match: Match): boolean {
  return (
    match.term.use === "vague" || match.term.use === "short" || match.term.use === "stem" || match.term.use === "whole"
  );
}

function isPartOf(phrases: WordSet, units: readonly Unit[], stretch: Stretch): boolean {
  for (let from = Math.max(0, stretch.from - 4); from <= stretch.from; from++) {
    if (setEnd(phrases, units, from) >= stretch.to) return true;
  }
  return false;
}

function next(units: readonly Unit[], at: number): number {
  let to = at;
  while (units[to]?.filler || units[to]?.number) to++;
  return to;
}

function isPreceded(set: WordSet, units: readonly Unit[], at: number): boolean {
  let before = at;
  while (before > 0 && (units[before - 1]?.filler || units[before - 1]?.number)) before--;
  for (let from = Math.max(0, before - 4); from < before; from++) {
    const to = setEnd(set, units, from);
    if (to >= before && to <= at) return true;
  }
  return false;
}

/**
 * Whether a word of the set stands beside the match: in the same text, and in name and label; for what is vague or
 * described, in the description too.
 */
function stands(
  lexicon: Lexicon,
  set: WordSet,
  match: Match,
  evidence: Evidence,
  everywhere: boolean,
  within = around(match),
): boolean {
  if (standsIn(match.at.text, set, within, match.used)) return true;
  const key = keyOf(lexicon, match.at, evidence);
  if (key !== undefined && standsIn(key, set)) return true;
  for (const other of evidence.telling) {
    if (other.fragment !== match.at.fragment && isBeside(other, match, everywhere) && standsIn(other.text, set))
      return true;
  }
  return false;
}

/** Whether the word that a term needs stands beside it: up to the clause that follows, or in another text of the indicator. */
export function hasCompany(lexicon: Lexicon, set: WordSet, match: Match, evidence: Evidence): boolean {
  return stands(lexicon, set, match, evidence, true, beforeNextClause(lexicon, match));
}

/** The units near a match but those behind a conjunction that follows it; in a clause of its own it tells of what stands before: `background, 1 if western`. */
function beforeNextClause(lexicon: Lexicon, match: Match): Stretch {
  const { from, to } = around(match);
  const next = placesOf(match.at.text, partSet(lexicon, "conjunction")).find((one) => one.from >= match.stretch.to);
  return { from, to: Math.min(to, next?.from ?? to) };
}

/** The units near a match; those it rests on are left out, but words between them speak too. */
function around(match: Match): Stretch {
  const reach = match.at.capacity.prose && !match.at.capacity.brief ? nearInProse : nearInName;
  return { from: Math.max(0, match.stretch.from - reach), to: match.stretch.to + reach };
}

function isBeside(other: ReadFragment, match: Match, everywhere: boolean): boolean {
  const { role } = other.fragment;
  if (role === "name" || role === "label") return true;
  return role === "description" && (other.capacity.brief || everywhere) && (isVague(match) || everywhere);
}

function isDescribed(set: WordSet, match: Match, evidence: Evidence): boolean {
  return evidence.telling.some((other) => {
    if (!describing.has(other.fragment.role)) return false;
    const isOwn = other.fragment === match.at.fragment;
    return standsIn(isOwn ? match.at.text : other.text, set, undefined, isOwn ? match.used : []);
  });
}

const describing: ReadonlySet<string> = new Set(["description", "label", "source"]);

/** Entries beside the indicator and, of a record, its own keys. */
function standBeside(set: WordSet, evidence: Evidence): number {
  return keysWith(set, evidence) + (evidence.beside?.(evidence.pointer, set) ?? 0);
}

function hasOnlyValues(allowed: readonly string[], match: Match, evidence: Evidence): boolean {
  const key = keyOfValues(evidence, match.at);
  let byKey = evidence.known.onlyValues.get(allowed);
  if (byKey === undefined) {
    byKey = new Map();
    evidence.known.onlyValues.set(allowed, byKey);
  }
  let only = byKey.get(key);
  if (only === undefined) {
    const known = new Set(allowed.map(squashed));
    const values = valuesOf(evidence, key);
    only = values.length > 0 && values.every((value) => known.has(squashed(value)));
    byKey.set(key, only);
  }
  return only;
}
