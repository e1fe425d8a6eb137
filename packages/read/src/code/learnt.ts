import { type Known, knowingNothing } from "./work.ts";

/** One thing that a cell says of its own names, or takes back. */
export interface Learnt {
  readonly of: keyof Known;
  readonly name: string;
  /** Of a text that is given a name. */
  readonly text: string;
  readonly isGone: boolean;
}

/** What is known of the names of a notebook, with a list of all that changes in it. */
export function learning(): { readonly known: Known; readonly learnt: Learnt[] } {
  const learnt: Learnt[] = [];
  class Names extends Set<string> {
    readonly of: keyof Known;
    constructor(of: keyof Known) {
      super();
      this.of = of;
    }
    override add(name: string): this {
      if (!this.has(name)) learnt.push({ of: this.of, name, text: "", isGone: false });
      return super.add(name);
    }
    override delete(name: string): boolean {
      if (this.has(name)) learnt.push({ of: this.of, name, text: "", isGone: true });
      return super.delete(name);
    }
  }
  class Texts extends Map<string, string> {
    override set(name: string, text: string): this {
      if (this.get(name) !== text) learnt.push({ of: "texts", name, text, isGone: false });
      return super.set(name, text);
    }
  }
  const names = (Object.keys(knowingNothing()) as (keyof Known)[]).filter((of) => of !== "texts");
  const known = Object.fromEntries(names.map((of) => [of, new Names(of)])) as unknown as Omit<Known, "texts">;
  return { known: { ...known, texts: new Texts() }, learnt };
}

/** Does again what a cell did to what is known. */
export function learnAgain(known: Known, learnt: readonly Learnt[]): void {
  for (const { of, name, text, isGone } of learnt) {
    if (of === "texts") known.texts.set(name, text);
    else if (isGone) known[of].delete(name);
    else known[of].add(name);
  }
}
