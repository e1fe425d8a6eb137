import { limits } from "../limits.ts";

/**
 * How much may be written out of one file beside what stands in it, in UTF-16 units. From the first text on that is too much, none is made:
 * a file of which a part stays in pieces says so once.
 */
export class Budget {
  #left: number = limits.scalarLength;
  #isOver = false;

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Whether a text of so many units may be written out. */
  spend(units: number): boolean {
    this.#isOver ||= units > this.#left;
    if (!this.#isOver) this.#left -= units;
    return !this.#isOver;
  }
}
