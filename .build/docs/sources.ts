import { inLocale, say } from "@tenzij/core/language";
import { sayRead } from "@tenzij/core/report";
import type { Law, Source } from "@tenzij/law";
import { authorities } from "../../packages/core/src/report/explain-question.ts";
import { heading, type Locale, page, table, words } from "./words.ts";

/** Every document cited, by weight, with how far it was read. */
export function sourcesPage(law: Law, locale: Locale): string {
  const word = words[locale];
  const rows = (authority: Source["authority"]) =>
    law.sources
      .filter((source) => source.authority === authority)
      .map((source) => [
        `<a id="${source.id}"></a>${source.url === undefined ? source.title : `[${source.title}](${source.url})`}`,
        source.date,
        [sayRead(source, law, locale) || word.readFull, ...(source.note ? [inLocale(source.note, locale)] : [])].join(
          ". ",
        ),
      ]);
  return page(word.sourcesTitle, locale, [
    word.sourcesIntro,
    ...(["L", "A", "P", "R", "D"] as const).flatMap((authority) => {
      const found = rows(authority);
      if (found.length === 0) return [];
      const title = say(authorities[authority], locale);
      return [heading(2, `weight-${authority}`, title), table([word.source, word.date, word.read], found)];
    }),
  ]);
}
