import type { Field, Law } from "@tenzij/law";
import { message } from "../../language/message.ts";
import { inLocale, type Locale, type Message, say } from "../../language/say.ts";
import { actionOf, onSurface, type Surface } from "../../language/surface.ts";

/** Who reads a form: what he is told to do has to be there, and he never saw a key of the file. */
export interface FormReader {
  readonly law: Law;
  readonly locale: Locale;
  readonly surface: Exclude<Surface, "cli">;
}

/** A finding as it is said beside the field or the question it is about: without a key of the file, which is not in sight. */
export function sayInForm(found: Message, reader: FormReader): string {
  const { locale, surface } = reader;
  const own = asked(found);
  if (own !== null) return say(own, locale);
  // An answer is confirmed by the same button in every form, and not by a command of the editor.
  const confirmed = say(found, locale).replace(confirming, (command) => actionOf(command, locale, "web"));
  return withoutKeys(onSurface(confirmed, locale, surface), found.args["key"], reader);
}

const confirming = /`tenzij justify [^`]*--(?:holds|refresh)\b[^`]*`/g;

/** What a form says otherwise than a text: a field is there, and its choices too. */
function asked({ key, args }: Message): Message | null {
  const { field, text } = args;
  if (key === "answer/field-missing" || key === "answer/empty")
    return message("form/not-filled-in", { field: field as string });
  if (key.startsWith("answer/no-choice")) return message("form/no-choice", { text: text as string });
  if (key === "road/missing") return message("form/no-road", {});
  return key === "answer/who" ? message("form/who", {}) : null;
}

/** Keys by what they are called in the law; one behind a name of what it is, in brackets, says nothing more and goes. */
function withoutKeys(sentence: string, own: unknown, { law, locale }: FormReader): string {
  const named = (key: string): string | null => {
    if (key === own) return ownAnswer[locale];
    const titles = new Set(fieldsCalled(key, law).map(({ title }) => inLocale(title, locale)));
    return titles.size === 1 ? `“${[...titles].join("")}”` : null;
  };
  const shown = sentence
    .replace(/ \(`([\w-]+)`\)/g, "")
    .replace(/`([\w-]+)`/g, (quoted, key: string) => named(key) ?? quoted);
  return sentence.startsWith("`") ? shown.charAt(0).toUpperCase() + shown.slice(1) : shown;
}

const ownAnswer: Readonly<Record<Locale, string>> = { nl: "dit antwoord", en: "this answer" };

/** Every field of the law's forms under a key. */
function fieldsCalled(key: string, law: Law): Field[] {
  const below = (fields: Readonly<Record<string, Field>> = {}): Field[] =>
    Object.entries(fields).flatMap(([name, field]) => [...(name === key ? [field] : []), ...below(field.fields)]);
  return law.forms.flatMap(({ fields }) => below(fields));
}
