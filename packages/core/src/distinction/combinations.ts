import type { Combination } from "@tenzij/law";
import { type Group, type Lexicon, readText, standsIn, type TextReading, type WordSet, wordSet } from "@tenzij/lexicon";
import { message } from "../language/message.ts";
import type { EffectiveFacts } from "../profile/effective-facts.ts";
import type { Indicator, Profile } from "../profile/profile.ts";
import type { Finding } from "../text/finding.ts";
import type { Distinction } from "./distinction.ts";

/** What indicators do together: what a case proved is a distinction, the rest is told. */
export interface Combinations {
  readonly distinctions: readonly Distinction[];
  /** One for each that no case proved, at the last of the indicators that make it. */
  readonly findings: readonly Finding[];
}

/** What counts as stated for the profile. */
type Facts = Pick<EffectiveFacts, "purpose" | "phase">;

/**
 * Indicators that distinguish together where each alone may not (education × distance to parents).
 * @param distinctions those that select people
 * @param selects whether an indicator selects people, as far as base policy says
 */
export function combinationsIn(
  lexicon: Lexicon,
  profile: Profile,
  distinctions: readonly Distinction[],
  selects: (indicator: Indicator) => boolean,
  facts: Facts,
): Combinations {
  const among = { lexicon, indicators: profile.indicators.filter(selects) };
  const found = { asked: foundIn(distinctions, true), told: foundIn(distinctions, false) };
  const named = lexicon.combinations.flatMap((combination): Made[] => {
    const members = membersOf(among, combination, combination.kind === undefined ? found.told : found.asked);
    return members === null ? [] : [{ combination, members }];
  });
  // What is tested together already is asked nothing lighter besides.
  const tested = new Set(named.flatMap(({ combination: { kind }, members }) => (kind === undefined ? [] : members)));
  const others = distinctions.filter(({ indicator }) => !tested.has(indicator));
  const ofKinds = lexicon.combinations.flatMap((combination): Made[] => {
    const members = combination.when === undefined ? null : ofKindsTogether(combination.when, others, facts);
    return members === null ? [] : [{ combination, members }];
  });
  const made = [...named, ...ofKinds];
  return {
    distinctions: made.flatMap(({ combination, members }) => distinctionOf(combination, members)),
    findings: made.flatMap(({ combination, members }) => findingOf(combination, members, profile)),
  };
}

interface Made {
  readonly combination: Combination;
  readonly members: Members;
}

type Found = ReadonlyMap<string, ReadonlySet<Indicator>>;

/** Indicators by what they were read as. What asks for answers takes no guess, nor what is left out or only measured. */
function foundIn(distinctions: readonly Distinction[], asksAnswers: boolean): Found {
  const found = new Map<string, Set<Indicator>>();
  for (const { entry, indicator, of, strength, capacity } of distinctions) {
    if (of !== undefined || (asksAnswers && (strength === "guess" || capacity !== undefined))) continue;
    found.set(entry, (found.get(entry) ?? new Set()).add(indicator));
  }
  return found;
}

type Members = readonly [Indicator, ...Indicator[]];

/** Indicators that by themselves are of no other kinds, surely read; null where too few are, or the facts are not stated. */
function ofKindsTogether(
  { kinds, together, purpose, phase }: NonNullable<Combination["when"]>,
  distinctions: readonly Distinction[],
  facts: Facts,
): Members | null {
  const isStated = (fact: string | undefined, wanted: readonly string[] | undefined) =>
    wanted === undefined || (fact !== undefined && wanted.includes(fact));
  if (!isStated(facts.purpose, purpose) || !isStated(facts.phase, phase)) return null;
  const others = new Set(distinctions.filter(({ kind }) => !kinds.includes(kind)).map(({ indicator }) => indicator));
  const own = distinctions.filter(
    ({ indicator, strength, capacity, of }) =>
      strength !== "guess" && capacity === undefined && of === undefined && !others.has(indicator),
  );
  const all = [...new Set(own.map(({ indicator }) => indicator))];
  return columnsIn(all) < together ? null : inOrder(all);
}

/** How many columns these are: what a query takes over under the same name from one that it selects from is one, told at both. */
function columnsIn(indicators: readonly Indicator[]): number {
  const nameOf = ({ fragments: [name] }: Indicator) => name?.text.toLowerCase();
  const taken = new Set(indicators.filter(({ pointer }) => pointer.includes("/imports/")).map(nameOf));
  return new Set(indicators.map((one) => (taken.has(nameOf(one)) ? nameOf(one) : one))).size;
}

function inOrder(members: readonly Indicator[]): Members | null {
  const [first, ...others] = [...members].sort((one, other) => one.span.start - other.span.start);
  return first === undefined ? null : [first, ...others];
}

/** The indicators that can be members. */
interface Among {
  readonly lexicon: Lexicon;
  readonly indicators: readonly Indicator[];
  /** Of the few whose name or label holds the first word of some phrase, how these read; made when first asked for. */
  named?: ReadonlyMap<Indicator, readonly TextReading[]>;
}

/** All indicators of its groups, in the order of the file; null where no choice gives each group one of its own. */
function membersOf(among: Among, combination: Combination, found: Found): Members | null {
  if (combination.all.length === 0 || among.indicators.length < combination.all.length) return null;
  const groups: Indicator[][] = [];
  for (const group of combination.all) {
    const own = inGroup(among, group, found);
    // Most profiles lack one: of these the other names are not looked at.
    if (own.length === 0) return null;
    groups.push(own);
  }
  if (!eachItsOwn(groups, new Set())) return null;
  const also = combination.also.flatMap((group) => inGroup(among, group, found));
  return inOrder([...new Set([...groups.flat(), ...also])]);
}

/** Whether each group can have an indicator that no other has. */
function eachItsOwn(groups: readonly (readonly Indicator[])[], taken: Set<Indicator>): boolean {
  const [group, ...others] = groups;
  if (group === undefined) return true;
  return group.slice(0, groups.length + taken.size).some((one) => {
    if (taken.has(one)) return false;
    taken.add(one);
    const fits = eachItsOwn(others, taken);
    taken.delete(one);
    return fits;
  });
}

function inGroup(among: Among, group: readonly string[], found: Found): Indicator[] {
  const { entries, phrases, firsts } = groupOf(among.lexicon, group);
  const own = new Set<Indicator>();
  for (const entry of entries) for (const indicator of found.get(entry) ?? []) own.add(indicator);
  if (phrases.length > 0) {
    for (const [indicator, names] of namesAmong(among)) if (isNamed(names, phrases, firsts)) own.add(indicator);
  }
  return own.size === 0 ? [] : among.indicators.filter((indicator) => own.has(indicator));
}

/** Names are looked through once for what any group can begin with, and not once for each group. */
function namesAmong(among: Among): ReadonlyMap<Indicator, readonly TextReading[]> {
  if (among.named !== undefined) return among.named;
  const { lexicon, indicators } = among;
  const firsts = firstsOfAll(lexicon);
  const named = new Map<Indicator, readonly TextReading[]>();
  for (const indicator of indicators) {
    const readings: TextReading[] = [];
    for (const { role, text } of indicator.fragments) {
      if (role !== "name" && role !== "label") continue;
      const reading = readText(lexicon, text);
      reading.beginsGroup ??= standsIn(reading, firsts, anywhere);
      if (reading.beginsGroup) readings.push(reading);
    }
    if (readings.length > 0) named.set(indicator, readings);
  }
  among.named = named;
  return named;
}

const anywhere = { from: 0, to: Number.POSITIVE_INFINITY };

function firstsOfAll(lexicon: Lexicon): WordSet {
  const key = "first of a group";
  const made = lexicon.sets.get(key);
  if (made !== undefined) return made;
  const groups = lexicon.combinations.flatMap(({ all, also }) => [...all, ...also]);
  const set = wordSet(lexicon, groups.flatMap(firstsIn));
  lexicon.sets.set(key, set);
  return set;
}

function firstsIn(written: readonly string[]): string[] {
  return written.filter((item) => !item.startsWith("entry:")).map((item) => item.split(" ")[0] ?? "");
}

/** A group as the law writes it, taken apart once. */
function groupOf(lexicon: Lexicon, written: readonly string[]): Group {
  const known = lexicon.groups.get(written);
  if (known !== undefined) return known;
  const entries = written.filter((item) => item.startsWith("entry:")).map((item) => item.slice("entry:".length));
  const words = written.filter((item) => !item.startsWith("entry:")).map((item) => item.split(" "));
  const phrases = words.map((phrase) => phrase.map((word) => wordSet(lexicon, [word])));
  const firsts = wordSet(lexicon, firstsIn(written));
  const group: Group = { entries, phrases, firsts };
  lexicon.groups.set(written, group);
  return group;
}

/** Whether all words of one of the phrases stand in a name or label, in any order. */
function isNamed(names: readonly TextReading[], phrases: Group["phrases"], firsts: WordSet): boolean {
  return names.some(
    (reading) => standsIn(reading, firsts) && phrases.some((phrase) => phrase.every((word) => standsIn(reading, word))),
  );
}

/** As a distinction of the profile: it stands at the first of its indicators, and is called after all. */
function distinctionOf(combination: Combination, members: Members): Distinction[] {
  const { id, kind, basis, grounds, title, why, sources } = combination;
  if (kind === undefined || basis === undefined) return [];
  const [first] = members;
  const names = members.map(({ name }) => name).join(", ");
  const indicator: Indicator = {
    ...{ name: `${id} (${names})`, pointer: first.pointer, span: first.span, whole: first.whole },
    ...{ fragments: [], node: first.node },
  };
  const reading = { match: names, readAs: id, span: first.span, role: "name", strength: "clear", guards: [] } as const;
  return [
    {
      ...{ indicator, entry: id, kind, basis, grounds, strength: "clear", title, why, sources, members },
      readings: [reading],
    },
  ];
}

function findingOf(combination: Combination, members: Members, profile: Profile): Finding[] {
  const { severity, id, title, why, sources } = combination;
  if (severity === undefined) return [];
  const last = members.at(-1) ?? members[0];
  const { file } = profile.source;
  return [
    {
      ...{ rule: `combination/${id}`, severity, file, span: last.span, title, indicator: last.name, sources },
      message: message("combination/found", { names: namesOf(members), title, why }),
      related: members
        .slice(0, -1)
        .map(({ span, name }) => ({ file, span, message: message("combination/member", { name }) })),
    },
  ];
}

/** Names as a sentence has them. */
export function namesOf(members: readonly Indicator[]): string {
  return members.map(({ name }) => `"${name}"`).join(", ");
}
