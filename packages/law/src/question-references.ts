import { didYouMean } from "./did-you-mean.ts";
import type { Report } from "./folder.ts";
import type { Field } from "./form.ts";
import type { Question } from "./framework.ts";
import type { Law } from "./law.ts";

/**
 * What the questions, forms and roads refer to but the law does not hold: forms, vocabularies and their values,
 * roads, grounds; and a question that wants an answer but says no place for it.
 */
export function questionProblems(law: Law, report: Report): void {
  const ids = (items: readonly { readonly id: string }[]) => new Set(items.map((item) => item.id));
  const known = {
    forms: ids(law.forms),
    roads: ids(law.roads),
    grounds: ids(law.grounds),
    frameworks: ids(law.frameworks),
  };
  for (const framework of law.frameworks) {
    if (framework.replacedBy !== undefined && !known.frameworks.has(framework.replacedBy)) {
      report(framework, `replacedBy: there is no framework "${framework.replacedBy}"`);
    }
    if (framework.partOf !== undefined && !known.frameworks.has(framework.partOf)) {
      report(framework, `partOf: there is no framework "${framework.partOf}"`);
    }
    for (const [at, question] of framework.questions.entries()) {
      for (const problem of problemsOf(question, known))
        report(framework, `${question.id}: ${problem}`, ["questions", at]);
    }
  }
  for (const problem of goodAnswerProblems(law)) report(problem.at, problem.sentence);
  for (const form of law.forms) {
    if (form.bare !== undefined && form.fields[form.bare] === undefined)
      report(form, `bare: there is no field "${form.bare}"`);
    for (const problem of fieldProblems(form.fields, law)) report(form, problem);
  }
  for (const road of law.roads) {
    const grounds = [...road.closedFor, ...road.open.flatMap((open) => open.grounds ?? [])];
    for (const ground of grounds) if (!known.grounds.has(ground)) report(road, `there is no ground "${ground}"`);
    for (const purpose of road.purposes)
      if (!hasValue(law, "purpose", purpose)) report(road, `there is no purpose "${purpose}"`);
    for (const value of road.closedBy)
      if (!hasValue(law, "nationality-policy", value)) report(road, `there is no policy value "${value}"`);
  }
}

/** Each is of a question there is, and no question has two. */
function goodAnswerProblems({ frameworks, goodAnswers }: Law): { at: object; sentence: string }[] {
  const questions = new Set(frameworks.flatMap((framework) => framework.questions.map(({ id }) => id)));
  const seen = new Set<string>();
  return goodAnswers.flatMap((at) => {
    const isTwice = seen.has(at.question);
    seen.add(at.question);
    if (isTwice) return [{ at, sentence: `question "${at.question}" has a good answer already` }];
    const unknown = `there is no question "${at.question}"${didYouMean(at.question, questions)}`;
    return questions.has(at.question) ? [] : [{ at, sentence: unknown }];
  });
}

interface Known {
  readonly forms: ReadonlySet<string>;
  readonly roads: ReadonlySet<string>;
  readonly grounds: ReadonlySet<string>;
}

function problemsOf(question: Question, known: Known): string[] {
  const { when, form, at } = question;
  return [
    ...(form !== undefined && !known.forms.has(form)
      ? [`there is no form "${form}"${didYouMean(form, known.forms)}`]
      : []),
    ...(form !== undefined && at === undefined ? ["has a form, but no place for the answer (at)"] : []),
    ...(form === undefined && question.checks.length === 0 && question.heldBy === "record"
      ? ["asks nothing: no form and no check"]
      : []),
    ...(form === undefined && question.checks.length === 0 && question.judgement === undefined
      ? ["neither a check nor a judgement: say what a person has to judge (judgement)"]
      : []),
    ...(when.roads ?? [])
      .filter((road) => !known.roads.has(road))
      .map((road) => `there is no road "${road}"${didYouMean(road, known.roads)}`),
    ...(when.grounds ?? [])
      .filter((ground) => !known.grounds.has(ground))
      .map((ground) => `there is no ground "${ground}"${didYouMean(ground, known.grounds)}`),
  ];
}

function fieldProblems(fields: Readonly<Record<string, Field>>, law: Law): string[] {
  return Object.entries(fields).flatMap(([key, field]): string[] => {
    const item = field.key === undefined ? undefined : field.fields?.[field.key];
    return [
      ...(field.of !== undefined && !law.enums.some((one) => one.id === field.of)
        ? [`${key}: there is no vocabulary "${field.of}"`]
        : []),
      ...(field.unless !== undefined && fields[field.unless] === undefined
        ? [`${key}: unless: there is no field "${field.unless}"`]
        : []),
      ...(field.is === "choice" && field.of === undefined ? [`${key}: a choice of nothing`] : []),
      ...(field.including ?? [])
        .filter((value) => item?.of === undefined || !hasValue(law, item.of, value))
        .map((value) => `${key}: "${value}" cannot be chosen`),
      ...fieldProblems(field.fields ?? {}, law).map((problem) => `${key}.${problem}`),
    ];
  });
}

function hasValue(law: Law, vocabulary: string, value: string): boolean {
  return law.enums.find((one) => one.id === vocabulary)?.values.some((one) => one.id === value) ?? false;
}
