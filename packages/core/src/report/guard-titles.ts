import type { Law } from "@tenzij/law";
import { entryIn, wordData } from "@tenzij/lexicon";
import { inLocale, type Locale } from "../language/say.ts";

/** The names of the guards with these ids, for people: shared ones and those an entry wrote for itself. */
export function guardTitles(entry: string, ids: readonly string[], law: Law, locale: Locale): string[] {
  const own = entryIn(entry, law, wordData)?.guards ?? [];
  const guards = [...wordData.guards, ...own.filter((guard) => "title" in guard)];
  const titles = guards.filter(({ id }) => ids.includes(id)).map(({ title }) => inLocale(title, locale));
  return [...new Set(titles)];
}
