import { type Locale, say } from "@tenzij/core/language";
import { type CommandTree, commandTree, type TypedCommand, type TypedOption } from "./command-tree.ts";
import { message } from "./language/message.ts";
import { makeProgram } from "./program.ts";

/** The manual page, section 1, in mdoc (https://man.openbsd.org/mdoc.7), from the same commands as the help. */
export function manPage(locale: Locale, today: string): string {
  const quiet = { cwd: "/", env: {}, out: () => undefined, err: () => undefined, readInput: () => new Uint8Array() };
  const shell = { ...quiet, interactive: false, terminal: false, columns: undefined };
  return inMdoc(commandTree(makeProgram(locale, shell, () => undefined)), locale, today);
}

function inMdoc({ about, options, commands }: CommandTree, locale: Locale, today: string): string {
  const words = (key: "cli/man-name" | "cli/man-environment" | "cli/man-files" | "cli/help-exit") =>
    text(say(message(key, {}), locale));
  const lines = [
    `.Dd ${today}`,
    ".Dt TENZIJ 1",
    ".Os",
    ".Sh NAME",
    ".Nm tenzij",
    `.Nd ${words("cli/man-name")}`,
    ".Sh SYNOPSIS",
    ...commands.flatMap(({ name, arguments: args }) => [".Nm", `.Cm ${name}`, ...args.map(synopsis)]),
    ".Sh DESCRIPTION",
    text(about),
    ...list(options.flatMap(optionLines)),
    ...commands.flatMap(commandLines),
    ".Sh ENVIRONMENT",
    words("cli/man-environment"),
    ".Sh FILES",
    words("cli/man-files"),
    ".Sh EXIT STATUS",
    words("cli/help-exit"),
  ];
  return `${lines.join("\n")}\n`;
}

function commandLines(command: TypedCommand): string[] {
  const { name, about, arguments: args, options } = command;
  const described = args.flatMap((one) => [`.It Ar ${one.name}`, text([one.about, ...listed(one.choices)].join(" "))]);
  return [`.Ss ${name}`, text(about), ...list([...described, ...options.flatMap(optionLines)])];
}

function optionLines({ long, short, value, choices, about }: TypedOption): string[] {
  const flag = short === null ? `Fl -${long.slice(2)}` : `Fl ${short.slice(1)} , Fl -${long.slice(2)}`;
  return [`.It ${flag}${value === null ? "" : ` Ar ${value}`}`, text([about, ...listed(choices)].join(" "))];
}

const listed = (choices: readonly string[]) => (choices.length === 0 ? [] : [`(${choices.join(", ")})`]);

const list = (items: readonly string[]) => (items.length === 0 ? [] : [".Bl -tag -width Ds", ...items, ".El"]);

function synopsis({ name, required, several }: TypedCommand["arguments"][number]): string {
  const written = `Ar ${name}${several ? " ..." : ""}`;
  return required ? `.${written}` : `.Op ${written}`;
}

/** Text of a line: a backslash begins an escape, and a point or quote at its head a request. */
function text(prose: string): string {
  return prose
    .replaceAll("\\", "\\e")
    .split("\n")
    .map((line) => (/^[.']/.test(line) ? `\\&${line}` : line))
    .join("\n");
}
