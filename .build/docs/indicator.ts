import { inLocale } from "@tenzij/core/language";
import { sayCitation } from "@tenzij/core/report";
import type { Citation, Example, Indicator, Law } from "@tenzij/law";
import { entryIn, type IndicatorEntry, type Term, type WordData } from "@tenzij/lexicon";
import { capital, cited, code, heading, type Locale, list, titleOf, words } from "./words.ts";

/** What a lawyer asks of one indicator: kind, ground and why; what is found and what is not; then the words themselves. */
export function indicatorBlocks({ id }: Indicator, law: Law, data: WordData, locale: Locale): string[] {
  const word = words[locale];
  const entry = entryIn(id, law, data) as IndicatorEntry;
  const kind = law.asks.find((ask) => ask.kind === entry.kind);
  const grounds = entry.grounds.map((id) => titleOf(law.grounds, id, locale)).join(` ${word.and} `);
  const distinction = capital(kind === undefined ? entry.kind : inLocale(kind.title, locale));
  return [
    heading(2, entry.id, inLocale(entry.title, locale)),
    `${distinction} ${word.on} ${grounds} (${code(`indicator/${entry.id}`)}), ${word.basis} ${word[`basis-${entry.basis}`]}. ${inLocale(entry.why, locale)}`,
    list([...examplesOf(entry, locale), ...limitsOf(entry, law, data, locale), ...termsOf(entry, locale)]),
    cited(entry.sources, law, locale),
    seenIn(entry, law, data, locale),
  ];
}

function examplesOf(entry: IndicatorEntry, locale: Locale): string[] {
  const word = words[locale];
  const examples = (title: string, shownAs: readonly Example[]) =>
    shownAs.length === 0 ? [] : [`${title}: ${shownAs.map((example) => shown(example, locale)).join("; ")}`];
  return [...examples(word.found, entry.flags), ...examples(word.notFound, entry.passes)];
}

/** When the words of an entry are not read as it: its guards, and what takes its place. */
function limitsOf(entry: IndicatorEntry, law: Law, data: WordData, locale: Locale): string[] {
  const word = words[locale];
  const guards = entry.guards.map((guard) =>
    "use" in guard ? titleOf(data.guards, guard.use, locale) : inLocale(guard.title, locale),
  );
  const others = entry.yieldsTo.map((id) => (id === "*" ? word.anyOther : titleOf(law.indicators, id, locale)));
  return [
    ...(guards.length > 0 ? [`${word.notWhen}: ${[...new Set(guards)].join("; ")}`] : []),
    ...(others.length > 0 ? [`${word.silentBeside}: ${others.join("; ")}`] : []),
    ...(entry.onlyUndescribed ? [word.onlyUndescribed] : []),
  ];
}

function termsOf({ terms }: IndicatorEntry, locale: Locale): string[] {
  const word = words[locale];
  const line = (title: string, items: readonly Term[]) =>
    items.length === 0 ? [] : [`${title}: ${[...new Set(items.map((item) => termOf(item, word.beside)))].join(", ")}`];
  return [
    ...line(word.dutchWords, terms.nl),
    ...line(word.englishWords, terms.en),
    ...line(word.otherWords, terms.other),
    ...line(word.vagueWords, terms.vague),
    ...line(word.shortWords, terms.short),
    ...line(word.stems, terms.stem),
    ...line(word.together, terms.together),
    ...line(word.wholeNames, terms.whole),
    ...line(word.valuesRead, terms.values),
    ...(terms.columns.length > 0 ? [`${word.columns}: ${terms.columns.map(code).join(", ")}`] : []),
  ];
}

/** A term as people write it; one that counts only beside other words names them. */
function termOf(term: Term, beside: string): string {
  if (typeof term === "string") return /[@#]/.test(term) ? code(term) : term;
  return `${termOf(term.term, beside)} (${beside} ${term.with.map((cue) => termOf(cue, beside)).join(", ")})`;
}

/** An example as it would stand in a profile. */
export function shown({ why, ...example }: Example, locale: Locale): string {
  const parts = Object.entries(example).map(
    ([key, value]) => `${key}: ${Array.isArray(value) ? `[${value.join(", ")}]` : value}`,
  );
  const only = Object.keys(example).length === 1 && example.name !== undefined;
  const because = typeof why === "object" ? inLocale(why, locale) : why;
  return `${code(only ? String(example.name) : parts.join(", "))}${because === undefined ? "" : ` (${because})`}`;
}

/** Registers and codebooks in which names of an entry were seen. */
function seenIn(entry: IndicatorEntry, law: Law, data: WordData, locale: Locale): string {
  const own = data.entries.find(({ id }) => id === entry.id)?.seen ?? [];
  const codebooks = data.packs
    .filter(({ columns }) => columns[entry.id] !== undefined)
    .flatMap(({ sources }) => sources)
    .filter(({ source }) => !own.some((each) => each.source === source));
  const seen: readonly Citation[] = [...own, ...codebooks];
  const sources = [...law.sources, ...data.sources];
  return seen.length === 0
    ? ""
    : `${words[locale].seen}: ${seen.map((one) => sayCitation(one, { ...law, sources }, locale)).join("; ")}.`;
}
