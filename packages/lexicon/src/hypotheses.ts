import type { Hypothesis, Rereading } from "./hypothesis.ts";
import { joinedIn } from "./joined-words.ts";
import type { Stretch } from "./phrase.ts";
import { slipsIn } from "./slips.ts";
import { type Unit, unitsOf } from "./unit.ts";
import type { Vocabulary } from "./vocabulary.ts";
import type { Word } from "./words.ts";

/** So many rereadings are tried one by one; beyond them only all together. */
const mostAlone = 6;

/**
 * The other ways to read a text: words joined over a mark or a capital, and long unknown words that are one letter away
 * from a known one. Each by itself, because a second one can spoil the first (`neder_lander_ja_nee`), and all together.
 * @param words the words of the text
 * @param units those words as they were cut
 */
export function hypothesesOf(
  vocabulary: Vocabulary,
  text: string,
  words: readonly Word[],
  units: readonly Unit[],
): readonly Hypothesis[] {
  const rereadings = [...joinedIn(vocabulary, text, words), ...slipsIn(vocabulary, words)];
  if (rereadings.length === 0) return none;
  const read = (way: readonly Rereading[]) => hypothesis(vocabulary, words, units, way);
  const alone = rereadings.slice(0, mostAlone).map((one) => read([one]));
  return [...alone, ...waysOf(rereadings).map(read)].filter(({ other }) => other.size > 0);
}

const none: readonly Hypothesis[] = [];

/** Rereadings that do not overlap belong to one way of reading. */
function waysOf(rereadings: readonly Rereading[]): Rereading[][] {
  const ways: Rereading[][] = [];
  for (const one of rereadings) {
    const way = ways.find((each) => (each.at(-1)?.to ?? 0) <= one.from);
    if (way === undefined) ways.push([one]);
    else way.push(one);
  }
  return ways.filter((way) => way.length > 1);
}

function hypothesis(
  vocabulary: Vocabulary,
  words: readonly Word[],
  before: readonly Unit[],
  way: readonly Rereading[],
): Hypothesis {
  const placesOfWord = placesByWord(words.length, before);
  const reread: Word[] = [];
  /** For each word of the hypothesis the words it stands for. */
  const origins: Stretch[] = [];
  const keep = (until: number) => {
    for (let at = origins.at(-1)?.to ?? 0; at < until; at++) {
      reread.push(words[at] as Word);
      origins.push({ from: at, to: at + 1 });
    }
  };
  for (const { from, to, text } of way) {
    keep(from);
    reread.push({ ...(words[from] as Word), text, end: (words[to - 1] as Word).end });
    origins.push({ from, to });
  }
  keep(words.length);
  const units = unitsOf(vocabulary, reread);
  const instead = units.map(({ word }) => {
    const { from, to } = origins[word] as Stretch;
    return { from: placesOfWord[from] as number, to: placesOfWord[to] as number };
  });
  const other = new Set<number>();
  for (const [at, unit] of units.entries()) {
    const { from, to } = instead[at] as Stretch;
    if (!before.slice(from, to).some(({ text }) => text === unit.text)) other.add(at);
  }
  return { units, instead, other, strength: weakest(way) };
}

/** For each word, and for the end, the place of its first unit. */
function placesByWord(words: number, units: readonly Unit[]): readonly number[] {
  const places: number[] = [];
  for (const [at, { word }] of units.entries()) places[word] ??= at;
  places[words] = units.length;
  return places;
}

function weakest(way: readonly Rereading[]): Rereading["strength"] {
  return way.some(({ strength }) => strength === "guess") ? "guess" : "likely";
}
