import { law } from "@tenzij/law";
import { type IndicatorEntry, makeLexicon } from "@tenzij/lexicon";
import fc from "fast-check";
import { expect, test } from "vitest";
import { explainWord } from "./explain-word.ts";

const ofLaw = makeLexicon(law);
const [pattern] = ofLaw.judged;
const written = [...ofLaw.judged].flatMap(({ terms: { nl, en, short } }) => [...nl, ...en, ...short]);
const terms = [...new Set(written.map((one) => (typeof one === "string" ? one : one.term)))].filter((one) =>
  /^[a-z ]{3,}$/.test(one),
);

const own = (words: string): IndicatorEntry => ({
  ...(pattern as IndicatorEntry),
  ...{ id: "own", also: [], of: [], guards: [], yieldsTo: [] },
  terms: { ...(pattern as IndicatorEntry).terms, nl: [words] },
});

const term = fc.constantFrom(...terms);
/** The law's words and what is nearly one, since only these can come between the law and what it reads. */
const nearby = fc
  .tuple(term, term, fc.constantFrom("", "en", "s", "e", "schap"))
  .chain(([one, other, end]) =>
    fc.constantFrom(one, `${one}${end}`, one.slice(0, -1), `${one}${other}`, `${one} ${other}`),
  )
  .filter((words) => words.replaceAll(" ", "").length > 3);

test("a policy's own words are found, and those that read the law's entries stay as they are without them", () => {
  fc.assert(
    fc.property(nearby, fc.array(term, { minLength: 1, maxLength: 4 }), (words, others) => {
      const grown = makeLexicon(law, [own(words)]);
      const name = words.replaceAll(" ", "_");
      expect(explainWord(name, grown).readings.map(({ entry }) => entry)).toContain("own");
      for (const one of [name, ...others.map((other) => other.replaceAll(" ", "_")), `${others[0]}_${name}`])
        expect(explainWord(one, grown.beside?.law ?? grown), one).toEqual(explainWord(one, ofLaw));
    }),
    { numRuns: 20 },
  );
});
