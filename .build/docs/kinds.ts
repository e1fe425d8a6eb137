import { inLocale, say } from "@tenzij/core";
import type { Citation, Example, IndicatorEntry, Kind, Law, Term } from "@tenzij/law";
import { askedOf } from "../../packages/core/src/report/explain-rule.ts";
import { capital, cited, code, heading, type Locale, list, page, table, titleOf, words } from "./words.ts";

/** All kinds on one page: what each asks, the grounds, combinations and tables. */
export function kindsPage(law: Law, locale: Locale): string {
  const word = words[locale];
  const kinds = law.asks.map((ask) => [
    `[${inLocale(ask.title, locale)}](kinds/${ask.kind}.md)`,
    say(askedOf(ask.kind, law), locale),
    String(entriesOf(ask.kind, law).length),
  ]);
  const grounds = law.grounds.map((ground) => [
    `${inLocale(ground.title, locale)} (${code(ground.id)})`,
    ground.default ? word.always : word.byPolicy,
    inLocale(ground.why, locale),
  ]);
  const tables = law.tables.map((one) => [
    inLocale(one.title, locale),
    one.date,
    String(one.rows.length),
    titleOf(law.indicators, one.entry, locale),
  ]);
  return page(word.kinds, locale, [
    word.kindsIntro,
    table([word.kind, word.asks, word.indicators], kinds),
    heading(2, "grounds", word.grounds),
    word.groundsIntro,
    table([word.ground, word.judged, word.meaning], grounds),
    heading(2, "combinations", word.combinations),
    word.combinationsIntro,
    ...law.combinations.flatMap((one) => [
      heading(3, one.id, inLocale(one.title, locale)),
      inLocale(one.why, locale),
      `${word.found}: ${one.flags.map((examples) => examples.map(shown).join(" + ")).join("; ")}.`,
      cited(one.sources, law, locale),
    ]),
    heading(2, "tables", word.tables),
    word.tablesIntro,
    table([word.table, word.date, word.rows, word.readAs], tables),
    word.notLaw,
  ]);
}

/** One kind: what it asks and every indicator of that kind, under the anchor that findings point to. */
export function kindPage(kind: Kind, law: Law, locale: Locale): string {
  const word = words[locale];
  const ask = law.asks.find((one) => one.kind === kind);
  return page(ask ? capital(inLocale(ask.title, locale)) : kind, locale, [
    say(askedOf(kind, law), locale),
    ask ? cited(ask.sources, law, locale) : "",
    ...entriesOf(kind, law).flatMap((entry) => entryBlocks(entry, law, locale)),
    `[${word.kinds}](../kinds.md) · ${word.notLaw}`,
  ]);
}

function entryBlocks(entry: IndicatorEntry, law: Law, locale: Locale): string[] {
  const word = words[locale];
  const { nl, en, other, short, columns } = entry.terms;
  const grounds = entry.grounds.map((id) => titleOf(law.grounds, id, locale)).join(", ");
  const guards = entry.guards.map((guard) =>
    "use" in guard ? titleOf(law.guards, guard.use, locale) : inLocale(guard.title, locale),
  );
  const terms = [...nl, ...en, ...other, ...short].map(termOf).filter((term) => !/[@#]/.test(term));
  return [
    heading(2, entry.id, inLocale(entry.title, locale)),
    `${code(`indicator/${entry.id}`)}, ${word.on} ${grounds}. ${inLocale(entry.why, locale)}`,
    list([
      ...(terms.length > 0 ? [`${word.words}: ${[...new Set(terms)].join(", ")}`] : []),
      ...(columns.length > 0 ? [`${word.columns}: ${columns.map(code).join(", ")}`] : []),
      `${word.found}: ${entry.flags.map(shown).join("; ")}`,
      ...(entry.passes.length > 0 ? [`${word.notFound}: ${entry.passes.map(shown).join("; ")}`] : []),
      ...(guards.length > 0 ? [`${word.notWhen}: ${[...new Set(guards)].join("; ")}`] : []),
    ]),
    cited([...entry.sources, ...systemsOf(entry, law)], law, locale),
  ];
}

/** The codebooks that columns of an entry come from, where the entry does not cite them itself. */
function systemsOf(entry: IndicatorEntry, law: Law): Citation[] {
  return law.systems
    .filter(({ columns }) => columns[entry.id] !== undefined)
    .flatMap(({ sources }) => sources)
    .filter(({ source }) => !entry.sources.some((own) => own.source === source));
}

function entriesOf(kind: Kind, law: Law): IndicatorEntry[] {
  return law.indicators.filter((entry) => entry.kind === kind).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** An example as it would stand in a profile. */
function shown({ why, ...example }: Example): string {
  const parts = Object.entries(example).map(
    ([key, value]) => `${key}: ${Array.isArray(value) ? `[${value.join(", ")}]` : value}`,
  );
  const only = Object.keys(example).length === 1 && example.name !== undefined;
  return `${code(only ? String(example.name) : parts.join(", "))}${why === undefined ? "" : ` (${why})`}`;
}

function termOf(term: Term): string {
  return typeof term === "string" ? term : term.term;
}
