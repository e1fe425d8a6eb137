import type { Law } from "@tenzij/law";
import type { Folder } from "@tenzij/law/folder";
import { columnForms } from "./column-grammar.ts";
import { guardsUsed, guardWords, listsNamed, namesIn } from "./references.ts";
import type { EntryTerms, Pack, Term } from "./schema.ts";
import type { WordData } from "./word-data.ts";

/** Reports what word data and law ask of each other and do not find: entries, guards, word lists, plain words. */
export function referenceProblems(words: WordData, law: Law, folder: Folder): void {
  const named = words.tables.filter(({ namesAreTerms }) => namesAreTerms);
  const lists = new Set([...words.lists, ...named].map(({ id }) => id));
  const missingLists = (item: object, names: readonly string[], where = "") => {
    for (const name of names) if (!lists.has(name)) folder.report(item, `${where}there is no word list "@${name}"`);
  };
  const entries = new Set(law.indicators.map(({ id }) => id));
  const missingEntry = (item: object, id: string, path: readonly PropertyKey[]) => {
    if (!entries.has(id)) folder.report(item, `the law has no indicator "${id}"`, path);
  };
  for (const entry of words.entries) {
    missingEntry(entry, entry.id, ["id"]);
    entryProblems(entry, words, entries, folder);
    missingLists(entry, listsNamed(entry));
  }
  for (const guard of words.guards) missingLists(guard, namesIn(guardWords(guard)));
  for (const list of words.lists) missingLists(list, namesIn(list.words));
  for (const table of words.tables) {
    missingEntry(table, table.entry, ["entry"]);
    missingLists(table, namesIn(table.cues));
  }
  for (const pack of words.packs) {
    for (const [id, rules] of Object.entries(pack.columns)) {
      missingEntry(pack, id, ["columns", id]);
      for (const [at, rule] of rules.entries()) ruleProblem(pack, rule, ["columns", id, at], folder);
    }
  }
  for (const { id, all } of law.combinations)
    missingLists(law, namesIn(all.flat()), `combination "${id}" of the law: `);
  secondProblems(words, folder);
  citationProblems(words, law, folder);
  plainWordProblems(words, law, folder);
}

/** Of a name nobody knows one entry asks: of two, one would be silent. */
function secondProblems({ entries }: WordData, folder: Folder): void {
  const [first, ...others] = entries.filter(({ amongKnown }) => amongKnown);
  for (const other of others)
    folder.report(other, `amongKnown: "${first?.id}" asks of such names already; one entry can`, ["amongKnown"]);
}

function entryProblems(entry: EntryTerms, words: WordData, entries: ReadonlySet<string>, folder: Folder): void {
  const file = /([^/]+)\.yaml/.exec(folder.placeOf(entry))?.[1];
  if (entry.id !== file) folder.report(entry, `id: "${entry.id}" is not its file; did you mean "${file}"?`, ["id"]);
  const guards = new Set(words.guards.map(({ id }) => id));
  for (const { id, at } of guardsUsed(entry)) {
    if (!guards.has(id)) folder.report(entry, `guard "${id}" does not stand in guards.yaml`, ["guards", at]);
  }
  for (const [at, other] of entry.yieldsTo.entries()) {
    if (other !== "*" && !entries.has(other))
      folder.report(entry, `there is no indicator "${other}"`, ["yieldsTo", at]);
  }
}

function ruleProblem(pack: Pack, rule: string, path: readonly PropertyKey[], folder: Folder): void {
  try {
    columnForms(rule);
  } catch (error) {
    folder.report(pack, (error as RangeError).message, path);
  }
}

function citationProblems({ sources, entries, tables, packs }: WordData, law: Law, folder: Folder): void {
  const known = new Set([...law.sources, ...sources].map(({ id }) => id));
  for (const source of sources) {
    if (law.sources.some(({ id }) => id === source.id)) folder.report(source, `"${source.id}" is a source of the law`);
  }
  const citing = [
    ...entries.map((entry) => [entry, entry.seen] as const),
    ...[...tables, ...packs].map((one) => [one, one.sources] as const),
  ];
  for (const [item, cited] of citing) {
    for (const { source } of cited) {
      if (!known.has(source)) folder.report(item, `source "${source}" stands neither here nor in the law`);
    }
  }
}

/** Every word that the law calls plain must be a term of its entry. */
function plainWordProblems({ entries, tables }: WordData, law: Law, folder: Folder): void {
  for (const { id, words } of law.indicators) {
    const entry = entries.find((each) => each.id === id);
    if (entry === undefined && !tables.some((table) => table.entry === id)) {
      folder.report(law, `nothing finds "${id}": there is no terms/${id}.yaml and no table of it`);
    }
    const written = new Set(entry === undefined ? [] : termsOf(entry));
    for (const word of [...words.nl, ...words.en]) {
      if (!written.has(word.toLowerCase()))
        folder.report(entry ?? law, `the law calls "${word}" a plain word of "${id}", and it is no term here`);
    }
  }
}

function termsOf({ terms }: EntryTerms): string[] {
  const { columns: _, values: __, ...lists } = terms;
  const all: readonly (readonly Term[])[] = Object.values(lists);
  // What counts only beside another word is no plain word.
  return all.flat().flatMap((term) => (typeof term === "string" ? [term.toLowerCase()] : []));
}
