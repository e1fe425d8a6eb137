import { inLocale } from "@tenzij/core/language";
import type { Framework, Law, Question } from "@tenzij/law";
import { questionLines } from "../../packages/core/src/report/explain-question.ts";
import { cited, code, heading, type Locale, list, page, table, titleOf, words } from "./words.ts";

/** All frameworks on one page. */
export function frameworksPage(law: Law, locale: Locale): string {
  const word = words[locale];
  const rows = law.frameworks.map((one) => [
    `[${inLocale(one.title, locale)}](frameworks/${one.id}.md)`,
    code(one.id),
    one.edition,
    inLocale(one.asker, locale),
    String(one.questions.length),
  ]);
  return page(word.frameworks, locale, [
    word.frameworksIntro,
    table([word.framework, "id", word.edition, word.asker, word.questions], rows),
    word.notLaw,
  ]);
}

/** One framework: every question it asks, under the anchor that findings point to. */
export function frameworkPage(framework: Framework, law: Law, locale: Locale): string {
  const word = words[locale];
  const { asker, edition, from, replacedBy, source, always } = framework;
  return page(inLocale(framework.title, locale), locale, [
    list([
      `${word.asker}: ${inLocale(asker, locale)}`,
      `${word.edition}: ${edition}; ${word.from} ${from}`,
      always ? word.alwaysApplies : word.byName,
      ...(replacedBy === undefined ? [] : [`${word.replacedBy}: ${titleOf(law.frameworks, replacedBy, locale)}`]),
    ]),
    cited([{ source }], law, locale),
    ...framework.questions.flatMap((question) => questionBlocks(question, framework, law, locale)),
    `[${word.frameworks}](../frameworks.md) · ${word.notLaw}`,
  ]);
}

function questionBlocks(question: Question, framework: Framework, law: Law, locale: Locale): string[] {
  const form = question.form === undefined ? "" : ` [${words[locale].answerHolds}](../answers.md#${question.form})`;
  return [
    heading(2, question.id, `${question.id} ${inLocale(question.title, locale)}`),
    `${inLocale(question.text, locale)}${form}`,
    // The first line says who asks, which the head of the page says for all.
    list(questionLines(question, framework, { law, locale }).slice(1)),
    cited(question.sources, law, locale),
  ];
}
