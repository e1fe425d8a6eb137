import { locales, type Message } from "@tenzij/core/language";
import { isDay } from "@tenzij/core/text";
import { CommanderError, Option } from "commander";
import { message } from "./language/message.ts";
import type { Code } from "./shell.ts";
import type { WrongUse } from "./wrong-use.ts";

export type Outcome = Code | WrongUse;
export type Words = (sentence: Message) => string;
export type Done = (outcome: Outcome) => void;

/** A day, `YYYY-MM-DD`. */
export function dayOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string) => {
    if (!isDay(value)) throw new CommanderError(2, "tenzij.badDay", `${flags.split(" ")[0]} ${value}`);
    return value;
  });
}

export function todayOption(words: Words): Option {
  return dayOption("--today <day>", words(message("cli/option-today", {})));
}

export function localeOption(words: Words): Option {
  return new Option("--locale <locale>", words(message("cli/option-locale", {}))).choices([...locales]);
}

export function allOption(words: Words): Option {
  return new Option("--all", words(message("cli/option-all", {})));
}

/** `FORMAT=FILE`, which can be given several times. */
export function outputOption(words: Words): Option {
  const collected = (value: string, before: readonly string[] = []) => [...before, value];
  return new Option("--output <format=file>", words(message("cli/option-output", {}))).argParser(collected);
}
