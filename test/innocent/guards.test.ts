import { law } from "@tenzij/law";
import { dictionaryOf, type Guard, makeLexicon, type Term, wordData } from "@tenzij/lexicon";
import { describe, expect, test } from "vitest";
import { findDistinctions } from "../../packages/core/src/distinction/index.ts";
import { profileOf } from "../eval/labelled-rows.ts";

const everyGround = law.grounds.map((ground) => ground.id);
const dictionary = dictionaryOf(law, wordData);
const lexicon = makeLexicon(law, [], everyGround);

/** The words with which a guard says that something else is meant; lists that it names are spelt out. */
function wordsOf(guard: Guard): readonly string[] {
  const { words = [], followedBy = [], precededBy = [] } = guard;
  return [...new Set(spelledOut([...words, ...followedBy, ...precededBy]))].filter((word) => !/[@#]/.test(word));
}

function spelledOut(words: readonly string[]): string[] {
  return words.flatMap((word) =>
    word.startsWith("@") ? spelledOut(wordData.lists.find(({ id }) => id === word.slice(1))?.words ?? []) : [word],
  );
}

/** A term that is the words people write, with no list in it. */
function isPlain(term: Term): term is string {
  return typeof term === "string" && !/[@#]/.test(term);
}

const found = (name: string) => findDistinctions(profileOf([{ name }]), lexicon).distinctions;

describe("no guard hides the plainest words for what has to be justified", () => {
  const guarded = dictionary.entries
    .filter(({ kind, guards }) => kind !== "contextual" && guards.length > 0)
    .map((entry) => ({ id: entry.id, entry }));

  test.each(guarded)("$id", ({ entry }) => {
    const { nl, en, vague } = entry.terms;
    const terms = [nl, en, entry.kind === "direct" ? vague : []].flatMap((list) => list.find(isPlain) ?? []);
    const guards = entry.guards.map((use) => ("use" in use ? wordData.guards.find(({ id }) => id === use.use) : use));
    const words = new Set(guards.flatMap((guard) => (guard === undefined ? [] : wordsOf(guard))));
    const hidden: string[] = [];
    for (const term of terms) {
      const base = term.replaceAll(" ", "_");
      for (const word of words) {
        const beside = word.replaceAll(" ", "_");
        for (const name of [`${base}_${beside}`, `${beside}_${base}`]) {
          if (found(name).length === 0) hidden.push(name);
        }
      }
    }
    expect(hidden).toEqual([]);
  });
});
