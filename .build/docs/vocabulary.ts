import { inLocale } from "@tenzij/core/language";
import type { Law } from "@tenzij/law";
import { code, heading, type Locale, page, table, words } from "./words.ts";

/** Every closed list of words that people write in profile, record or policy. */
export function vocabularyPage(law: Law, locale: Locale): string {
  const word = words[locale];
  return page(word.vocabulary, locale, [
    word.vocabularyIntro,
    ...law.enums.flatMap((one) => [
      heading(2, one.id, inLocale(one.title, locale)),
      table(
        [word.write, word.meaning, word.orAlso],
        one.values.map((value) => [code(value.id), inLocale(value.title, locale), value.aliases.join(", ")]),
      ),
    ]),
  ]);
}
