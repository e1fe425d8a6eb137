/** What many profiles have in common, such as the sources of a question, and is held once. */
export class HeldOnce {
  readonly #things: unknown[] = [];
  readonly #numbers = new Map<unknown, number>();
  readonly #named = new Map<string, number>();
  readonly #alike = new Map<string, number[]>();
  readonly #texts = new Map<string, string>();

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

  /** A text of which many are equal. */
  text(text: string): string {
    const known = this.#texts.get(text);
    if (known === undefined) this.#texts.set(text, text);
    return known ?? text;
  }
}

function hasParts(one: object, other: object): boolean {
  const parts = one as Record<string, unknown>;
  return Object.entries(other).every(([key, value]) => parts[key] === value);
}
