import { law } from "@tenzij/law";
import { describe, expect, test } from "vitest";
import { cut } from "./cut.ts";
import { makeLexicon } from "./make-lexicon.ts";
import { has, trait } from "./vocabulary.ts";
import { isWordLike } from "./word-like.ts";

const { vocabulary } = makeLexicon(law);
const written = vocabulary.texts.filter(
  (word, id) => has(vocabulary, id, trait.term) && word.length > 4 && word.length < 8,
);

describe("letters put around a word that is written out in a term", () => {
  test.each([
    ["x", "q"],
    ["qx", ""],
    ["", "zx"],
  ])("%s…%s: it is seen wherever the letters stand so in no word", (before, behind) => {
    const glued = written.filter((word) => !isWordLike(vocabulary.letterRuns, before + word + behind));
    expect(glued.length).toBeGreaterThan(100);
    const unseen = glued.filter((word) => !cut(vocabulary, before + word + behind).some(({ ids }) => ids.length > 0));
    expect(unseen).toEqual([]);
  });

  test.each(["salient", "resalienten", "diatribes", "absintisch", "coalienate", "malienstof", "ontzwartend"])(
    "%s could be a word: nothing is seen in it",
    (word) => {
      expect(cut(vocabulary, word).filter(({ ids }) => ids.some((id) => has(vocabulary, id, trait.term)))).toEqual([]);
    },
  );
});
