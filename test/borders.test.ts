import { law } from "@tenzij/law";
import { makeLexicon } from "@tenzij/lexicon";
import { describe, expect, test } from "vitest";
import { findDistinctions } from "../packages/core/src/distinction/index.ts";
import { profileOf } from "./eval/labelled-rows.ts";

const lexicon = makeLexicon(law);
const blocking = new Set(["direct", "contested", "indirect"]);

/** Blocking entries found in a name that stands alone. */
function blockingIn(name: string): string[] {
  return findDistinctions(profileOf([{ name }]), lexicon)
    .distinctions.filter(({ kind }) => blocking.has(kind))
    .map(({ entry }) => entry);
}

const fewestLetters = 6;
const entries = law.indicators
  .filter(({ kind }) => blocking.has(kind))
  .map(({ id, terms }) => ({
    id,
    terms: [...terms.nl, ...terms.en].filter(
      (term): term is string =>
        typeof term === "string" && !/[@#]/.test(term) && term.replace(/[^\p{L}]/gu, "").length >= fewestLetters,
    ),
  }));

const marks = ["_", "-", "."];

/** A name with a capital, and a mark, at every place inside one of its words. */
function* brokenUp(name: string): Iterable<string> {
  for (let at = 1; at < name.length; at++) {
    if (/[^\p{L}]/u.test(name[at - 1] as string) || /[^\p{L}]/u.test(name[at] as string)) continue;
    yield `${name.slice(0, at)}${marks[(name.length + at) % marks.length]}${name.slice(at)}`;
    yield `${name.slice(0, at)}${(name[at] as string).toUpperCase()}${name.slice(at + 1)}`;
  }
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
        const found = blockingIn(broken);
        return whole.some((entry) => !found.includes(entry));
      });
    });
    expect(silent).toEqual([]);
  });
});
