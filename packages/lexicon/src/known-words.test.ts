import { law } from "@tenzij/law";
import { expect, test } from "vitest";
import { wordData } from "./compiled.ts";
import { dictionaryOf } from "./dictionary.ts";
import { fingerprint, phrasesIn } from "./known-words.ts";

const dictionary = dictionaryOf(law, wordData);

test("a dictionary in which one word differs, wherever it stands, has another fingerprint", () => {
  const whole = fingerprint(phrasesIn(dictionary));
  for (const [at, list] of dictionary.lists.entries()) {
    // What a known word is not is no part of the index.
    if (list.part === "ordinary" || list.part === "apart") continue;
    const lists = dictionary.lists.map((other, place) =>
      place === at ? { ...list, words: ["quetzalcoatl", ...list.words] } : other,
    );
    expect(fingerprint(phrasesIn({ ...dictionary, lists })), list.id).not.toBe(whole);
  }
});
