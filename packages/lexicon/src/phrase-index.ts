import { firstSlot } from "./doors.ts";
import { endOfFirst, packCuts, unpackCuts } from "./phrase-cuts.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Phrases that the build prepared, by how the law writes them. */
export interface PhraseIndex {
  readonly size: number;
  /** The phrase as `packPhrase` writes it; undefined for one that has to be made. */
  readonly get: (written: string) => string | undefined;
  /** The words of its first slot; undefined likewise. */
  readonly first: (written: string) => readonly number[] | undefined;
}

/** Of a dictionary that nobody prepared. */
export const noPhrases: PhraseIndex = { size: 0, get: () => undefined, first: () => undefined };

/** Packs phrases in the order in which the law writes them. */
export function packPhrases(packed: ReadonlyMap<string, string>, vocabulary: Vocabulary): string {
  return [...packed].map(([written, slots]) => packCuts(written, slots, vocabulary)).join("\n");
}

/** Reads phrases back when they are asked for: a run needs few of them. */
export function phraseIndex(packed: string, written: ReadonlySet<string>, vocabulary: Vocabulary): PhraseIndex {
  const cuts = packed.split("\n").values();
  const byText = new Map<string, string>();
  for (const phrase of written) byText.set(phrase, cuts.next().value ?? "");
  const get = (phrase: string) => {
    const found = byText.get(phrase);
    const slots = found === undefined ? "" : unpackCuts(phrase, found, vocabulary);
    return slots === "" ? undefined : slots;
  };
  const first = (phrase: string) => {
    const found = byText.get(phrase);
    // Asked of every term at a start, and most begin with a word as it is written.
    const end = found === undefined ? 0 : endOfFirst(phrase, found);
    const id = end > 0 ? vocabulary.ids.get(phrase.slice(0, end)) : undefined;
    if (id !== undefined) return [id];
    const slots = get(phrase);
    return slots === undefined ? undefined : firstSlot(slots);
  };
  return { size: byText.size, get, first };
}
