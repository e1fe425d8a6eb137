import type { Candidate } from "./candidate.ts";
import type { Evidence } from "./evidence.ts";
import type { Fragment } from "./fragment.ts";
import { guardsOn } from "./guards.ts";
import type { Lexicon } from "./lexicon.ts";
import type { ReadFragment } from "./read-fragment.ts";
import { rowsOf, standsIn } from "./read-text.ts";
import type { Table } from "./schema.ts";
import type { TableHit } from "./tables.ts";
import { wordSet } from "./word-sets.ts";

interface ValueHit {
  readonly fragment: Fragment;
  readonly hit: TableHit;
}

/**
 * Values that mean something by themselves. Beside a cue one code of a table is enough; without one, and only when
 * the name says nothing else, so many codes of one table as the table asks, and none outside it.
 */
export function valueCandidates(lexicon: Lexicon, evidence: Evidence, named: readonly Candidate[]): Candidate[] {
  const read = evidence.fragments.filter(({ fragment }) => fragment.role === "value");
  const hits = read.flatMap(({ fragment, text }) =>
    rowsOf(lexicon, text, fragment.text).map((hit) => ({ fragment, hit })),
  );
  if (hits.length === 0) return [];
  const values = read.map((at) => at.fragment);
  const byFragment = new Map(read.map((at) => [at.fragment, at]));
  const tables = [...new Set(hits.map(({ hit }) => hit.table))];
  const speaks = named.some((candidate) => candidate.outcome.is === "counts" && candidate.role !== "value");
  return tables.flatMap((table) => {
    const ofTable = hits.filter(({ hit }) => hit.table === table);
    return enough(lexicon, table, ofTable, values, evidence, speaks).flatMap(({ fragment, hit }) =>
      candidate(lexicon, evidence, byFragment.get(fragment), hit),
    );
  });
}

function enough(
  lexicon: Lexicon,
  table: Table,
  hits: readonly ValueHit[],
  values: readonly Fragment[],
  evidence: Evidence,
  speaks: boolean,
): readonly ValueHit[] {
  if (hasCue(lexicon, table, evidence)) return hits;
  if (speaks) return [];
  const codes = hits.filter(({ hit }) => hit.by === "code");
  const names = hits.filter(({ hit }) => hit.by === "name");
  if (table.namesAtLeast > 0 && different(names) >= table.namesAtLeast) return names;
  const coded = new Set(codes.map((each) => each.fragment));
  const outside = values.filter(
    (fragment) => isCodeLike(fragment.text) && !coded.has(fragment) && !table.neutral.includes(fragment.text.trim()),
  );
  return table.atLeast > 0 && different(codes) >= table.atLeast && outside.length === 0 ? codes : [];
}

function different(hits: readonly ValueHit[]): number {
  return new Set(hits.map(({ hit }) => hit.value)).size;
}

/** A word such as "overig" among codes is no code outside the table. */
function isCodeLike(text: string): boolean {
  return /\d/.test(text) || text.trim().length <= 3;
}

function hasCue(lexicon: Lexicon, table: Table, evidence: Evidence): boolean {
  const cues = wordSet(lexicon, table.cues);
  return evidence.telling.some(
    (at) =>
      ["name", "label", "description"].includes(at.fragment.role) &&
      (!at.capacity.prose || at.capacity.brief) &&
      standsIn(at.text, cues),
  );
}

function candidate(lexicon: Lexicon, evidence: Evidence, at: ReadFragment | undefined, hit: TableHit): Candidate[] {
  const entry = lexicon.entries.get(hit.table.entry);
  if (entry === undefined || at === undefined) return [];
  const { fragment } = at;
  // A value is as vague as a word can be: what name, label and description say of it can take it back.
  const term = { entry, use: "vague", written: hit.readAs, phrase: [], cues: undefined } as const;
  const { holds, passed } = guardsOn(lexicon, { term, at, stretch: { from: 0, to: 0 }, used: [] }, evidence);
  const start = fragment.text.indexOf(hit.value.trim());
  return [
    {
      entry,
      fragment,
      start: Math.max(0, start),
      end: start < 0 ? fragment.text.length : start + hit.value.trim().length,
      readAs: `${hit.readAs} (${hit.table.id})`,
      role: "value",
      guards: passed,
      vague: false,
      strength: "clear",
      used: [],
      outcome: holds === undefined ? { is: "counts" } : { is: "guarded", guard: holds.id },
    },
  ];
}
