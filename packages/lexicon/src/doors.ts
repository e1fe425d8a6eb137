import { writtenOf } from "./known-words.ts";
import type { Term } from "./schema.ts";
import type { TermShelf } from "./term-shelf.ts";

/** By the id of a word, the places of the terms that can begin with it, with commas between them. */
export type Doors = ReadonlyMap<number, string>;

/** The door of terms that begin with a number. */
export const numberDoor = -1;

/**
 * The words by which a term is entered that is words in a fixed order: those of its first slot.
 * @param packed the phrase as `packPhrase` writes it
 */
export function firstSlot(packed: string): readonly number[] {
  const end = packed.indexOf(" ");
  const slot = end < 0 ? packed : packed.slice(0, end);
  if (slot.startsWith("#")) return [numberDoor];
  if (slot.startsWith("=")) return [];
  return slot.includes(",") ? slot.split(",").map(Number) : [Number(slot)];
}

/**
 * The doors of all terms that the words of their phrase give; a term of lists, or in any order, has doors that had to be looked for.
 * @param firstOf the words of the first slot of what is written, where it is words in a fixed order
 */
export function doorsByPhrase(
  shelf: TermShelf,
  firstOf: (written: string) => readonly number[] | undefined,
): Map<number, string> {
  const doors = new Map<number, string>();
  for (const { from, use, terms } of shelf.lists) {
    if (use === "together") continue;
    for (let place = 0; place < terms.length; place++) {
      for (const id of firstOf(writtenOf(terms[place] as Term)) ?? []) addDoor(doors, id, from + place);
    }
  }
  return doors;
}

/** Puts one more term behind a door. */
export function addDoor(doors: Map<number, string>, id: number, term: number | string): void {
  const before = doors.get(id);
  doors.set(id, before === undefined ? String(term) : `${before},${term}`);
}

/** Of all doors, what the phrases do not give, as text. */
export function packDoors(all: Doors, given: Doors): string {
  const packed: string[] = [];
  for (const [id, terms] of all) {
    const known = new Set(given.get(id)?.split(","));
    const rest = terms.split(",").filter((term) => !known.has(term));
    if (rest.length > 0) packed.push(`${id}:${rest.join()}`);
  }
  return packed.join(" ");
}

/** Adds what `packDoors` wrote to the doors that the phrases give, the terms of each in the order of the shelf. */
export function unpackDoors(text: string, given: Map<number, string>): Doors {
  for (const door of text === "" ? [] : text.split(" ")) {
    const colon = door.indexOf(":");
    const id = Number(door.slice(0, colon));
    addDoor(given, id, door.slice(colon + 1));
    const terms = (given.get(id) as string).split(",");
    given.set(id, terms.sort((one, other) => Number(one) - Number(other)).join());
  }
  return given;
}
