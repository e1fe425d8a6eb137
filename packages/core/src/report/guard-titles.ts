import type { Law } from "@tenzij/law";
import { inLocale, type Locale } from "../language/say.ts";

/** The names of the guards with these ids, for people: shared ones and those an entry wrote for itself. */
export function guardTitles(entry: string, ids: readonly string[], law: Law, locale: Locale): string[] {
  const own = law.indicators.find(({ id }) => id === entry)?.guards ?? [];
  const guards = [...law.guards, ...own.filter((guard) => "title" in guard)];
  const titles = guards.filter(({ id }) => ids.includes(id)).map(({ title }) => inLocale(title, locale));
  return [...new Set(titles)];
}
