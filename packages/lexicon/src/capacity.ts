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
  uses: ["clear", "vague", "short", "stem", "together", "whole", "column"],
  prose: false,
  brief: false,
};

const byRole: Readonly<Record<FragmentRole, Capacity>> = {
  name: asName,
  label: asName,
  expression: { uses: ["clear", "vague", "short", "together", "column"], prose: false, brief: false },
  source: { uses: ["clear", "together", "column"], prose: false, brief: false },
  description: { uses: ["clear", "together", "column"], prose: true, brief: false },
  value: { uses: ["clear"], prose: false, brief: false },
};
const brief: Capacity = { uses: ["clear", "vague", "short", "together", "column"], prose: true, brief: true };

/** A description of at most this many words, little words not counted, is read as a label. */
const briefWords = 6;

/** @param words number of words of the text, little words not counted */
export function capacityOf(role: FragmentRole, words: number): Capacity {
  return role === "description" && words <= briefWords ? brief : byRole[role];
}

/** Running text that belongs to no indicator, however short. */
export const aside: Capacity = byRole.description;
