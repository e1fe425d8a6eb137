import { inLocale } from "@tenzij/core/language";
import type { Law, Road } from "@tenzij/law";
import { capital, cited, code, heading, type Locale, list, page, titleOf, words } from "./words.ts";

/** The ways in which a distinction may still be used, and what opens and closes each. */
export function roadsPage(law: Law, locale: Locale): string {
  const word = words[locale];
  return page(word.roads, locale, [
    word.roadsIntro,
    ...law.roads.flatMap((road) => [
      heading(2, road.id, `${capital(inLocale(road.title, locale))} (${code(road.id)})`),
      inLocale(road.text, locale),
      list(conditions(road, law, locale)),
      cited(road.sources, law, locale),
    ]),
    heading(2, "grounds", word.ofGrounds),
    ...law.grounds.flatMap(({ id, title, exceptions }) =>
      exceptions
        ? [
            heading(3, id, capital(inLocale(title, locale))),
            inLocale(exceptions.text, locale),
            cited(exceptions.sources, law, locale),
          ]
        : [],
    ),
    word.notLaw,
  ]);
}

function conditions(road: Road, law: Law, locale: Locale): string[] {
  const word = words[locale];
  const kinds = law.asks.map(({ kind, title }) => ({ id: kind, title }));
  const open = road.open.map((one) => {
    const grounds = one.grounds?.map((ground) => titleOf(law.grounds, ground, locale)).join(", ") ?? word.everyGround;
    return `${one.kinds.map((kind) => titleOf(kinds, kind, locale)).join(", ")} (${grounds})`;
  });
  return [
    `${word.openTo}: ${open.join("; ")}`,
    ...(road.purposes.length > 0 ? [`${word.purposes}: ${road.purposes.map(code).join(", ")}`] : []),
    ...(road.confirmed ? [word.confirmed] : []),
    ...(road.closedBy.length > 0 ? [`${word.closedBy} ${road.closedBy.map(code).join(", ")}`] : []),
  ];
}
