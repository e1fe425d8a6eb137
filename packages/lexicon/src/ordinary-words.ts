import type { Law } from "@tenzij/law";
import { buildLexicon } from "./build-lexicon.ts";
import { cut } from "./cut.ts";
import { dictionaryOf } from "./dictionary.ts";
import { formsOf } from "./inflection.ts";
import { plainLetters } from "./letters.ts";
import type { Lexicon } from "./lexicon.ts";
import { matchesIn } from "./matches.ts";
import { readFragment } from "./read-fragment.ts";
import { corrections } from "./slips.ts";
import { has, type Piece, trait, type Vocabulary } from "./vocabulary.ts";
import type { WordData } from "./word-data.ts";

/** What is written from dictionaries: lists of words that are not what they look like. */
export const writtenLists = { slips: "ordinary", uncut: "ordinary-uncut" } as const;

/** An abbreviation of so many letters stands in an ordinary word by chance. */
const longestByChance = 4;
/** And a word of so many, where what is around it is none. */
const longestAmongLetters = 3;

/**
 * The words of a dictionary that would otherwise be taken for a known word with a letter wrong, sorted.
 * @param spellings words as they are spelt; what is no single word of letters is left out
 */
export function ordinaryWordsIn(law: Law, words: WordData, spellings: Iterable<string>): string[] {
  const { vocabulary } = buildLexicon({ dictionary: dictionaryOf(law, words) });
  vocabulary.ordinary = new Set();
  const found = new Set<string>();
  for (const spelt of spellings) {
    const word = plainLetters(spelt).text.toLowerCase();
    if (/^[a-z]+$/.test(word) && corrections(vocabulary, word).length > 0) found.add(word);
  }
  return [...found].sort();
}

/**
 * The words of dictionaries that are no compound of words and would be cut into short ones all the same, one of them the law's: `spread` is
 * no spr + ead. Words that follow from others by their form are left out; sorted.
 * @param dictionaries the spellings of each language by itself: what is a word in one is none in another
 */
export function uncutWordsIn(law: Law, words: WordData, dictionaries: readonly Iterable<string>[]): string[] {
  const lists = words.lists.filter(({ id }) => id !== writtenLists.uncut);
  const lexicon = buildLexicon({ dictionary: dictionaryOf(law, { ...words, lists }) });
  const found = new Set(dictionaries.flatMap((spellings) => uncutIn(lexicon, lettersOf(spellings))));
  const formed = new Set([...found].flatMap((word) => formsOf(word).filter((form) => form !== word)));
  return [...found].filter((word) => !formed.has(word)).sort();
}

/** Names of people and places are none of these: a capital keeps a spelling out. */
function lettersOf(spellings: Iterable<string>): ReadonlySet<string> {
  return new Set([...spellings].map((spelt) => plainLetters(spelt).text).filter((word) => /^[a-z]{3,}$/.test(word)));
}

function uncutIn(lexicon: Lexicon, words: ReadonlySet<string>): string[] {
  const isWord = (letters: string) =>
    ["", "s", "e", "en"].some(
      (end) => letters.endsWith(end) && words.has(letters.slice(0, letters.length - end.length)),
    );
  return [...words].filter((word) => {
    const pieces = cut(lexicon.vocabulary, word);
    if (pieces.length < 2 || pieces.some((piece) => isLongTerm(lexicon.vocabulary, piece, word, isWord))) return false;
    const uses = usesIn(lexicon, word);
    return uses.length > 0 && uses.every((used) => isByChance(word, pieces, used, isWord));
  });
}

/** A word of the law that is one of the language: what is made with it is told, whatever else it is cut into. */
function isLongTerm(vocabulary: Vocabulary, { ids, start, end }: Piece, word: string, isWord: IsWord): boolean {
  const isTerm = ids.some((id) => has(vocabulary, id, trait.term | trait.vague));
  return end - start > longestAmongLetters && isTerm && isWord(word.slice(start, end));
}

type IsWord = (letters: string) => boolean;

/** By each term that is seen in a word, where the pieces begin that it is seen in. */
function usesIn(lexicon: Lexicon, word: string): ReadonlySet<number>[] {
  const at = readFragment(lexicon, { role: "name", text: word, key: "" });
  return matchesIn(lexicon, at)
    .filter(({ by }) => by === undefined)
    .map(({ used }) => new Set(used.flatMap(({ from, to }) => at.units.slice(from, to).map(({ start }) => start))))
    .filter(({ size }) => size > 0);
}

function isByChance(word: string, pieces: readonly Piece[], used: ReadonlySet<number>, isWord: IsWord): boolean {
  const texts = (all: readonly Piece[]) => all.map(({ start, end }) => word.slice(start, end));
  const own = texts(pieces.filter(({ start }) => used.has(start)));
  const others = texts(pieces.filter(({ start }) => !used.has(start)));
  const { length } = own.join("");
  if (length <= longestByChance && !own.every(isWord)) return true;
  return length <= longestAmongLetters && others.some((one) => one.length < 3 || !isWord(one));
}
