import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cut } from "./cut.ts";
import { formsOf } from "./inflection.ts";
import { lookUp, packTrie, unpackTrie, valueAt } from "./trie.ts";
import { addAbbreviation, addWord, emptyVocabulary, formIds, trait, type Vocabulary } from "./vocabulary.ts";

function vocabularyOf(words: Partial<Record<keyof typeof trait, readonly string[]>>): Vocabulary {
  const vocabulary = emptyVocabulary();
  for (const [name, list] of Object.entries(words)) {
    for (const word of list) addWord(vocabulary, word, trait[name as keyof typeof trait]);
  }
  return vocabulary;
}

function pieces(vocabulary: Vocabulary, word: string): string[] {
  return cut(vocabulary, word).map(({ ids, start, end }) => (ids.length > 0 ? "" : "?") + word.slice(start, end));
}

const dutch = vocabularyOf({
  filler: ["van", "of"],
  carrier: ["code", "cd", "naam"],
  part: [
    "geboorte",
    "land",
    "ouder",
    "taal",
    "eis",
    "verblijf",
    "titel",
    "nationaliteit",
    "geboorteland",
    "herkomst",
    "ras",
    "hond",
    "country",
    "birth",
    "code",
    "naam",
    "betaal",
    "termijn",
  ],
  whole: ["landbouw", "rassend"],
  short: ["nat", "pc", "gebland", "herkomst"],
  prefix: ["m", "v"],
  stem: ["ethnic"],
});
addWord(dutch, "nationaliteit", trait.term);

describe("forms of a word", () => {
  test.each([
    ["taal", "talen"],
    ["ras", "rassen"],
    ["land", "landen"],
    ["nationaliteit", "nationaliteiten"],
    ["brief", "brieven"],
    ["huis", "huizen"],
    ["minderheid", "minderheden"],
    ["etnisch", "etnische"],
    ["country", "countries"],
    ["race", "races"],
  ])("%s: %s", (word, form) => {
    expect(formsOf(word)).toContain(form);
  });
});

describe("cutting compounds", () => {
  test.each([
    ["geboorteland", ["geboorte", "land"]],
    ["geboortelandouders", ["geboorte", "land", "ouders"]],
    ["verblijfstitelcode", ["verblijfs", "titel", "code"]],
    ["taaleisen", ["taal", "eisen"]],
    ["rassen", ["rassen"]],
    ["hondenras", ["honden", "ras"]],
    ["landvanherkomst", ["land", "van", "herkomst"]],
    ["countryofbirth", ["country", "of", "birth"]],
    ["natcd", ["nat", "cd"]],
    ["nationaliteitxyz", ["nationaliteit", "?xyz"]],
    ["vgebland", ["v", "gebland"]],
    ["mherkomstcd", ["m", "herkomst", "cd"]],
    ["hbvgebland", ["?hbv", "gebland"]],
    ["geboortelandcd", ["geboorte", "land", "cd"]],
    ["xethnic", ["?x", "ethnic"]],
    ["ethnicgp", ["ethnic", "?gp"]],
    ["cdnationaliteitxyz", ["cd", "nationaliteit", "?xyz"]],
  ])("%s", (word, expected) => {
    expect(pieces(dutch, word)).toEqual(expected);
  });

  test.each([
    "terras",
    "betaaltermijnx",
    "landbouw",
    "eiland",
    "natuur",
    "pcland",
    "krassen",
    "xyz",
    "mnat",
    "xethnicityrate",
  ])("no term is seen in %s", (word) => {
    expect(pieces(dutch, word)).toHaveLength(1);
  });

  test("an abbreviation is read as its word where it stands alone, and is no part of a compound", () => {
    const words = vocabularyOf({ part: ["country", "house"], term: ["country"] });
    addAbbreviation(words, "ctry", words.ids.get("country") as number);
    expect(cut(words, "ctry")).toEqual([{ ids: [words.ids.get("country")], start: 0, end: 4 }]);
    expect(pieces(words, "ctryhouse")).toEqual(["?ctryhouse"]);
  });

  test("betaaltermijn is betaal + termijn, without taal", () => {
    expect(pieces(dutch, "betaaltermijn")).toEqual(["betaal", "termijn"]);
  });

  test("the pieces of a word always make up the word", () => {
    const part = fc.constantFrom("geboorte", "land", "s", "en", "code", "x", "taal", "van", "nat");
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), (parts) => {
        const word = parts.join("");
        let at = 0;
        for (const { start, end } of cut(dutch, word)) {
          expect(start).toBe(at);
          at = end;
        }
        expect(at).toBe(word.length);
      }),
    );
  });
});

describe("the packed trie", () => {
  test("reads back every form with the same words", () => {
    const { text, order } = packTrie(dutch.trie, (form) => dutch.ids.has(form));
    const { trie: back, texts, wordsBefore } = unpackTrie(text, dutch.trie.nodes, order.length);
    expect([...texts].sort()).toEqual([...dutch.texts].sort());
    for (const [at, word] of texts.entries()) expect(wordsBefore[lookUp(back, word)]).toBe(at + 1);
    for (const form of dutch.texts.flatMap(formsOf)) {
      const there = lookUp(back, form);
      expect(formIds(dutch, order[there] as number)).toEqual(formIds(dutch, lookUp(dutch.trie, form)));
    }
    expect(lookUp(back, "geboor")).toBe(-1);
    expect(valueAt(back, 0)).toBe(-1);
  });
});
