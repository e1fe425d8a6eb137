import { follow, valueAt } from "./trie.ts";
import { formIds, has, type Piece, trait, type Vocabulary } from "./vocabulary.ts";

/** In a compound of this many letters a carrier of two may stand at the end: `geboortelandcd`. */
const shortestWithCarrier = 10;

type MayStand = (vocabulary: Vocabulary, id: number, start: number, end: number, length: number) => boolean;

/** The cut into the fewest and longest pieces, reached only through known words; never the word itself. */
export function bestCut(vocabulary: Vocabulary, word: string, mayStand: MayStand): Piece[] | undefined {
  const { length } = word;
  const costs: number[] = new Array<number>(length + 1).fill(Number.POSITIVE_INFINITY);
  const lasts: (Piece | undefined)[] = new Array<Piece | undefined>(length + 1).fill(undefined);
  costs[0] = 0;
  for (let start = 0; start < length; start++) {
    if (costs[start] === Number.POSITIVE_INFINITY) continue;
    let node = 0;
    for (let end = start + 1; end <= length; end++) {
      node = follow(vocabulary.trie, node, word, end - 1);
      if (node === 0) break;
      const at = valueAt(vocabulary.trie, node);
      if (at < 0 || end - start === length) continue;
      const ids = formIds(vocabulary, at).filter((id) => mayStand(vocabulary, id, start, end, length));
      if (ids.length === 0) continue;
      const cost = (costs[start] as number) + 10 + (end - start < 4 ? 3 : 0);
      if (cost < (costs[end] as number)) {
        costs[end] = cost;
        lasts[end] = { ids, start, end };
      }
    }
  }
  return trace(lasts, length);
}

function trace(lasts: readonly (Piece | undefined)[], length: number): Piece[] | undefined {
  const pieces: Piece[] = [];
  for (let end = length; end > 0; ) {
    const piece = lasts[end];
    if (piece === undefined) return undefined;
    pieces.unshift(piece);
    end = piece.start;
  }
  return pieces;
}

/** Whether a word may be a part of a compound at this place. */
export function canBePart(vocabulary: Vocabulary, id: number, start: number, end: number, length: number): boolean {
  // Inflected forms are never shorter than the word: what is shorter is an abbreviation, and no part of a compound.
  if (end - start < (vocabulary.texts[id] as string).length) return false;
  if (end === length && length >= shortestWithCarrier && has(vocabulary, id, trait.carrier)) return true;
  if (has(vocabulary, id, trait.part)) return end - start >= 3;
  return has(vocabulary, id, trait.filler) && start >= 4 && length - end >= 4 && end - start >= 2;
}

/** Abbreviations, carriers and terms; a term of three letters would be seen where none is. */
export function canBeGlued(vocabulary: Vocabulary, id: number, start: number, end: number): boolean {
  if (has(vocabulary, id, trait.short | trait.carrier)) return true;
  return end - start > 3 && has(vocabulary, id, trait.term | trait.vague);
}

/** One abbreviation, the rest carriers: `natcd`, `pcnr`. */
export function isAbbreviation(vocabulary: Vocabulary, pieces: readonly Piece[]): boolean {
  const short = pieces.filter((piece) => !piece.ids.some((id) => has(vocabulary, id, trait.carrier)));
  return short.length === 1 && pieces.length <= 3;
}
