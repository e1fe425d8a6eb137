import type { Law } from "@tenzij/law";
import { partTitles } from "../justification/changes.ts";
import type { MovedFact } from "../justification/form/record-form.ts";
import type { MovedPart } from "../justification/moved-parts.ts";
import type { QuestionState } from "../justification/question-state.ts";
import { message } from "../language/message.ts";
import { inLocale, type Locale, say } from "../language/say.ts";
import { inWords } from "./in-words.ts";
import { visible } from "./visible.ts";

/** What moved, in words: a part, of which indicator, or one that came or went. */
export function movedTitle({ change: { part, indicator, key, how } }: MovedPart, locale: Locale): string {
  const title = inLocale(partTitles[part], locale);
  if (key !== undefined) return `${title} (${visible(key)})`;
  if (indicator === undefined) return title;
  const name = visible(indicator);
  if (how === "added") return say(message("form/moved-added", { indicator: name }), locale);
  if (how === "gone") return say(message("form/moved-gone", { indicator: name }), locale);
  return say(message("form/moved-of", { part: title, indicator: name }), locale);
}

/** One change on one line: what moved and, where both are short, from what to what. */
export function sayMoved(moved: MovedPart, law: Law, locale: Locale): string {
  const what = movedTitle(moved, locale);
  const [was, is] = [moved.was, moved.is].map((text) => (text === null ? null : inWords(text, law, locale)));
  if (was == null || is == null || was === "" || is === "" || `${was}${is}`.length > longest || /\n/.test(was + is))
    return what;
  return say(message("form/moved", { what, was, is }), locale);
}

/** Longest values, in UTF-16 units, that are told on the line of a change. */
const longest = 60;

/** The questions that rest on what moved: of its own indicator and of the whole profile. */
export function restingOn({ change }: MovedPart, questions: readonly QuestionState[]): QuestionState[] {
  return questions.filter(
    ({ restsOn, indicator, typed }) =>
      typed &&
      restsOn.includes(change.part) &&
      (change.indicator === undefined || indicator === undefined || indicator === change.indicator),
  );
}

/** What changed of what one question rests on, beside what it was. */
export function movedFacts(
  moved: readonly MovedPart[],
  { question, indicator }: Pick<QuestionState, "question" | "indicator">,
  questions: readonly QuestionState[],
  law: Law,
  locale: Locale,
): MovedFact[] {
  const isOf = (one: MovedPart) =>
    restingOn(one, questions).some((state) => state.question === question && state.indicator === indicator);
  return movedInWords(moved.filter(isOf), law, locale);
}

/** Each change by name, with what was and is there in words. */
export function movedInWords(moved: readonly MovedPart[], law: Law, locale: Locale): MovedFact[] {
  return moved.map((one) => {
    const [was = null, is = ""] = [one.was, one.is].map((text) => (text === null ? null : inWords(text, law, locale)));
    return { title: movedTitle(one, locale), was, is: is ?? "" };
  });
}
