import type { Strength } from "@tenzij/law";
import type { Candidate } from "./candidate.ts";
import { codesIn, explainedOtherwise, isAmount, isOther, isSmallWord } from "./code-lists.ts";
import type { Evidence } from "./evidence.ts";
import type { Fragment } from "./fragment.ts";
import { guardsOn } from "./guards.ts";
import type { Lexicon } from "./lexicon.ts";
import type { ReadFragment } from "./read-fragment.ts";
import { rowsOf, standsIn } from "./read-text.ts";
import type { Table } from "./schema.ts";
import { surenessOfValue } from "./strength.ts";
import type { TableHit } from "./tables.ts";
import { wordSet } from "./word-sets.ts";

interface ValueHit {
  readonly fragment: Fragment;
  readonly hit: TableHit;
}

/** The values that say a table is meant, and how sure that is. */
interface Explained {
  readonly hits: readonly ValueHit[];
  readonly strength: Strength;
}

/**
 * Values that mean something by themselves. Beside a cue one code of a table is enough; without one, and only when the name
 * says nothing else, so many as cannot be chance, if no other closed list explains the values as well.
 * @param inTexts what was found in the words beside them; most values stand in no table, and then nobody asks
 */
export function valueCandidates(
  lexicon: Lexicon,
  evidence: Evidence,
  inTexts: () => readonly Candidate[],
): Candidate[] {
  const read = evidence.fragments.filter(
    ({ fragment: { role, text } }) => role === "value" || (role === "expression" && codesIn(text).length > 0),
  );
  if (read.length === 0) return [];
  const hits = read.flatMap(({ fragment, text }) =>
    rowsOf(lexicon, text, fragment.text).map((hit) => ({ fragment, hit })),
  );
  if (hits.length === 0 && !read.some(({ fragment }) => isOther(fragment.text))) return [];
  const values = read.flatMap(({ fragment: { text } }) => (codesIn(text).length > 0 ? codesIn(text) : [text.trim()]));
  const speaks = inTexts().some(
    (candidate) => candidate.outcome.is === "counts" && candidate.of === undefined && candidate.role !== "value",
  );
  const byFragment = new Map(read.map((at) => [at.fragment, at]));
  const tables = [...new Set(hits.map(({ hit }) => hit.table))];
  const ofTables = new Map(tables.map((table) => [table, hits.filter(({ hit }) => hit.table === table)]));
  const named = tables.filter((table) => hasCue(lexicon, table, evidence)).map((table) => ofTables.get(table) ?? []);
  const found = tables.flatMap((table) => {
    const ofTable = ofTables.get(table) ?? [];
    if (isNamedByOther(ofTable, named)) return [];
    const { hits: telling, strength } = enough(lexicon, table, ofTable, values, evidence, speaks);
    return telling.flatMap(({ fragment, hit }) =>
      candidate(lexicon, evidence, byFragment.get(fragment), hit, strength),
    );
  });
  return found.length > 0 ? found : ownAgainstOther(lexicon, evidence, read, speaks);
}

/** Whether codes stand in a list of which a table is named that holds one of them: beside `iban` they are of banks, and no list of countries has to be guessed. */
function isNamedByOther(hits: readonly ValueHit[], named: readonly (readonly ValueHit[])[]): boolean {
  if (named.includes(hits) || hits.some(({ hit }) => hit.by === "name")) return false;
  return named.some((other) => hits.some(({ fragment }) => other.some((each) => each.fragment === fragment)));
}

/** A code of this many signs is no chance; a shorter one under a name that says nothing can be anything. */
const tellingLength = 4;
/** Of so many different codes of the tables of the register it cannot be chance, whatever stands beside them. */
const tellingCodes = 2;
/** About one number of four digits in so many is a code of the register's table of countries. */
const chance = 6;

function enough(
  lexicon: Lexicon,
  table: Table,
  hits: readonly ValueHit[],
  values: readonly string[],
  evidence: Evidence,
  speaks: boolean,
): Explained {
  if (hasCue(lexicon, table, evidence)) return { hits, strength: isOneWord(hits) ? "guess" : "clear" };
  if (speaks) return nothing;
  const names = hits.filter(({ hit }) => hit.by === "name");
  if (table.namesAtLeast > 0 && different(names) >= table.namesAtLeast) return { hits: names, strength: "clear" };
  if (table.atLeast === 0) return nothing;
  const codes = hits.filter(({ hit }) => hit.by === "code" && !isAmount(hit.value.trim()));
  const isLong = codes.some(({ hit }) => hit.value.trim().length >= tellingLength);
  if (different(codes) < (isLong ? Math.min(tellingCodes, table.atLeast) : table.atLeast)) return nothing;
  if (!isLong) return explainsBest(table, codes, values) ? { hits: codes, strength: "guess" } : nothing;
  const numbers = new Set(values.filter((value) => /^[1-9]\d{3}$/.test(value))).size;
  return { hits: codes, strength: different(codes) * chance > numbers ? "likely" : "guess" };
}

/** `logic: AND` beside a country is no Andorra; two such codes are no words. */
function isOneWord(hits: readonly ValueHit[]): boolean {
  return different(hits) === 1 && hits.every(({ hit }) => hit.by !== "name" && isSmallWord(hit.value));
}

const nothing: Explained = { hits: [], strength: "guess" };

/** Whether a list of countries says more of these short codes than any other list, and of most of them. */
function explainsBest({ neutral }: Table, codes: readonly ValueHit[], values: readonly string[]): boolean {
  const own = new Set(neutral);
  const others = new Set(values.filter((value) => isCodeLike(value) && !own.has(value))).size;
  const known = different(codes);
  return known * 2 > others && known > explainedOtherwise(values);
}

function different(hits: readonly ValueHit[]): number {
  return new Set(hits.map(({ hit }) => hit.value.trim())).size;
}

/** A word such as "overig" among codes is no code outside the table. */
function isCodeLike(text: string): boolean {
  return /\d/.test(text) || text.trim().length <= 3;
}

/** What the law leaves out of a table as one's own, set against all the others: `[NL, overig]`. */
function ownAgainstOther(
  lexicon: Lexicon,
  evidence: Evidence,
  read: readonly ReadFragment[],
  speaks: boolean,
): Candidate[] {
  const other = read.find(({ fragment }) => isOther(fragment.text));
  if (other === undefined || speaks) return [];
  const written = new Set(read.map(({ fragment }) => fragment.text.trim()));
  const isOwn = ({ neutral }: Table) => neutral.some((own) => written.has(own));
  const { tables } = lexicon.tables;
  const owners = tables.filter(isOwn);
  // A table that is also known by its names is of people; one of codes alone may be of banks or plates.
  const plain = owners.find(({ namesAtLeast }) => namesAtLeast > 0) ?? owners[0];
  if (plain === undefined) return [];
  const cued = tables.find((table) => table.neutral.length > 0 && hasCue(lexicon, table, evidence));
  const table = cued ?? plain;
  const value = other.fragment.text.trim();
  const hit = { table, value, readAs: [...written].join(" / "), by: "name" } as const;
  return candidate(lexicon, evidence, other, hit, cued === undefined ? "guess" : "clear");
}

/** Whether what the indicator says of itself, where it comes from or what stands beside it in its record names what a table lists. */
function hasCue(lexicon: Lexicon, table: Table, evidence: Evidence): boolean {
  const cues = wordSet(lexicon, table.cues);
  // A rule says by the field it reads what its values are of: `substring(iban, 1, 2)`.
  const rules = evidence.fragments.filter(({ fragment }) => fragment.role === "expression");
  return (
    [...evidence.telling, ...rules].some(
      (at) => (!at.capacity.prose || at.capacity.brief) && standsIn(at.text, cues),
    ) || (evidence.beside?.(evidence.pointer, cues) ?? 0) > 0
  );
}

function candidate(
  lexicon: Lexicon,
  evidence: Evidence,
  at: ReadFragment | undefined,
  hit: TableHit,
  strength: Strength,
): Candidate[] {
  const entry = lexicon.entries.get(hit.table.entry);
  if (entry === undefined || at === undefined) return [];
  const { fragment } = at;
  // A value is as vague as a word can be: what name, label and description say of it can take it back.
  const term = { entry, use: "vague", written: hit.readAs, phrase: [], cues: undefined, double: undefined } as const;
  const { holds, passed } = guardsOn(lexicon, { term, at, stretch: { from: 0, to: 0 }, used: [] }, evidence, true);
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
      ...(hit.by === "name" && hit.table.also ? surenessOfValue(lexicon, at, evidence) : { strength }),
      used: [],
      outcome: holds === undefined ? { is: "counts" } : { is: "guarded", guard: holds.id },
    },
  ];
}
