import { law } from "@tenzij/law";
import { buildLexicon, dictionaryOf, makeLexicon, wordData } from "@tenzij/lexicon";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findDistinctions } from "../packages/core/src/distinction/index.ts";
import { profileOf, type Texts } from "./eval/labelled-rows.ts";

const lexicon = makeLexicon(law);
const byDefault = law.grounds.filter((ground) => ground.default === true).map((ground) => ground.id);
const fresh = buildLexicon({ dictionary: dictionaryOf(law, wordData), grounds: byDefault });

function entries(texts: Texts, using = lexicon): string[] {
  return findDistinctions(profileOf([texts]), using).distinctions.map((each) => each.entry);
}

const knownWord = fc.constantFrom(...lexicon.vocabulary.texts.filter((word) => word.length > 2));
const knownWords = fc.array(knownWord, { minLength: 1, maxLength: 5 });
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

describe("the law as it is", () => {
  test("a name means the same in snake_case, kebab-case, camelCase, with spaces and in capitals", () => {
    fc.assert(
      fc.property(knownWords, (words) => {
        const expected = entries({ name: words.join("_") });
        const styles = [words.join("-"), words.map(capital).join(""), words.join(" "), words.join("_").toUpperCase()];
        for (const name of styles) expect(entries({ name })).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  test("look-alike letters, accents and invisible letters change nothing", () => {
    const disguises: readonly ((name: string) => string)[] = [
      (name) => name.replaceAll("o", "о").replaceAll("a", "а").replaceAll("e", "е"),
      (name) => name.replaceAll("e", "é").replaceAll("i", "ï"),
      (name) => [...name].join("\u200b"),
      (name) => [...name].join("\u00ad"),
      (name) => [...name].join("\u3164"),
      (name) => [...name].join("\uffa0"),
      (name) => [...name].join("\u115f\u1160"),
      (name) => [...name].join("\ufe0f"),
      (name) => [...name].join("\u{e0061}\u{e0000}"),
      (name) => [...name].join("\u0336"),
      (name) => name.replace(/[a-z]/g, (letter) => String.fromCodePoint(0xff41 + letter.charCodeAt(0) - 97)),
    ];
    fc.assert(
      fc.property(knownWords, fc.constantFrom(...disguises), (words, disguise) => {
        const name = words.join("_");
        expect(entries({ name: disguise(name) })).toEqual(entries({ name }));
      }),
      { numRuns: 300 },
    );
  });

  test("what is reported lies in the file and is what stands there", () => {
    const text = fc.oneof(
      knownWords.map((words) => words.join("_")),
      fc.string({ unit: "grapheme" }),
    );
    fc.assert(
      fc.property(text, text, fc.array(text, { maxLength: 4 }), (name, description, value) => {
        const profile = profileOf([{ name, description, value }]);
        for (const { readings } of findDistinctions(profile, lexicon).distinctions) {
          for (const { match, span } of readings) {
            expect(profile.source.text.slice(span.start, span.end)).toBe(match);
            expect(match).not.toBe("");
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test("the index prepared by the build holds every term behind the same words as one made on the spot", () => {
    const byId = (doors: ReadonlyMap<number, string>) => [...doors].sort(([one], [other]) => one - other);
    expect(byId(lexicon.doors)).toEqual(byId(fresh.doors));
    expect(lexicon.doors.size).toBeGreaterThan(1_000);
  });

  test("the index prepared by the build answers as one made on the spot", () => {
    // Only what was prepared knows phrases before they are asked for.
    expect(lexicon.phrases.size).toBeGreaterThan(0);
    fc.assert(
      fc.property(knownWords, fc.constantFrom("", "_"), (words, between) => {
        const texts = { name: words.join(between), value: words };
        expect(entries(texts)).toEqual(entries(texts, fresh));
      }),
      // Of two guesses at one word that are as good, the first one found counts.
      { numRuns: 300, examples: [[["fluchtling", "hlang", "postnummer"], ""]] },
    );
  });
});

describe("neutral names", () => {
  const subject = fc.constantFrom(
    "inkomen",
    "bedrag",
    "uitkering",
    "aanvraag",
    "woning",
    "voertuig",
    "income",
    "invoice",
    "loan",
    "request",
    "order",
    "payment",
    "session",
    "premie",
    "dossier",
    "opleiding",
    "energie",
    "salary",
  );
  const said = fc.constantFrom(
    "aantal",
    "totaal",
    "gemiddeld",
    "laatste",
    "begin",
    "max",
    "total",
    "average",
    "last",
    "number",
    "is",
    "heeft",
    "days",
    "dagen",
    "percentage",
    "ratio",
  );
  const carrier = fc.constantFrom(
    "code",
    "datum",
    "type",
    "status",
    "id",
    "omschrijving",
    "flag",
    "count",
    "score",
    "indicator",
    "maand",
    "jaar",
    "value",
  );

  test("no profile of neutral names blocks", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(said, subject, carrier, fc.nat(99)), { minLength: 1, maxLength: 5 }), (parts) => {
        const profile = profileOf(parts.map(([a, b, c, n]) => ({ name: `${a}_${b}_${c}_${n}` })));
        const blocking = findDistinctions(profile, lexicon).distinctions.filter(
          (each) => each.kind !== "contextual" && each.of === undefined,
        );
        expect(blocking.map((each) => [each.indicator.name, each.entry])).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe("size", () => {
  // Not the time but the work is held: a text that repeats itself gives a bounded number of readings.
  test.each([
    ["one word of a million letters", { name: "a".repeat(1_000_000) }],
    ["a name of twenty thousand words", { name: "land_".repeat(20_000) }],
    ["a description of twenty thousand words", { name: "x", description: "geboorte land taal ".repeat(7_000) }],
    ["ten thousand values", { name: "x", value: Array.from({ length: 10_000 }, (_, at) => `nationaliteit ${at}`) }],
  ])("%s", (_, texts) => {
    for (const { readings } of findDistinctions(profileOf([texts]), lexicon).distinctions) {
      expect(readings.length).toBeLessThanOrEqual(20);
    }
  });
});
