import type { Strength, Text } from "@tenzij/law";
import type { Disguise } from "@tenzij/lexicon";

/** How a sentence says that words were read, by how sure it is: "read as", or less. */
export const readAsWords: Readonly<Record<Strength, Text>> = {
  clear: { nl: "gelezen als", en: "read as" },
  likely: { nl: "waarschijnlijk te lezen als", en: "probably to be read as" },
  guess: { nl: "misschien te lezen als", en: "perhaps to be read as" },
};

const through: Readonly<Record<Disguise, Text>> = {
  invisible: { nl: "door onzichtbare tekens heen", en: "through characters that nobody sees" },
  "look-alike": { nl: "door letters heen die op andere lijken", en: "through letters that look like others" },
  both: {
    nl: "door onzichtbare tekens en letters heen die op andere lijken",
    en: "through characters that nobody sees and letters that look like others",
  },
};

/** The same, and what had to be seen through to read it. */
export function readAsThrough(strength: Strength, disguise: Disguise | undefined): Text {
  const read = readAsWords[strength];
  if (disguise === undefined) return read;
  const { nl, en } = through[disguise];
  return { nl: `${nl} ${read.nl}`, en: `${en} ${read.en}` };
}
