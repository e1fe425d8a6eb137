import { type Example, type Found, law } from "@tenzij/law";
import {
  buildLexicon,
  type Dictionary,
  dictionaryOf,
  type IndicatorEntry,
  type Lexicon,
  wordData,
  wordIndex,
} from "@tenzij/lexicon";
import { describe, expect, test } from "vitest";
import { findDistinctions } from "../packages/core/src/distinction/index.ts";
import { profileOf, type Texts } from "./eval/labelled-rows.ts";

const everyGround = law.grounds.map((ground) => ground.id);
const dictionary = dictionaryOf(law, wordData);
const lexicon = lexiconOf(dictionary);

function texts(example: Example): Texts {
  const { values, why, beside, ...rest } = example;
  return { ...rest, ...(values === undefined ? {} : { value: values }) };
}

function entriesIn(example: Example, using: Lexicon): string[] {
  return distinctionsIn(example, using).map((each) => each.entry);
}

function distinctionsIn(example: Example, using: Lexicon) {
  const own = texts(example);
  const others = (example.beside ?? []).map((name, at) => ({ name, pointer: `/record/${at}` }));
  const profile = profileOf([others.length > 0 ? { pointer: "/record/own", ...own } : own, ...others]);
  return findDistinctions(profile, using).distinctions.filter((each) => each.indicator === profile.indicators[0]);
}

/** Nothing is nothing at all; what is stated may have company. */
function isFound(found: Found | "nothing", example: Example): boolean {
  const readings = distinctionsIn(example, lexicon);
  if (found === "nothing") return readings.length === 0;
  return readings.some(
    ({ entry, kind, grounds }) => entry === found.entry && kind === found.kind && grounds[0] === found.ground,
  );
}

function shown(example: Example): string {
  return JSON.stringify(texts(example));
}

describe.each(dictionary.entries.map((entry) => ({ id: entry.id, entry })))("indicator $id", ({ entry }) => {
  test.each(entry.flags.map((example) => ({ example, name: shown(example) })))("flags $name", ({ example }) => {
    expect(entriesIn(example, lexicon)).toContain(entry.id);
  });
  test.each(entry.passes.map((example) => ({ example, name: shown(example) })))("passes $name", ({ example }) => {
    expect(entriesIn(example, lexicon)).not.toContain(entry.id);
  });
});

describe.each(wordData.systems.map((system) => ({ id: system.id, system })))("the columns of $id", ({ system }) => {
  const columns = Object.entries(system.columns).flatMap(([entry, names]) => names.map((name) => ({ entry, name })));
  test.each(columns)("$name is read as $entry", ({ entry, name }) => {
    expect(entriesIn({ name }, lexicon)).toContain(entry);
  });
});

describe("what a jurist signs", () => {
  test("every plain word is found as its entry when it is a name by itself", () => {
    const missed = law.indicators.flatMap(({ id, words }) =>
      [...words.nl, ...words.en]
        .filter((word) => !entriesIn({ name: word }, lexicon).includes(id))
        .map((word) => `${id}: ${word}`),
    );
    expect(missed).toEqual([]);
  });

  test("every example is found to be what it states", () => {
    const wrong = law.indicators.flatMap(({ id, examples }) =>
      examples
        .filter(({ found, ...example }) => !isFound(found, example))
        .map((example) => `${id}: ${JSON.stringify(example)}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe("guards", () => {
  const guarded = dictionary.entries.flatMap((entry) =>
    entry.guards.map((guard, at) => ({ id: entry.id, guard: "use" in guard ? guard.use : guard.id, entry, at })),
  );
  test.each(guarded)("$id needs its guard $guard: without it an example fails", ({ entry, at }) => {
    // Kept in the law and limited to no terms: its words stay known, so that nothing but the guard is gone.
    const guards = entry.guards.map((guard, other) => (other === at ? { ...guard, terms: [] } : guard));
    const without = lexiconOf(withEntry({ ...entry, guards }));
    const failing = entry.passes.filter((example) => entriesIn(example, without).includes(entry.id));
    expect(failing.length, `no example under passes of ${entry.id} needs guard ${at}`).toBeGreaterThan(0);
  });
});

describe("yielding", () => {
  const yielding = dictionary.entries.flatMap((entry) => entry.yieldsTo.map((to) => ({ id: entry.id, to, entry })));
  test.each(yielding)("$id needs to yield to $to: without it an example reads otherwise", ({ entry, to }) => {
    const without = lexiconOf(withEntry({ ...entry, yieldsTo: entry.yieldsTo.filter((other) => other !== to) }));
    const others = dictionary.entries.filter((other) => to === "*" || other.id === to);
    const changed = [entry, ...others]
      .flatMap((each) => [...each.passes, ...each.flags])
      .find(
        (example) => entriesIn(example, without).includes(entry.id) && !entriesIn(example, lexicon).includes(entry.id),
      );
    expect(changed, `no example needs ${entry.id} to yield to ${to}`).toBeDefined();
  });
});

describe.each(law.combinations.map((combination) => ({ id: combination.id, combination })))(
  "combination $id",
  ({ combination }) => {
    const rules = (examples: readonly Example[]) =>
      findDistinctions(profileOf(examples.map(texts)), lexicon).findings.map((finding) => finding.rule);
    test.each(combination.flags.map((examples) => ({ examples })))("flags $examples", ({ examples }) => {
      expect(rules(examples)).toContain(`indicator/${combination.id}`);
    });
    test.each(combination.passes.map((examples) => ({ examples })))("passes $examples", ({ examples }) => {
      expect(rules(examples)).not.toContain(`indicator/${combination.id}`);
    });
  },
);

function withEntry(entry: IndicatorEntry): Dictionary {
  return { ...dictionary, entries: dictionary.entries.map((each) => (each.id === entry.id ? entry : each)) };
}

function lexiconOf(of: Dictionary): Lexicon {
  return buildLexicon({ dictionary: of, grounds: everyGround, prepared: wordIndex });
}
