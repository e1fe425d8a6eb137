import type { Lexicon } from "@tenzij/lexicon";
import { findDistinctions } from "../../packages/core/src/distinction/index.ts";
import { type Label, type LabelledRow, labels, profileOf } from "./labelled-rows.ts";

/** What the checker makes of a row: the strongest kind it finds on the grounds judged. */
export type Found = "direct" | "strong" | "contextual" | "none";

export interface Scored {
  readonly row: LabelledRow;
  readonly found: Found;
  /** Ids of the entries found, strongest first, with the letters that matched. */
  readonly entries: readonly string[];
}

/** How the labels map to kinds; `proxy-weak` counts neither way. */
const expected: Record<Label, Found> = {
  "direct-race": "direct",
  "direct-nationality": "direct",
  "proxy-strong": "strong",
  "proxy-weak": "contextual",
  none: "none",
};

export function scoreRow(row: LabelledRow, lexicon: Lexicon): Scored {
  const texts = {
    name: row.name,
    value: row.values,
    ...(row.description === "" ? {} : { description: row.description }),
  };
  // What is taken for something else only warns.
  const distinctions = findDistinctions(profileOf([texts]), lexicon).distinctions.filter(({ of }) => of === undefined);
  const kinds = new Set(distinctions.map((each) => each.kind));
  const found = kinds.has("direct")
    ? "direct"
    : kinds.has("contested") || kinds.has("indirect")
      ? "strong"
      : kinds.has("contextual")
        ? "contextual"
        : "none";
  return { row, found, entries: distinctions.map((each) => `${each.entry}[${each.readings[0].match}]`) };
}

export function isHit(scored: Scored): boolean {
  return scored.found === "direct" || scored.found === "strong";
}

export function isPositive(label: Label): boolean {
  return expected[label] === "direct" || expected[label] === "strong";
}

export interface Figures {
  readonly rows: number;
  readonly recall: number;
  readonly precision: number;
  /** Hits on a positive row with the kind its label asks, of all hits on positive rows. */
  readonly kindRight: number;
  /** Rows labelled none that get a contextual question. */
  readonly contextualOnNone: number;
  /** Of hits on positive rows whose set names an entry, those on which that entry is found; others may stand beside it. */
  readonly entryRight: number;
  /** Rows labelled none that block, per thousand. */
  readonly falseBlocksPerThousand: number;
}

export function figures(scored: readonly Scored[]): Figures {
  const positives = scored.filter((each) => isPositive(each.row.label));
  const nones = scored.filter((each) => each.row.label === "none");
  const right = positives.filter(isHit);
  const wrong = nones.filter(isHit);
  const named = right.filter((each) => each.row.entry !== "");
  const share = (part: number, whole: number) => (whole === 0 ? Number.NaN : part / whole);
  return {
    rows: scored.length,
    recall: share(right.length, positives.length),
    precision: share(right.length, right.length + wrong.length),
    kindRight: share(right.filter((each) => each.found === expected[each.row.label]).length, right.length),
    entryRight: share(
      named.filter(({ row, entries }) => entries.some((found) => found.startsWith(`${row.entry}[`))).length,
      named.length,
    ),
    contextualOnNone: share(nones.filter((each) => each.found === "contextual").length, nones.length),
    falseBlocksPerThousand: 1000 * share(wrong.length, nones.length),
  };
}

/** Recall of each label, and what it was taken for. */
export function confusion(scored: readonly Scored[]): Record<Label, Record<Found, number>> {
  const table = Object.fromEntries(
    labels.map((label) => [label, { direct: 0, strong: 0, contextual: 0, none: 0 }]),
  ) as Record<Label, Record<Found, number>>;
  for (const each of scored) table[each.row.label][each.found]++;
  return table;
}
