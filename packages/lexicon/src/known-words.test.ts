import { law } from "@tenzij/law";
import { expect, test } from "vitest";
import { fingerprint, phrasesIn } from "./known-words.ts";

test("a law in which one word differs, wherever it stands, has another fingerprint", () => {
  const whole = fingerprint(phrasesIn(law));
  for (const [at, list] of law.words.entries()) {
    // What a known word is not is no part of the index.
    if (list.part === "ordinary" || list.part === "apart") continue;
    const words = law.words.map((other, place) =>
      place === at ? { ...list, words: ["quetzalcoatl", ...list.words] } : other,
    );
    expect(fingerprint(phrasesIn({ ...law, words })), list.id).not.toBe(whole);
  }
});
