import { inLocale } from "@tenzij/core/language";
import type { Exclusion, Law } from "@tenzij/law";
import { cited, code, heading, type Locale, list, page, titleOf, words } from "./words.ts";

/** What no test opens, and the facts on which alone it holds. */
export function exclusionsPage(law: Law, locale: Locale): string {
  const word = words[locale];
  return page(word.exclusions, locale, [
    word.exclusionsIntro,
    ...law.exclusions.flatMap((one) => [
      heading(2, one.id, `${one.id} ${inLocale(one.title, locale)}`),
      inLocale(one.text, locale),
      `${word.holdsWhen}:`,
      list(conditions(one, law, locale)),
      cited(one.sources, law, locale),
    ]),
    word.notLaw,
  ]);
}

function conditions({ when }: Exclusion, law: Law, locale: Locale): string[] {
  const word = words[locale];
  const kinds = law.asks.map(({ kind, title }) => ({ id: kind, title }));
  const stated = (title: string, values: readonly string[] | undefined) =>
    values === undefined || values.length === 0 ? [] : [`${title} ${values.map(code).join(", ")}`];
  return [
    `${word.kindsAre} ${when.kinds.map((kind) => titleOf(kinds, kind, locale)).join(", ")}`,
    ...(when.grounds === undefined
      ? []
      : [`${word.groundsAre} ${when.grounds.map((ground) => titleOf(law.grounds, ground, locale)).join(", ")}`]),
    ...stated(word.purposeIs, when.purpose),
    ...stated(word.automationIs, when.automation),
  ];
}
