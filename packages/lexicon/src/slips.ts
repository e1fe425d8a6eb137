import { bestCut, canBePart } from "./best-cut.ts";
import { cut, longestCut } from "./cut.ts";
import type { Rereading } from "./hypothesis.ts";
import { follow, type Trie, valueAt } from "./trie.ts";
import { formIds, has, idsOf, trait, type Vocabulary } from "./vocabulary.ts";
import type { Word } from "./words.ts";

/** Known words of this many letters are recognised with one letter wrong; between shorter ones a letter makes the difference. */
const shortestKnown = 8;
/** A part of a compound before or behind such a word. */
const shortestPart = 3;
const mostCorrections = 3;
const remembered = 20_000;

/**
 * Words that are not known, but are one letter away from a long word that is: a letter too many, too few, another, or two
 * exchanged; by themselves or as a part of a compound. Ordinary words of Dutch and English are themselves.
 */
export function slipsIn(vocabulary: Vocabulary, words: readonly Word[]): readonly Rereading[] {
  const found: Rereading[] = [];
  for (const [from, { text, number }] of words.entries()) {
    if (number || text.length < shortestKnown - 1 || text.length > longestCut) continue;
    for (const corrected of corrections(vocabulary, text)) {
      found.push({ from, to: from + 1, text: corrected, strength: "guess" });
    }
  }
  return found;
}

/** What an unknown word may have been meant to be; worked out once for each word. */
export function corrections(vocabulary: Vocabulary, word: string): readonly string[] {
  const known = vocabulary.corrections.get(word);
  if (known !== undefined) return known;
  const fresh = isItself(vocabulary, word) ? none : freshCorrections(vocabulary, word);
  if (vocabulary.corrections.size >= remembered) vocabulary.corrections.clear();
  vocabulary.corrections.set(word, fresh);
  return fresh;
}

const none: readonly string[] = [];

function isLong(vocabulary: Vocabulary, id: number, wanted: number): boolean {
  return has(vocabulary, id, wanted) && (vocabulary.texts[id] as string).length >= shortestKnown;
}

/** A known word, or an ordinary one. What can only be cut into known words may still be meant as one word. */
function isItself(vocabulary: Vocabulary, word: string): boolean {
  return vocabulary.ordinary.has(word) || idsOf(vocabulary, word).length > 0;
}

function freshCorrections(vocabulary: Vocabulary, word: string): readonly string[] {
  const whole = new Set<string>();
  const parts = new Set<string>();
  const isCut = cut(vocabulary, word).every(({ ids }) => ids.length > 0);
  for (const start of startsIn(vocabulary, word)) {
    oneLetterAway(vocabulary.trie, word, start, (end, known, value) => {
      const written = word.slice(start, end);
      if (known === written || isItself(vocabulary, written) || !isPart(vocabulary, word.slice(end))) return;
      if (isCut && written !== word) return;
      if (!formIds(vocabulary, value).some((id) => isLong(vocabulary, id, isCut ? trait.term : trait.ofTerm))) return;
      (written === word ? whole : parts).add(word.slice(0, start) + known + word.slice(end));
    });
  }
  return whole.size + parts.size === 0 ? none : [...whole, ...parts].slice(0, mostCorrections);
}

/** Where a long word can begin: at the first letter, and behind a known part of a compound. */
function startsIn(vocabulary: Vocabulary, word: string): readonly number[] {
  const starts = [0];
  for (let at = shortestPart; at <= word.length - shortestKnown + 1; at++) {
    if (isPart(vocabulary, word.slice(0, at))) starts.push(at);
  }
  return starts;
}

/** Whether what is left of a compound is known too, or nothing is. */
function isPart(vocabulary: Vocabulary, rest: string): boolean {
  if (rest === "") return true;
  if (rest.length < shortestPart) return false;
  const ids = idsOf(vocabulary, rest);
  if (ids.length > 0) return ids.some((id) => has(vocabulary, id, trait.part | trait.carrier));
  return bestCut(vocabulary, rest, canBePart) !== undefined;
}

/** Is told of a long word: where its letters end in the text, how it is spelt, and its value in the trie. */
type Tell = (end: number, known: string, value: number) => void;

/** Every long word of the trie that is one letter away from a stretch that begins at `start`. */
function oneLetterAway(trie: Trie, word: string, start: number, tell: Tell): void {
  let node = 0;
  for (let at = start; ; at++) {
    const before = word.slice(start, at);
    for (let child = trie.children[node] as number; child !== 0; child = trie.siblings[child] as number) {
      const letter = String.fromCharCode(trie.letters[child] as number);
      follows(trie, child, word, at, before + letter, tell);
      if (letter !== word[at]) follows(trie, child, word, at + 1, before + letter, tell);
    }
    if (at >= word.length) return;
    follows(trie, node, word, at + 1, before, tell);
    const next = word[at + 1];
    const exchanged = next === undefined ? 0 : follow(trie, node, word, at + 1);
    const both = exchanged === 0 ? 0 : follow(trie, exchanged, word, at);
    if (both !== 0) follows(trie, both, word, at + 2, before + next + word[at], tell);
    node = follow(trie, node, word, at);
    if (node === 0) return;
  }
}

/** The long words that the rest of the letters make, exactly, from a node on. */
function follows(trie: Trie, from: number, word: string, at: number, before: string, tell: Tell): void {
  if (at > word.length) return;
  let node = from;
  for (let end = at; ; end++) {
    const value = valueAt(trie, node);
    if (value >= 0 && before.length + end - at >= shortestKnown) tell(end, before + word.slice(at, end), value);
    if (end === word.length) return;
    node = follow(trie, node, word, end);
    if (node === 0) return;
  }
}
