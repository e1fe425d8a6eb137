import fc from "fast-check";
import { expect, test } from "vitest";
import { packCuts, unpackCuts } from "./phrase-cuts.ts";
import { addWord, emptyVocabulary, idsOf, trait } from "./vocabulary.ts";

const vocabulary = emptyVocabulary();
for (const word of "land buiten buitenland adres taal talen ouder van geboorte".split(" "))
  addWord(vocabulary, word, trait.part);
const id = (word: string) => String(idsOf(vocabulary, word)[0]);

test.each([
  ["buiten adres", `${id("buiten")} ${id("adres")}`, ""],
  ["buitenadres", `${id("buiten")} ${id("adres")}`, "FE"],
  ["land van geboorte", `${id("land")} ${id("geboorte")}`, "D3H"],
  ["adres van", id("adres"), "E3"],
  ["Talen", idsOf(vocabulary, "talen").join(), "e"],
  ["taal2 onbekend", `${id("taal")} #2 =onbekend`, "D#a=h"],
  ["land # adres", `${id("land")} # ${id("adres")}`, `:${id("land")} # ${id("adres")}`],
  ["@landen", "", ":"],
])("%s is told by its cuts", (written, packed, cuts) => {
  expect(packCuts(written, packed, vocabulary)).toBe(cuts);
  expect(unpackCuts(written, cuts, vocabulary)).toBe(packed);
});

test("whatever a phrase is packed as is read back", () => {
  const word = fc.constantFrom(...vocabulary.texts, "landen", "ouders", "vän", "x-y", "12");
  const slot = fc.oneof(
    fc.constantFrom(...vocabulary.texts).map(id),
    fc.constantFrom("talen", "landen").map((form) => idsOf(vocabulary, form).join()),
    fc.constantFrom("#", "#1", "#12", "=van", "=xy"),
  );
  const phrase = fc.record({
    written: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" ")),
    slots: fc.array(slot, { maxLength: 4 }).map((slots) => slots.join(" ")),
  });
  fc.assert(
    fc.property(phrase, ({ written, slots }) => {
      expect(unpackCuts(written, packCuts(written, slots, vocabulary), vocabulary)).toBe(slots);
    }),
  );
});
