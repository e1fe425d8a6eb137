import { law } from "@tenzij/law";
import { expect, test } from "vitest";
import { wordData } from "./compiled.ts";
import { makeLexicon } from "./make-lexicon.ts";
import { uncutWordsIn } from "./ordinary-words.ts";
import { readText } from "./read-text.ts";

test("words in which an abbreviation only seems to stand are found, and no compound, name or word of another language", () => {
  const dutch = [
    "moderniseren",
    "moderniseer",
    "mode",
    "taaltoets",
    "taal",
    "toets",
    "postcode",
    "post",
    "code",
    "Ancona",
  ];
  const english = ["spread", "bed", "bedspread", "birthplace", "birth", "place", "tribesman", "man", "tribes"];
  expect(uncutWordsIn(law, wordData, [dutch, english])).toEqual(["bedspread", "moderniseer", "spread"]);
});

test("what was written is never cut", () => {
  const lexicon = makeLexicon(law);
  const written = wordData.lists.find(({ id }) => id === "ordinary-uncut")?.words ?? [];
  expect(written.length).toBeGreaterThan(200);
  const cut = written.filter((word) => readText(lexicon, word).units.length !== 1);
  expect(cut).toEqual([]);
});
