import type { Text } from "@tenzij/law";
import { shownName } from "./shown-name.ts";

export type Locale = "nl" | "en";
export const locales: readonly Locale[] = ["nl", "en"];

/** A file as an argument, named from the root of the tree; a report for a reader who stands elsewhere names it from there. */
export interface TreePath {
  readonly path: string;
}

/** The sentences of one owner, by key; `nl` has the type of `en`, so none can be missing. */
export interface Sentences<C> {
  readonly en: C;
  readonly nl: C;
}

export type Catalogue = Readonly<Record<string, (args: never) => string>>;

/** An argument that is text may be given in both languages, or be a file; it is resolved when the message is said. */
type Arguments<C extends Catalogue, K extends keyof C> =
  Parameters<C[K]> extends [infer A]
    ? { [N in keyof A]: A[N] extends string ? string | Text | TreePath : A[N] }
    : NoArguments;
type NoArguments = Record<string, never>;

/** A sentence not yet said: a key and its arguments, so that one assessment reads the same in both languages. */
export class Message {
  readonly key: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** Private, so that two messages with one key and the same arguments are equal to whoever compares them. */
  readonly #sentences: Sentences<Catalogue>;

  constructor(sentences: Sentences<Catalogue>, key: string, args: Readonly<Record<string, unknown>>) {
    this.#sentences = sentences;
    this.key = key;
    this.args = args;
  }

  /** The sentence in a language, its arguments as they are to stand in it. */
  sentence(locale: Locale, args: Readonly<Record<string, unknown>>): string {
    return (this.#sentences[locale][this.key] as (args: unknown) => string)(args);
  }

  withArgs(args: Readonly<Record<string, unknown>>): Message {
    return new Message(this.#sentences, this.key, args);
  }
}

/**
 * A maker of messages from the sentences of one owner: core's own, or those of a shell.
 * @returns a function whose argument types follow from the key
 */
export function messagesFrom<C extends Catalogue>(
  sentences: Sentences<C>,
): <K extends keyof C & string>(key: K, args: Arguments<C, K>) => Message {
  return (key, args) => new Message(sentences, key, args);
}

/** One side of a bilingual text. */
export function inLocale(text: string | Text, locale: Locale): string {
  return typeof text === "string" ? text : text[locale];
}

/**
 * Says a message in a language. The result can hold untrusted bytes from a profile: every sink escapes it.
 */
export function say(message: Message, locale: Locale): string {
  const args: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(message.args))
    args[name] = isText(value) ? value[locale] : isTreePath(value) ? value.path : shownIn(name, value);
  return message.sentence(locale, args);
}

/** Every sentence calls what it is about so. */
function shownIn(name: string, value: unknown): unknown {
  return name === "indicator" && typeof value === "string" ? shownName(value) : value;
}

/** A message in each language, as an argument of another. */
export function inBoth(message: Message): Text {
  return { nl: say(message, "nl"), en: say(message, "en") };
}

/**
 * The same message with every file it names given another name, as `placed` says.
 */
export function withPaths(message: Message, placed: (path: string) => string): Message {
  const args = Object.entries(message.args).map(([name, value]) => [
    name,
    isTreePath(value) ? { path: placed(value.path) } : value,
  ]);
  return message.withArgs(Object.fromEntries(args));
}

function isTreePath(value: unknown): value is TreePath {
  return typeof value === "object" && value !== null && "path" in value;
}

function isText(value: unknown): value is Text {
  return typeof value === "object" && value !== null && "nl" in value && "en" in value;
}
