import { type Example, type Found, law } from "@tenzij/law";
import { buildLexicon, type ColumnForm, columnForms, dictionaryOf, wordData, wordIndex } from "@tenzij/lexicon";
import { describe, expect, test } from "vitest";
import { combinationsIn, findDistinctions } from "../packages/core/src/distinction/index.ts";
import { profileOf, type Texts } from "./eval/labelled-rows.ts";

const everyGround = law.grounds.map((ground) => ground.id);
const dictionary = dictionaryOf(law, wordData);
/** Entries whose guards and yielding a test may change for a moment. */
const entries = dictionary.entries.map((entry) => ({
  ...entry,
  guards: [...entry.guards],
  yieldsTo: [...entry.yieldsTo],
}));
const lexicon = buildLexicon({ dictionary: { ...dictionary, entries }, grounds: everyGround, prepared: wordIndex });

function texts(example: Example): Texts {
  const { values, why, beside, ...rest } = example;
  return { ...rest, ...(values === undefined ? {} : { value: values }) };
}

function entriesIn(example: Example): string[] {
  return distinctionsIn(example).map((each) => each.entry);
}

/** What an example is read as; what is said of no person only warns. */
function distinctionsIn(example: Example) {
  const own = texts(example);
  const others = (example.beside ?? []).map((name, at) => ({ name, pointer: `/record/${at}` }));
  const profile = profileOf([others.length > 0 ? { pointer: "/record/own", ...own } : own, ...others]);
  return findDistinctions(profile, lexicon).distinctions.filter(
    (each) => each.indicator === profile.indicators[0] && each.of === undefined,
  );
}

/** Nothing is nothing at all; what is stated may have company. */
function isFound(found: Found | "nothing", example: Example): boolean {
  const readings = distinctionsIn(example);
  if (found === "nothing") return readings.length === 0;
  return readings.some(
    ({ entry, kind, grounds }) => entry === found.entry && kind === found.kind && grounds[0] === found.ground,
  );
}

/** The name of a form; where it has a number, with the first and last there are. */
function namesOf({ written, number }: ColumnForm): string[] {
  if (number === undefined) return [written];
  const { from, to, digits } = number;
  return [from, to].map((one) => written.replace(/#+/, String(one).padStart(digits, "0")));
}

function shown(example: Example): string {
  return JSON.stringify(texts(example));
}

describe("examples", () => {
  test.each(entries)("every one of $id is found, or is not, as it says", ({ id, flags, passes }) => {
    expect({
      missed: flags.filter((example) => !entriesIn(example).includes(id)).map(shown),
      wrong: passes.filter((example) => entriesIn(example).includes(id)).map(shown),
    }).toEqual({ missed: [], wrong: [] });
  });
});

describe("packs", () => {
  test.each(wordData.packs.map((pack) => ({ id: pack.id, pack })))(
    "every column of $id is found as its entry",
    ({ pack }) => {
      const missed = Object.entries(pack.columns).flatMap(([entry, rules]) =>
        rules
          .flatMap(columnForms)
          .flatMap(namesOf)
          .filter((name) =>
            findDistinctions(profileOf([{ name }]), lexicon).distinctions.every((each) => each.entry !== entry),
          )
          .map((name) => `${entry}: ${name}`),
      );
      expect(missed).toEqual([]);
    },
  );
});

describe("what a jurist signs", () => {
  test("every plain word is found as its entry when it is a name by itself", () => {
    const missed = law.indicators.flatMap(({ id, words }) =>
      [...words.nl, ...words.en]
        .filter((word) => !entriesIn({ name: word }).includes(id))
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

/** What is left out of an entry is left out of the lexicon that reads it, and put back: nothing else is built anew. */
describe("what keeps an entry quiet", () => {
  test.each(entries.filter(({ guards }) => guards.length > 0))("$id needs each of its guards", (entry) => {
    const needless = entry.guards.filter((guard, at) => {
      // Limited to no terms: its words stay known, so that nothing but the guard is gone.
      entry.guards[at] = { ...guard, terms: [] };
      const needed = entry.passes.some((example) => entriesIn(example).includes(entry.id));
      entry.guards[at] = guard;
      return !needed;
    });
    expect(needless, "no example under passes needs these").toEqual([]);
  });

  test.each(entries.filter(({ yieldsTo }) => yieldsTo.length > 0))("$id needs to yield to each it names", (entry) => {
    const needless = entry.yieldsTo.filter((to, at) => {
      const others = entries.filter((other) => to === "*" || other.id === to);
      const examples = [entry, ...others]
        .flatMap((each) => [...each.passes, ...each.flags])
        .filter((example) => !entriesIn(example).includes(entry.id));
      entry.yieldsTo[at] = entry.id;
      const needed = examples.some((example) => entriesIn(example).includes(entry.id));
      entry.yieldsTo[at] = to;
      return !needed;
    });
    expect(needless, "no example reads otherwise without these").toEqual([]);
  });
});

describe("combinations", () => {
  const rules = (examples: readonly Example[]) => {
    const profile = profileOf(examples.map(texts));
    const { distinctions } = findDistinctions(profile, lexicon);
    const together = combinationsIn(lexicon, profile, distinctions, () => true, {
      purpose: "control",
      phase: "in-use",
    });
    return [
      ...together.findings.map(({ rule }) => rule),
      ...together.distinctions.map(({ entry }) => `combination/${entry}`),
    ];
  };
  test.each(law.combinations)("every example of $id is found, or is not, as it says", ({ id, flags, passes }) => {
    const isFoundIn = (examples: readonly Example[]) => rules(examples).includes(`combination/${id}`);
    expect({ missed: flags.filter((each) => !isFoundIn(each)), wrong: passes.filter(isFoundIn) }).toEqual({
      missed: [],
      wrong: [],
    });
  });
});
