import { bestCut, canBeGlued, canBePart, isAbbreviation } from "./best-cut.ts";
import { cutShortened } from "./shortened.ts";
import { cutSqueezed } from "./squeezed.ts";
import { has, idsOf, isItself, type Piece, trait, type Vocabulary } from "./vocabulary.ts";

/** Words longer than this are looked up whole but not cut: no name in any language has such a compound. */
export const longestCut = 64;

const rememberedCuts = 20_000;

/**
 * Cuts a word into known words. A known word that is itself a compound of known words is cut too, so that
 * `geboorteland` is always geboorte + land. A word that cannot be cut as a whole is one unknown piece, unless a long
 * clear term stands at its beginning or end.
 */
export function cut(vocabulary: Vocabulary, word: string): readonly Piece[] {
  const known = vocabulary.cuts.get(word);
  if (known !== undefined) return known;
  const pieces = freshCut(vocabulary, word);
  if (vocabulary.cuts.size >= rememberedCuts) vocabulary.cuts.clear();
  if (word.length <= longestCut) vocabulary.cuts.set(word, pieces);
  return pieces;
}

function freshCut(vocabulary: Vocabulary, word: string): readonly Piece[] {
  const ids = idsOf(vocabulary, word);
  // A word that is never cut is no form of another either: kamperen is not the plural of kamper.
  const own = ids.filter((id) => isItself(vocabulary, id, word, trait.whole));
  const whole: Piece = { ids: own.length > 0 ? own : ids, start: 0, end: word.length };
  if (word.length > longestCut || ids.some((id) => has(vocabulary, id, trait.whole))) return [whole];
  const pieces = word.length < 6 ? undefined : bestCut(vocabulary, word, canBePart);
  if (pieces !== undefined) return cutFurther(vocabulary, word, pieces);
  if (ids.length > 0) return [whole];
  const glued = bestCut(vocabulary, word, canBeGlued);
  if (glued !== undefined && isAbbreviation(vocabulary, glued)) return cutFurther(vocabulary, word, glued);
  const further = (start: number, end: number) => cutFurther(vocabulary, word, [{ ids: [], start, end }]);
  const squeezed = cutSqueezed(vocabulary, word, further);
  return (squeezed.length > 1 ? undefined : cutShortened(vocabulary, word)) ?? squeezed;
}

/** Parts of a compound can be compounds: each is cut on, at its place in the whole. */
function cutFurther(vocabulary: Vocabulary, word: string, pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece) =>
    cut(vocabulary, word.slice(piece.start, piece.end)).map((part) => ({
      ids: part.ids,
      start: piece.start + part.start,
      end: piece.start + part.end,
    })),
  );
}
