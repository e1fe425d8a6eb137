/** What many profiles have in common, such as the sources of a question, and is held once; all of it plain data. */
export class HeldOnce {
  readonly #things: unknown[] = [];
  readonly #numbers = new Map<unknown, number>();
  readonly #named = new Map<string, number>();
  readonly #alike = new Map<string, number[]>();

  /** The number of a thing that is one and the same wherever it stands. */
  numberOf(thing: unknown): number {
    const known = this.#numbers.get(thing);
    if (known !== undefined) return known;
    this.#numbers.set(thing, this.#things.length);
    return this.#things.push(thing) - 1;
  }

  /** The number of a thing made anew each time, of which all that goes by one name have the same parts, or nearly always. */
  alike(name: string, thing: object): number {
    const numbers = this.#alike.get(name) ?? [];
    const known = numbers.find((number) => hasParts(this.#things[number] as object, thing));
    if (known !== undefined) return known;
    const number = this.#things.push(thing) - 1;
    this.#alike.set(name, [...numbers, number]);
    return number;
  }

  /** The number of the one thing that goes by a name; made where it is not there yet. */
  named(name: string, make: () => unknown): number {
    const known = this.#named.get(name) ?? this.#things.push(make()) - 1;
    this.#named.set(name, known);
    return known;
  }

  of(number: number): unknown {
    return this.#things[number];
  }

  get size(): number {
    return this.#things.length;
  }

  /** What came in after so many things. */
  after(size: number): readonly unknown[] {
    return this.#things.slice(size);
  }

  /** Takes in what came in elsewhere, so that it has the same numbers here. */
  add(things: readonly unknown[]): void {
    this.#things.push(...things);
  }
}

function hasParts(one: object, other: object): boolean {
  const parts = one as Record<string, unknown>;
  return Object.entries(other).every(([key, value]) => parts[key] === value);
}
