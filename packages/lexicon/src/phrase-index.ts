import { packCuts, unpackCuts } from "./phrase-cuts.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Phrases that the build prepared, by how the law writes them. */
export interface PhraseIndex {
  readonly size: number;
  /** The phrase as `packPhrase` writes it; undefined for one that has to be made. */
  get(written: string): string | undefined;
}

/** Packs phrases in the order in which the law writes them. */
export function packPhrases(packed: ReadonlyMap<string, string>, vocabulary: Vocabulary): string {
  return [...packed].map(([written, slots]) => packCuts(written, slots, vocabulary)).join("\n");
}

/** Reads phrases back when they are asked for: a run needs few of them. */
export function phraseIndex(packed: string, written: ReadonlySet<string>, vocabulary: Vocabulary): PhraseIndex {
  const cuts = packed.split("\n").values();
  const byText = new Map<string, string>();
  for (const phrase of written) byText.set(phrase, cuts.next().value ?? "");
  return {
    size: byText.size,
    get(phrase) {
      const found = byText.get(phrase);
      const slots = found === undefined ? "" : unpackCuts(phrase, found, vocabulary);
      return slots === "" ? undefined : slots;
    },
  };
}
