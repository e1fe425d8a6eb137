import type { Lexicon } from "./lexicon.ts";
import { type Phrase, type Slot, unpackPhrase, type WordSet } from "./phrase.ts";
import { readWords, type Unit, unitsOf } from "./unit.ts";
import { has, trait, type Vocabulary } from "./vocabulary.ts";

/** A written phrase as slots: as the build of the law prepared it, or else made here. */
export function phraseOf(lexicon: Lexicon, written: string): Phrase {
  const packed = lexicon.phrases.get(written);
  return packed === undefined ? freshPhrase(lexicon, written) : unpackPhrase(packed);
}

/** Little words inside a phrase are left out, because they are skipped in what is read. */
function freshPhrase(lexicon: Lexicon, written: string): Phrase {
  const slots: Slot[] = [];
  for (const word of written.split(/\s+/).filter((each) => each !== "")) {
    if (word === "#") slots.push({ is: "number" });
    else if (word.startsWith("@")) slots.push({ is: "list", list: wordSet(lexicon, [word]) });
    else
      for (const unit of unitsOf(lexicon.vocabulary, readWords(lexicon.vocabulary, word)))
        slots.push(slotOf(lexicon.vocabulary, unit));
  }
  return slots.filter((slot, at) => at === 0 || at === slots.length - 1 || !isFiller(lexicon.vocabulary, slot));
}

/**
 * An abbreviation that the law writes stands for itself, not for all that is read as the word it is short for; nor does a word stand for one
 * that is never cut and has it among its forms: `pays` is no `pay`.
 */
function slotOf(vocabulary: Vocabulary, unit: Unit): Slot {
  if (unit.number) return { is: "number", text: unit.text };
  const whole = unit.ids.filter((id) => (vocabulary.texts[id] as string).length <= unit.text.length);
  const own = whole.filter((id) => vocabulary.texts[id] === unit.text || !has(vocabulary, id, trait.whole));
  const ids = own.length > 0 ? own : whole;
  return { is: "word", ids, text: ids.length === 0 ? unit.text : "" };
}

function isFiller(vocabulary: Vocabulary, slot: Slot): boolean {
  if (slot.is !== "word" || slot.ids.length === 0) return false;
  return slot.ids.every((id) => ((vocabulary.traits[id] as number) & trait.filler) !== 0);
}

/**
 * The set of words and phrases that a list in the law stands for; lists named in it are taken in. Made once per list.
 */
export function wordSet(lexicon: Lexicon, items: readonly string[]): WordSet {
  // Lists of the law are asked for by the list itself, which costs nothing; others by what they say.
  const made = lexicon.sets.get(items) ?? lexicon.sets.get(items.join("\n"));
  if (made !== undefined) {
    lexicon.sets.set(items, made);
    return made;
  }
  const words = new Set<number>();
  const numbers = new Set<string>();
  const byFirst = new Map<number, Phrase[]>();
  const others: Phrase[] = [];
  let anyNumber = false;
  for (const item of spelledOut(lexicon, items, new Set())) {
    const phrase = phraseOf(lexicon, item);
    const only = phrase.length === 1 ? phrase[0] : undefined;
    if (only?.is === "word") for (const id of only.ids) words.add(id);
    else if (only?.is === "number" && only.text === undefined) anyNumber = true;
    else if (only?.is === "number") numbers.add(only.text as string);
    else if (phrase[0]?.is === "word")
      for (const id of phrase[0].ids) byFirst.set(id, [...(byFirst.get(id) ?? []), phrase]);
    else if (phrase.length > 0) others.push(phrase);
  }
  const set: WordSet = { words, numbers, anyNumber, byFirst, others };
  lexicon.sets.set(items, set);
  lexicon.sets.set(items.join("\n"), set);
  return set;
}

/** The set of all lists that play one part in reading (see the schema of word lists). */
export function partSet(lexicon: Lexicon, part: string): WordSet {
  const made = lexicon.sets.get(`part ${part}`);
  if (made !== undefined) return made;
  const lists = [...lexicon.lists.values()].filter((list) => list.part === part).map((list) => `@${list.id}`);
  const set = wordSet(lexicon, lists);
  lexicon.sets.set(`part ${part}`, set);
  return set;
}

/** The set of all lists whose words say of a term that they stand beside that a person is meant, or nothing. */
export function besideSet(lexicon: Lexicon, beside: "person" | "register"): WordSet {
  const made = lexicon.sets.get(`beside ${beside}`);
  if (made !== undefined) return made;
  const lists = [...lexicon.lists.values()].filter((list) => list.beside === beside).map((list) => `@${list.id}`);
  const set = wordSet(lexicon, lists);
  lexicon.sets.set(`beside ${beside}`, set);
  return set;
}

function spelledOut(lexicon: Lexicon, items: readonly string[], seen: Set<string>): string[] {
  return items.flatMap((item) => {
    if (!/^@\S+$/.test(item)) return [item];
    const id = item.slice(1);
    if (seen.has(id)) return [];
    seen.add(id);
    return spelledOut(lexicon, lexicon.lists.get(id)?.words ?? [], seen);
  });
}
