import type { Text } from "@tenzij/law";
import { en, nl } from "./messages.ts";

export type Locale = "nl" | "en";
export const locales: readonly Locale[] = ["nl", "en"];

type Catalogue = typeof en;
export type MessageKey = keyof Catalogue;

/** An argument that is text may be given in both languages; it is resolved when the message is said. */
type Arguments<K extends MessageKey> =
  Parameters<Catalogue[K]> extends [infer A]
    ? { [N in keyof A]: A[N] extends string ? string | Text : A[N] }
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
  for (const [name, value] of Object.entries(said.args)) args[name] = isText(value) ? value[locale] : value;
  const sentence = catalogues[locale][said.key] as (args: unknown) => string;
  return sentence(args);
}

function isText(value: unknown): value is Text {
  return typeof value === "object" && value !== null && "nl" in value && "en" in value;
}
