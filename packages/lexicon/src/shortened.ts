import { bestCut } from "./best-cut.ts";
import { has, idsOf, type Piece, trait, type Vocabulary } from "./vocabulary.ts";

/** What registers glue from short words has so many letters: longer names are compounds or words. */
const shortestShortened = 5;
const longestShortened = 14;

/** A whole word among short ones has at most so many letters: `taal`, `land`. */
const longestWhole = 4;

/** So many letters of a table's own may stand before them, to say whose or of what table they are: `KLND_GEB`, `PRSNAT`. */
const longestInitials = 3;

/**
 * Cuts a name of which every piece is a short word of the law: two concepts that are cut to a few letters and glued (`VBLSTS`,
 * `GEBLNDCD`), or one behind letters that say whose it is (`KNAT`). What they mean together terms say; by themselves they say nothing.
 */
export function cutShortened(vocabulary: Vocabulary, word: string): readonly Piece[] | undefined {
  const { length } = word;
  if (length > longestShortened) return undefined;
  if (length >= shortestShortened) {
    const pieces = bestCut(vocabulary, word, canBeShortened);
    if (pieces !== undefined && concepts(vocabulary, pieces) > 1) return pieces;
  }
  for (let start = 1; start <= longestInitials; start++) {
    const ids = idsOf(vocabulary, word.slice(0, start)).filter((id) =>
      has(vocabulary, id, trait.initial | trait.prefix),
    );
    if (ids.length === 0) continue;
    const rest = word.slice(start);
    const pieces = wholeShort(vocabulary, rest) ?? bestCut(vocabulary, rest, canBeShortened);
    if (pieces !== undefined && concepts(vocabulary, pieces) > 0)
      return [{ ids, start: 0, end: start }, ...pieces.map((piece) => moved(piece, start))];
  }
  return undefined;
}

/** One word that is cut to a few letters, by itself: `lnd` in `klnd`. */
function wholeShort(vocabulary: Vocabulary, word: string): Piece[] | undefined {
  const ids = idsOf(vocabulary, word).filter((id) => word.length < (vocabulary.texts[id] as string).length);
  return ids.length === 0 || word.length < 3 ? undefined : [{ ids, start: 0, end: word.length }];
}

function canBeShortened(vocabulary: Vocabulary, id: number, start: number, end: number): boolean {
  const length = end - start;
  if (has(vocabulary, id, trait.carrier)) return true;
  if (length < (vocabulary.texts[id] as string).length) return length > 1;
  return length > 2 && length <= longestWhole && has(vocabulary, id, trait.short | trait.ofTerm);
}

/** How many pieces say more than how the field carries it. */
function concepts(vocabulary: Vocabulary, pieces: readonly Piece[]): number {
  return pieces.filter(({ ids }) => !ids.some((id) => has(vocabulary, id, trait.carrier))).length;
}

function moved({ ids, start, end }: Piece, by: number): Piece {
  return { ids, start: start + by, end: end + by };
}
