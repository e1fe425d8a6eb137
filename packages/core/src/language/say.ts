import type { Text } from "@tenzij/law";
import { en, nl } from "./messages.ts";

export type Locale = "nl" | "en";
export const locales: readonly Locale[] = ["nl", "en"];

type Catalogue = typeof en;
export type MessageKey = keyof Catalogue;

/** A file as an argument, named from the root of the tree; a report for a reader who stands elsewhere names it from there. */
export interface TreePath {
  readonly path: string;
}

/** An argument that is text may be given in both languages, or be a file; it is resolved when the message is said. */
type Arguments<K extends MessageKey> =
  Parameters<Catalogue[K]> extends [infer A]
    ? { [N in keyof A]: A[N] extends string ? string | Text | TreePath : A[N] }
    : NoArguments;
type NoArguments = Record<string, never>;

/** A sentence not yet said: a key and its arguments, so that one assessment reads the same in both languages. */
export type Message = {
  [K in MessageKey]: { readonly key: K; readonly args: Arguments<K> };
}[MessageKey];

const catalogues: Record<Locale, Catalogue> = { nl, en };

/**
 * Makes a message; its argument types follow from the key.
 */
export function message<K extends MessageKey>(key: K, args: Arguments<K>): Message {
  return { key, args } as unknown as Message;
}

/** One side of a bilingual text. */
export function inLocale(text: string | Text, locale: Locale): string {
  return typeof text === "string" ? text : text[locale];
}

/**
 * Says a message in a language. The result can hold untrusted bytes from a profile: every sink escapes it.
 */
export function say(said: Message, locale: Locale): string {
  const args: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(said.args))
    args[name] = isText(value) ? value[locale] : isTreePath(value) ? value.path : value;
  const sentence = catalogues[locale][said.key] as (args: unknown) => string;
  return sentence(args);
}

/**
 * The same message with every file it names given another name, as `placed` says.
 */
export function withPaths(said: Message, placed: (path: string) => string): Message {
  const args = Object.entries(said.args).map(([name, value]) => [
    name,
    isTreePath(value) ? { path: placed(value.path) } : value,
  ]);
  return { key: said.key, args: Object.fromEntries(args) } as Message;
}

function isTreePath(value: unknown): value is TreePath {
  return typeof value === "object" && value !== null && "path" in value;
}

function isText(value: unknown): value is Text {
  return typeof value === "object" && value !== null && "nl" in value && "en" in value;
}
