import { law } from "@tenzij/law";
import { expect, test } from "vitest";
import { fingerprint, phrasesIn } from "./known-words.ts";

test("a law in which one word differs, wherever it stands, has another fingerprint", () => {
  const whole = fingerprint(phrasesIn(law));
  for (const [at, list] of law.words.entries()) {
    const words = law.words.map((other, place) =>
      place === at ? { ...list, words: ["quetzalcoatl", ...list.words] } : other,
    );
    expect(fingerprint(phrasesIn({ ...law, words })), list.id).not.toBe(whole);
  }
});
