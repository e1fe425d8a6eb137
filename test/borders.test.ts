import { law } from "@tenzij/law";
import { dictionaryOf, makeLexicon, wordData } from "@tenzij/lexicon";
import { describe, expect, test } from "vitest";
import { findDistinctions } from "../packages/core/src/distinction/index.ts";
import { cut } from "../packages/lexicon/src/cut.ts";
import { profileOf } from "./eval/labelled-rows.ts";

const lexicon = makeLexicon(law);
const blocking = new Set(["direct", "contested", "indirect"]);

/** What is found in a name that stands alone. */
function foundIn(name: string) {
  return findDistinctions(profileOf([{ name }]), lexicon).distinctions;
}

function blockingIn(name: string): string[] {
  return foundIn(name)
    .filter(({ kind }) => blocking.has(kind))
    .map(({ entry }) => entry);
}

const fewestLetters = 6;
const entries = dictionaryOf(law, wordData)
  .entries.filter(({ kind }) => blocking.has(kind))
  .map(({ id, terms }) => ({
    id,
    terms: [...terms.nl, ...terms.en].filter(
      (term): term is string =>
        typeof term === "string" && !/[@#]/.test(term) && term.replace(/[^\p{L}]/gu, "").length >= fewestLetters,
    ),
  }));

const marks = ["_", "-", "."];

/** A name with a capital or a mark at every place inside one of its words. */
function* brokenUp(name: string): Iterable<string> {
  for (let at = 1; at < name.length; at++) {
    if (/[^\p{L}]/u.test(name[at - 1] as string) || /[^\p{L}]/u.test(name[at] as string)) continue;
    if (at % 2 === name.length % 2) yield `${name.slice(0, at)}${marks[at % marks.length]}${name.slice(at)}`;
    else yield `${name.slice(0, at)}${(name[at] as string).toUpperCase()}${name.slice(at + 1)}`;
  }
}

/** Names of which both halves are words of programs: `get_int`. */
function standsApart(name: string): boolean {
  return name.split(/[^A-Za-z]+|(?=[A-Z])/).every((word) => lexicon.vocabulary.apart.has(word.toLowerCase()));
}

test("there are many terms to break up", () => {
  expect(entries.flatMap(({ terms }) => terms).length).toBeGreaterThan(1_500);
});

describe("where a word is broken up says nothing: every term, with a mark or a capital at every place inside it", () => {
  test.each(entries)("$id", ({ terms }) => {
    const silent = terms.flatMap((term) => {
      const name = term.replaceAll(/[^\p{L}\p{N}]+/gu, "_");
      const whole = blockingIn(name);
      return [...brokenUp(name)].filter((broken) => {
        if (standsApart(broken)) return false;
        const found = blockingIn(broken);
        return whole.some((entry) => !found.includes(entry));
      });
    });
    expect(silent).toEqual([]);
  });
});

/** A word with one letter left out, one too many, another, or two exchanged, at every place one of these. */
function* misspelt(word: string): Iterable<string> {
  for (let at = 0; at < word.length; at++) {
    const [before, letter, after] = [word.slice(0, at), word[at] as string, word.slice(at + 1)];
    const ways = [
      before + after,
      `${before}q${letter}${after}`,
      `${before}x${after}`,
      at + 1 < word.length ? before + word[at + 1] + letter + word.slice(at + 2) : before,
    ];
    yield ways[(at + word.length) % ways.length] as string;
  }
}

describe("one letter wrong in a long word asks", () => {
  const fewestOfSlips = 8;
  const { ordinary } = lexicon.vocabulary;
  const isWord = (text: string) =>
    ordinary.has(text) || cut(lexicon.vocabulary, text).every(({ ids }) => ids.length > 0);

  test.each(entries)("$id", ({ terms }) => {
    const words = terms.filter((term) => new RegExp(`^[a-z]{${fewestOfSlips},}$`).test(term));
    const silent = words.flatMap((word) => {
      const whole = blockingIn(word);
      return [...misspelt(word)].filter((slip) => {
        if (slip === word || slip.length < fewestOfSlips || isWord(slip)) return false;
        return whole.length > 0 && foundIn(slip).length === 0;
      });
    });
    expect(silent).toEqual([]);
  });

  test.each(["rationaliteit", "president", "werkgroep", "dementie", "recurse", "functionaliteit", "generation"])(
    "but not the ordinary word %s",
    (word) => {
      expect(blockingIn(word)).toEqual([]);
    },
  );

  test("nor words of programs that stand one behind the other", () => {
    for (const name of ["get_int", "getInt64", "no_recurse"]) expect(blockingIn(name)).toEqual([]);
  });
});
