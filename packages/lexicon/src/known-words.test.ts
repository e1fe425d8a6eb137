import { law } from "@tenzij/law";
import { expect, test } from "vitest";
import { buildLexicon } from "./build-lexicon.ts";
import { wordData } from "./compiled.ts";
import { dictionaryOf } from "./dictionary.ts";
import { fingerprint, phrasesIn } from "./known-words.ts";
import { makeLexicon } from "./make-lexicon.ts";
import { readText } from "./read-text.ts";

const dictionary = dictionaryOf(law, wordData);

test("a phrase in which one letter differs, wherever it stands, makes another fingerprint", () => {
  const phrases = ["geboorteland", "land van herkomst", "taal"];
  const whole = fingerprint(new Set(phrases));
  for (const [place, phrase] of phrases.entries()) {
    for (let at = 0; at < phrase.length; at++) {
      const other = `${phrase.slice(0, at)}q${phrase.slice(at + 1)}`;
      expect(fingerprint(new Set(phrases.with(place, other))), other).not.toBe(whole);
    }
  }
  expect(fingerprint(new Set(["ab", "c"]))).not.toBe(fingerprint(new Set(["a", "bc"])));
});

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

test("every word is known by its plain letters, one that is written short too, and is read back from the index as it is", () => {
  const fresh = buildLexicon({ dictionary }).vocabulary;
  expect(fresh.texts.filter((word) => !/^[a-z]+$/.test(word))).toEqual([]);
  expect(makeLexicon(law).vocabulary.texts).toEqual(fresh.texts);
});

test("every word beside which one code of a table is enough is one the lexicon knows", () => {
  const lexicon = makeLexicon(
    law,
    [],
    law.grounds.map(({ id }) => id),
  );
  const beside = dictionary.tables.flatMap(({ cues }) => cues).filter((words) => !/[\s@#]/.test(words));
  expect(beside.length).toBeGreaterThan(20);
  const unknown = beside.filter((words) =>
    readText(lexicon, words).units.some(({ ids, number }) => ids.length === 0 && !number),
  );
  expect([...new Set(unknown)]).toEqual([]);
});
