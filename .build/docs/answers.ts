import { inLocale } from "@tenzij/core/language";
import type { Field, Form, Law } from "@tenzij/law";
import { capital, code, heading, type Locale, page, table, words } from "./words.ts";

/** What a field has to be, for people. */
const types: Readonly<Record<Field["is"], { readonly nl: string; readonly en: string }>> = {
  "yes-no": { nl: "ja of nee", en: "yes or no" },
  reason: { nl: "een of meer zinnen", en: "a sentence or more" },
  text: { nl: "tekst", en: "text" },
  person: { nl: "een persoon", en: "a person" },
  role: { nl: "een rol", en: "a role" },
  "date-past": { nl: "een dag die is geweest, JJJJ-MM-DD", en: "a day that has been, YYYY-MM-DD" },
  "date-future": { nl: "een dag die nog komt, JJJJ-MM-DD", en: "a day to come, YYYY-MM-DD" },
  number: { nl: "een getal", en: "a number" },
  count: { nl: "een aantal; een onderdrukte cel als `<10`", en: "a count; a suppressed cell as `<10`" },
  reference: { nl: "een vindplaats", en: "a reference" },
  references: { nl: "vindplaatsen", en: "references" },
  choice: { nl: "een keuze", en: "a choice" },
  list: { nl: "een lijst", en: "a list" },
  map: { nl: "een groep sleutels", en: "a map of keys" },
  article: { nl: "wet en artikel", en: "statute and article" },
  period: {
    nl: "een periode, zoals 2025 of 2025-01-01/2025-06-30",
    en: "a period, such as 2025 or 2025-01-01/2025-06-30",
  },
  statistics: { nl: "tabellen met aantallen", en: "tables of counts" },
};

/** Each form, under the anchor that the pages of the frameworks point to. */
export function answersPage(law: Law, locale: Locale): string {
  const word = words[locale];
  return page(word.answers, locale, [
    word.answersIntro,
    ...law.forms.flatMap((form) => formBlocks(form, law, locale)),
    word.notLaw,
  ]);
}

function formBlocks(form: Form, law: Law, locale: Locale): string[] {
  const word = words[locale];
  return [
    heading(2, form.id, capital(inLocale(form.title, locale))),
    table([word.field, word.what, word.type], rowsOf(form.fields, "", law, locale)),
    form.bare === undefined ? "" : `${word.bare} ${code(form.bare)}.`,
    form.planned ? word.planned : "",
  ];
}

function rowsOf(fields: Readonly<Record<string, Field>>, above: string, law: Law, locale: Locale): string[][] {
  return Object.entries(fields).flatMap(([key, field]) => {
    const path = `${above}${key}`;
    const below =
      field.fields === undefined ? [] : rowsOf(field.fields, `${path}${field.is === "list" ? "[]" : ""}.`, law, locale);
    return [[code(path), inLocale(field.title, locale), typeOf(field, law, locale)], ...below];
  });
}

function typeOf(field: Field, law: Law, locale: Locale): string {
  const word = words[locale];
  const vocabulary = field.is === "role" ? "role" : field.of;
  const choices = law.enums.find(({ id }) => id === vocabulary);
  return [
    choices
      ? `[${word.oneOf}](vocabulary.md#${choices.id}): ${choices.values.map(({ id }) => code(id)).join(", ")}`
      : types[field.is][locale],
    ...(field.atLeast === undefined ? [] : [`${word.atLeast} ${field.atLeast}`]),
    ...(field.including === undefined ? [] : [`${word.including} ${field.including.map(code).join(", ")}`]),
    ...(field.optional ? [word.optional] : []),
  ].join("; ");
}
