import type { Strength, Text } from "@tenzij/law";

/** How a sentence says that words were read, by how sure it is: "read as", or less. */
export const readAsWords: Readonly<Record<Strength, Text>> = {
  clear: { nl: "gelezen als", en: "read as" },
  likely: { nl: "waarschijnlijk te lezen als", en: "probably to be read as" },
  guess: { nl: "misschien te lezen als", en: "perhaps to be read as" },
};
