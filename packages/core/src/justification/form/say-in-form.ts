import type { Field, Law } from "@tenzij/law";
import type { Node, Span } from "@tenzij/read";
import { message } from "../../language/message.ts";
import { inLocale, type Locale, type Message, say } from "../../language/say.ts";
import { actionOf, onSurface, type Surface } from "../../language/surface.ts";
import { fieldsBelow } from "../record-shape.ts";

/** Who reads a form: what he is told to do has to be there, and he never saw a key of the file. */
export interface FormReader {
  readonly law: Law;
  readonly locale: Locale;
  readonly surface: Exclude<Surface, "cli">;
  /** The form of the question that a finding is about. */
  readonly form?: string | undefined;
  /** Keys that stand beside the one a finding is about, with that one: they tell of which list it is. */
  readonly beside?: readonly string[] | undefined;
}

/** The keys of the innermost map in which a place lies. */
export function keysAround(root: Node | null, at: Span): string[] {
  let keys: string[] = [];
  for (let node = root ?? undefined; node !== undefined && node.type !== "scalar"; ) {
    if (node.type === "map") keys = node.entries.map(({ key }) => key.text);
    const below = node.type === "map" ? node.entries.map(({ value }) => value) : node.items;
    node = below.find(({ span }) => span.start <= at.start && at.end <= span.end);
  }
  return keys;
}

/** A finding as it is said beside the field or the question it is about: without a key of the file, which is not in sight. */
export function sayInForm(found: Message, reader: FormReader): string {
  const { locale, surface } = reader;
  const own = asked(found);
  if (own !== null) return say(own, locale);
  // An answer is confirmed by the same button in every form, and not by a command of the editor.
  const confirmed = say(found, locale).replace(confirming, (command) => actionOf(command, locale, "web"));
  const { key, field } = found.args;
  // Where a sentence says already of which field it is, its key is only the answer itself.
  const title = typeof key === "string" && field === undefined ? titleBeside(key, reader) : undefined;
  return withoutKeys(onSurface(confirmed, locale, surface), { key, title }, reader);
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

/** What a key is called among those it stands with; undefined where nothing tells. */
function titleBeside(key: string, { law, locale, beside = [] }: FormReader): string | undefined {
  if (!beside.includes(key)) return undefined;
  const all = law.forms.flatMap(({ fields }) => mapsIn(fields, law));
  return titleIn([all.filter((map) => beside.every((one) => map[one] !== undefined))], key, locale);
}

/** Keys by what they are called in the law; one behind a name of what it is, in brackets, says nothing more and goes. */
function withoutKeys(sentence: string, own: Own, { law, locale, form }: FormReader): string {
  const bare = sentence.replace(/ \(`([\w-]+)`\)/g, "");
  const keys = [...bare.matchAll(quoted)].map(([, key = ""]) => key).filter((key) => key !== own.key);
  const scopes = keys.length === 0 ? [] : scopesOf(keys, law, form);
  const named = (key: string): string | null => {
    if (key === own.key && own.title === undefined) return ownAnswer[locale];
    const title = key === own.key ? own.title : titleIn(scopes, key, locale);
    return title === undefined ? null : `“${title}”`;
  };
  const shown = bare.replace(quoted, (code, key: string) => named(key) ?? code);
  return sentence.startsWith("`") ? shown.charAt(0).toUpperCase() + shown.slice(1) : shown;
}

/** The key that a sentence is about, and what it is called where that is known. */
interface Own {
  readonly key: unknown;
  readonly title: string | undefined;
}

const quoted = /`([\w-]+)`/g;

const ownAnswer: Readonly<Record<Locale, string>> = { nl: "dit antwoord", en: "this answer" };

type Fields = Readonly<Record<string, Field>>;

/** Where the keys of a sentence can stand, the narrowest first: together, in the form of the question, in any form. */
function scopesOf(keys: readonly string[], law: Law, form: string | undefined): Fields[][] {
  const asked = law.forms.find(({ id }) => id === form);
  const own = asked === undefined ? [] : mapsIn(asked.fields, law);
  const all = law.forms.flatMap(({ fields }) => mapsIn(fields, law));
  const together = (maps: readonly Fields[]) => maps.filter((map) => keys.every((key) => map[key] !== undefined));
  return [together(own), own, together(all), all];
}

/** What a key is called; undefined where that differs within each place it can stand. */
function titleIn(scopes: readonly (readonly Fields[])[], key: string, locale: Locale): string | undefined {
  const titles = scopes.map((maps) => {
    const fields = maps.flatMap((map) => map[key] ?? []);
    return new Set(fields.map(({ title }) => inLocale(title, locale)));
  });
  const [title] = titles.find(({ size }) => size === 1) ?? [];
  return title;
}

/** Fields that stand side by side, at any depth. */
function mapsIn(fields: Fields, law: Law): Fields[] {
  return [fields, ...Object.values(fields).flatMap((field) => mapsIn(fieldsBelow(field, law) ?? {}, law))];
}
