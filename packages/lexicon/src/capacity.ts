import type { FragmentRole } from "./fragment.ts";
import type { TermUse } from "./term-shelf.ts";

/** How a text is read, by what it is for its indicator: which terms decide in it; see the law's README. */
export interface Capacity {
  readonly uses: readonly TermUse[];
  /** Running text rather than a name: words far apart have nothing to do with each other. */
  readonly prose: boolean;
  /** A description as short as a label, read as one. */
  readonly brief: boolean;
}

const asName: Capacity = {
  uses: ["clear", "vague", "short", "stem", "together", "whole", "ranged", "column"],
  prose: false,
  brief: false,
};

const prose: Capacity = { uses: ["clear", "together", "column"], prose: true, brief: false };

const byRole: Readonly<Record<FragmentRole, Capacity>> = {
  name: asName,
  label: asName,
  expression: { uses: ["clear", "vague", "short", "together", "ranged", "column"], prose: false, brief: false },
  source: { uses: ["clear", "together", "column"], prose: false, brief: false },
  description: prose,
  value: { uses: ["clear"], prose: false, brief: false },
};
const brief: Capacity = { uses: ["clear", "vague", "short", "together", "column"], prose: true, brief: true };

/** A description of at most this many words, little words not counted, is read as a label. */
const briefWords = 6;

/** A value of so many words is running text, whatever the key above it is called: a question, a remark, a rule in words. */
const proseWords = 4;

/** @param words number of words of the text, little words not counted */
export function capacityOf(role: FragmentRole, words: number): Capacity {
  if (role === "value" && words >= proseWords) return prose;
  return role === "description" && words <= briefWords ? brief : byRole[role];
}

/** Running text that belongs to no indicator, however short. */
export const aside: Capacity = prose;
