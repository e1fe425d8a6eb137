import type { Citation, Field, Form, Law, Question } from "@tenzij/law";
import { message } from "../language/message.ts";
import { inLocale, type Message, say } from "../language/say.ts";
import { dayAfter } from "../text/dates.ts";
import type { AskedQuestion } from "./asked.ts";
import { mayBePlanned } from "./judging.ts";
import type { RecordToSketch, SketchSetting as Setting } from "./sketch-setting.ts";

/** The questions at a key, as comments. */
export function commentOn(
  asked: readonly AskedQuestion[],
  key: string,
  given: RecordToSketch & { readonly brief?: boolean },
): string[] {
  return asked
    .filter((one) => one.question.at === key && one.question.form === undefined)
    .flatMap((one) => commentOf(one.question, given));
}

export function commentOf(
  { id, title, text, sources }: Question,
  given: Pick<RecordToSketch, "law" | "locale"> & { readonly brief?: boolean },
): string[] {
  const { locale, law } = given;
  if (given.brief === true) return [`${id} ${inLocale(title, locale)}`];
  const cited = sources
    .slice(0, 1)
    .map((source) => cite(source, law))
    .join("; ");
  const sentence: Message = message("scaffold/question", { id, title, text, sources: cited });
  return [say(sentence, locale)];
}

function cite({ source, at }: Citation, law: Law): string {
  const title = law.sources.find((one) => one.id === source)?.title ?? source;
  return at === undefined ? title : `${title}, ${at}`;
}

export function latest(question: Question, { policy, today, locale }: RecordToSketch): string[] {
  const day = question.checks.includes("validity") ? dayAfter(today, policy.evaluation.atMost) : null;
  return day === null ? [] : [say(message("scaffold/latest", { day }), locale)];
}

export function plannedHint(form: Form, setting: Setting): string[] {
  if (!form.planned || setting.brief === true) return [];
  return [
    say(
      mayBePlanned(setting)
        ? message("scaffold/planned", { fields: Object.keys(form.fields).join(", ") })
        : message("scaffold/figures", {}),
      setting.locale,
    ),
  ];
}

/** What a field is for, and which words it may have. */
export function hint(field: Field, { law, locale }: Pick<RecordToSketch, "law" | "locale">): string {
  const vocabulary = law.enums.find((one) => one.id === (field.is === "yes-no" ? "answer" : field.of));
  const choices = vocabulary === undefined ? "" : `: ${vocabulary.values.map((value) => value.id).join(" | ")}`;
  const form = isDate(field) ? `, ${say(message("scaffold/day", {}), locale)}` : "";
  return `${inLocale(field.title, locale)}${form}${choices}`;
}

export function isDate({ is }: Field): boolean {
  return is === "date-past" || is === "date-future";
}
