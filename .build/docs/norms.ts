import { inLocale, say } from "@tenzij/core/language";
import { sayCitation } from "@tenzij/core/report";
import type { Field, Form, Framework, Law, Question, Text } from "@tenzij/law";
import { authorities } from "../../packages/core/src/report/explain-question.ts";
import { checked, heldElsewhere, typeChecked } from "./checked.ts";
import { code, heading, type Locale, page, table, words } from "./words.ts";

/** Both languages beside each other, so that a lawyer and an engineer look at one row. */
const locales = ["nl", "en"] as const;

/**
 * Every question of every framework on one page: who demands it, what the tool checks, what stays a person's judgement,
 * how much it weighs and which test holds it.
 */
export function normsPage(law: Law, tests: (question: Question, framework: Framework) => readonly string[]): string {
  const blocks = law.frameworks
    .filter(({ questions }) => questions.length > 0)
    .flatMap((framework) => [
      `## ${locales.map((locale) => inLocale(framework.title, locale)).join(" · ")}`,
      ...framework.questions.flatMap((question) => normBlocks(question, framework, law, tests(question, framework))),
    ]);
  const count = law.frameworks.flatMap(({ questions }) => questions).length;
  return page("Normen · Norms", "en", [
    ...locales.map((locale) => words[locale].normsIntro.replace("#", String(count))),
    ...blocks,
    ...locales.map((locale) => words[locale].notLaw),
  ]);
}

function normBlocks(question: Question, framework: Framework, law: Law, tests: readonly string[]): string[] {
  const row = (
    word: "question" | "demandedBy" | "toolChecks" | "personJudges" | "weight",
    of: (locale: Locale) => string,
  ) => [locales.map((locale) => words[locale][word]).join(" · "), ...locales.map(of)];
  const titles = locales.map((locale) => inLocale(question.title, locale)).join(" · ");
  return [
    heading(3, question.id, `${question.id} ${titles}`),
    table(
      ["", "Nederlands", "English"],
      [
        row("question", (locale) => inLocale(question.text, locale)),
        row("demandedBy", (locale) => demandedBy(question, framework, law, locale)),
        row("toolChecks", (locale) => toolChecks(question, law, locale)),
        row("personJudges", (locale) =>
          question.judgement ? inLocale(question.judgement, locale) : words[locale].nothing,
        ),
        row("weight", (locale) => weight(question, locale)),
        ["test", tests.map(code).join("<br>"), ""],
      ],
    ),
  ];
}

function demandedBy(question: Question, { asker, title, edition }: Framework, law: Law, locale: Locale): string {
  const cited = question.sources.map((source) => sayCitation(source, law, locale)).join("; ");
  return `${inLocale(question.asker ?? asker, locale)}, ${inLocale(title, locale)} (${edition}). ${words[locale].sources}: ${cited}`;
}

/** What is computed of a question; never empty, because the compiler wants a check, a form or a judgement. */
export function toolChecks({ checks, form, heldBy }: Question, law: Law, locale: Locale): string {
  const shape = law.forms.find(({ id }) => id === form);
  const said = [
    ...(heldBy === "record" ? [] : [inLocale(heldElsewhere[heldBy], locale)]),
    ...(shape === undefined ? [] : [`${words[locale].answeredWith}: ${fieldsOf(shape, locale)}`]),
    ...checks.map((check) => inLocale(checked[check], locale)),
  ];
  return said.length === 0 ? words[locale].nothing : said.join("; ");
}

function fieldsOf({ fields }: Form, locale: Locale): string {
  return Object.values(fields)
    .map((field) => fieldOf(field, locale))
    .join(", ");
}

function fieldOf({ is, title, optional }: Field, locale: Locale): string {
  const type: Text | null = typeChecked[is];
  const more = [...(type ? [inLocale(type, locale)] : []), ...(optional ? [words[locale].optional] : [])];
  const name = inLocale(title, locale);
  return more.length === 0 ? name : `${name} (${more.join("; ")})`;
}

function weight({ severity, authority }: Question, locale: Locale): string {
  return `${words[locale][severity === "block" ? "blocks" : "warns"]}. ${say(authorities[authority], locale)}`;
}
