import type { Text } from "@tenzij/law";

/** Texts as a sentence holds them: with commas, and a word before the last. */
export function inSeries(texts: readonly Text[]): Text {
  const last = texts.at(-1) ?? { nl: "", en: "" };
  if (texts.length < 2) return last;
  const before = texts.slice(0, -1);
  return {
    nl: `${before.map(({ nl }) => nl).join(", ")} en ${last.nl}`,
    en: `${before.map(({ en }) => en).join(", ")} and ${last.en}`,
  };
}
