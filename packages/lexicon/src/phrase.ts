import type { Unit } from "./unit.ts";

/** One place in a phrase: a word (any of its ids), a word of a list, a given number, or any number. */
export type Slot =
  | {
      readonly is: "word";
      readonly ids: readonly number[];
      /** The word itself where the vocabulary does not know it. */
      readonly text: string;
    }
  | { readonly is: "list"; readonly list: WordSet }
  | { readonly is: "number"; readonly text?: string };

export type Phrase = readonly Slot[];

/** A phrase as text: a slot is ids with commas between them, `#` and a number, or `=` and a word that is not known. */
export function packPhrase(phrase: Phrase): string | undefined {
  if (phrase.length === 0 || phrase.some((slot) => slot.is === "list")) return undefined;
  return phrase.map(packSlot).join(" ");
}

function packSlot(slot: Slot): string {
  if (slot.is === "list") return "";
  if (slot.is === "number") return `#${slot.text ?? ""}`;
  return slot.ids.length === 0 ? `=${slot.text}` : slot.ids.join(",");
}

/** Reads back what `packPhrase` wrote. */
export function unpackPhrase(packed: string): Phrase {
  return packed.split(" ").map((slot): Slot => {
    const text = slot.slice(1);
    if (slot.startsWith("#")) return text === "" ? { is: "number" } : { is: "number", text };
    if (slot.startsWith("=")) return { is: "word", ids: [], text };
    return { is: "word", ids: slot.split(",").map(Number), text: "" };
  });
}

/** Words and phrases of which any one will do. */
export interface WordSet {
  readonly words: ReadonlySet<number>;
  readonly numbers: ReadonlySet<string>;
  readonly anyNumber: boolean;
  /** Phrases by the ids of their first word, and those that begin with a list or a number. */
  readonly byFirst: ReadonlyMap<number, readonly Phrase[]>;
  readonly others: readonly Phrase[];
}

/** A stretch of units, end exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Where a phrase that begins at a unit ends, or -1. Little words between its words are skipped.
 */
export function phraseEnd(phrase: Phrase, units: readonly Unit[], from: number): number {
  let at = from;
  for (let slot = 0; slot < phrase.length; slot++) {
    let end = slotEnd(phrase[slot] as Slot, units, at);
    while (end < 0 && slot > 0 && units[at]?.filler && units[at]?.clause === units[from]?.clause) {
      at++;
      end = slotEnd(phrase[slot] as Slot, units, at);
    }
    if (end < 0) return -1;
    at = end;
  }
  return at;
}

function slotEnd(slot: Slot, units: readonly Unit[], at: number): number {
  if (slot.is === "list") return setEnd(slot.list, units, at);
  const unit = units[at];
  return unit !== undefined && fitsSlot(slot, unit) ? at + 1 : -1;
}

/** Where the longest member of a set that begins at a unit ends, or -1. */
export function setEnd(set: WordSet, units: readonly Unit[], at: number): number {
  const unit = units[at];
  if (unit === undefined) return -1;
  let end = -1;
  if (unit.number) end = set.anyNumber || set.numbers.has(unit.text) ? at + 1 : -1;
  for (const id of unit.ids) {
    if (end < 0 && set.words.has(id)) end = at + 1;
    for (const phrase of set.byFirst.get(id) ?? none) end = Math.max(end, phraseEnd(phrase, units, at));
  }
  for (const phrase of set.others) end = Math.max(end, phraseEnd(phrase, units, at));
  return end;
}

const none: readonly Phrase[] = [];

/** Whether a unit is what a slot for a word or number asks. */
export function fitsSlot(slot: Slot, unit: Unit): boolean {
  if (slot.is === "list") return false;
  if (slot.is === "number") return unit.number && (slot.text === undefined || slot.text === unit.text);
  if (unit.number) return false;
  for (const id of slot.ids) if (unit.ids.includes(id)) return true;
  return slot.ids.length === 0 && slot.text === unit.text;
}
