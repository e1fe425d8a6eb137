import { type Locale, locales, type Message, say } from "@tenzij/core/language";
import { Argument, Command, CommanderError, Option } from "commander";
import { type CheckOptions, check } from "./check.ts";
import { addCompletion } from "./completion-command.ts";
import { explain } from "./explain.ts";
import type { ExplainOptions } from "./explain-options.ts";
import { formats } from "./formats.ts";
import { type GateOptions, gate, gateFormats } from "./gate.ts";
import { addGrant } from "./grant-command.ts";
import { init } from "./init.ts";
import { type JustifyOptions, justify } from "./justify.ts";
import { justifyWhich } from "./justify-which.ts";
import { message } from "./language/message.ts";
import { misuse } from "./misuse.ts";
import { allOption, type Done, localeOption, type Outcome, outputOption, todayOption, type Words } from "./options.ts";
import { addOverview } from "./overview-commands.ts";
import { addPolicy } from "./policy-command.ts";
import { preview } from "./preview.ts";
import { previewLaw } from "./preview-law.ts";
import type { Code, Shell } from "./shell.ts";
import { localeOf } from "./shell.ts";
import { version } from "./version.ts";
import { isWrongUse, type WrongUse, wrongUse } from "./wrong-use.ts";

/**
 * Runs the command line.
 * @param args without the program itself.
 * @returns the exit code; nothing is thrown but a defect of Tenzij.
 */
export async function run(args: readonly string[], shell: Shell): Promise<Code> {
  const locale = localeIn(args) ?? localeOf(shell.env);
  const tell = (sentence: Message): Code => {
    shell.err(`tenzij: ${say(sentence, locale)}\n`);
    return 2;
  };
  let outcome: Outcome = 0;
  const program = makeProgram(locale, shell, (given) => {
    outcome = given;
  });
  if (args.length === 0) {
    program.outputHelp();
    return 2;
  }
  try {
    await program.parseAsync([...args], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : tell(misuse(error, program, args));
  }
  return isWrongUse(outcome) ? tell((outcome as WrongUse).wrong) : outcome;
}

/** The language asked for on the command line, known before the command line is read. */
function localeIn(args: readonly string[]): Locale | undefined {
  const at = args.findIndex((arg) => arg === "--locale" || arg.startsWith("--locale="));
  const value = args[at]?.includes("=") ? args[at].split("=")[1] : args[at + 1];
  return at < 0 ? undefined : locales.find((locale) => locale === value);
}

/** The commands, with their words in one language. */
export function makeProgram(locale: Locale, shell: Shell, done: (outcome: Outcome) => void): Command {
  const words = (sentence: Message) => say(sentence, locale);
  const program = new Command("tenzij")
    .description(words(message("cli/about", {})))
    .version(version, "-V, --version", words(message("cli/help-version", {})))
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: shell.out, writeErr: () => undefined })
    .configureHelp(helpIn(locale, shell));
  addCheck(program, words, shell, done);
  addExplain(program, words, shell, done);
  addGate(program, words, shell, done);
  addInit(program, words, shell, done);
  addJustify(program, words, shell, done);
  addPreview(program, words, shell, done);
  addGrant(program, words, shell, done);
  addOverview(program, words, shell, done);
  addPolicy(program, words, shell, done);
  addCompletion(program, words, shell, done);
  for (const one of [program, ...program.commands]) one.helpOption("-h, --help", words(message("cli/help-help", {})));
  for (const one of program.commands) one.usage(words(message("cli/usage-of", { arguments: argumentsOf(one) })));
  return program
    .usage(words(message("cli/usage", {})))
    .addHelpText("after", `\n${words(message("cli/help-begin", {}))}\n\n${words(message("cli/help-exit", {}))}`);
}

/** The arguments of a command as its usage shows them. */
function argumentsOf({ registeredArguments }: Command): string {
  return registeredArguments
    .map((one) => {
      const name = `${one.name()}${one.variadic ? "..." : ""}`;
      return one.required ? `<${name}>` : `[${name}]`;
    })
    .join(" ");
}

function addCheck(program: Command, words: Words, shell: Shell, done: Done): void {
  program
    .command("check")
    .description(words(message("cli/check", {})))
    .addArgument(new Argument("[path...]", words(message("cli/check-paths", {}))))
    .addOption(
      new Option("--format <format>", words(message("cli/option-format", {}))).choices(formats).default("text"),
    )
    .addOption(outputOption(words))
    .addOption(allOption(words))
    .option("--policy <file>", words(message("cli/option-policy", {})))
    .addOption(todayOption(words))
    .addOption(localeOption(words))
    .option("--stdin", words(message("cli/option-stdin", {})))
    .option("--file <name>", words(message("cli/option-file", {})))
    .action(async (paths: string[], options: CheckOptions) => done(await check(paths, options, shell)));
}

function addExplain(program: Command, words: Words, shell: Shell, done: Done): void {
  program
    .command("explain")
    .description(words(message("cli/explain", {})))
    .addArgument(new Argument("<word...>", words(message("cli/explain-words", {}))))
    .option("--word", words(message("cli/option-word", {})))
    .addOption(
      new Option("--format <format>", words(message("cli/option-format", {})))
        .choices(["text", "json"])
        .default("text"),
    )
    .addOption(localeOption(words))
    .action((asked: string[], options: ExplainOptions) => done(explain(asked, options, shell)));
}

function addGate(program: Command, words: Words, shell: Shell, done: Done): void {
  program
    .command("gate")
    .description(words(message("cli/gate", {})))
    .option("--since <branch>", words(message("cli/option-since", {})))
    .option("--worktree", words(message("cli/option-worktree", {})))
    .option("--require-signatures", words(message("cli/option-require-signatures", {})))
    .addOption(
      new Option("--format <format>", words(message("cli/option-format", {}))).choices(gateFormats).default("text"),
    )
    .addOption(allOption(words))
    .addOption(todayOption(words))
    .addOption(localeOption(words))
    .action(async (options: GateOptions) => done(await gate(options, shell)));
}

function addInit(program: Command, words: Words, shell: Shell, done: Done): void {
  program
    .command("init")
    .description(words(message("cli/init", {})))
    .addArgument(new Argument("[path]", words(message("cli/init-path", {}))).default("."))
    .option("-y, --yes", words(message("cli/option-yes", {})))
    .addOption(todayOption(words))
    .addOption(localeOption(words))
    .action(async (path: string, options: { yes?: boolean; today?: string; locale?: Locale }) => {
      done(await init(path, options, shell));
    });
}

function addJustify(program: Command, words: Words, shell: Shell, done: Done): void {
  program
    .command("justify")
    .description(words(message("cli/justify", {})))
    .addArgument(new Argument("[profile]", words(message("cli/justify-profile", {}))))
    .option("--refresh", words(message("cli/option-refresh", {})))
    .option("--holds <questions>", words(message("cli/option-holds", {})))
    .option("--by <name>", words(message("cli/option-by", {})))
    .option("--stdout", words(message("cli/option-stdout", {})))
    .option("--from <file>", words(message("cli/option-from", {})))
    .option("-y, --yes", words(message("cli/option-replace", {})))
    .addOption(todayOption(words))
    .addOption(localeOption(words))
    .action((profile: string | undefined, options: JustifyOptions) => {
      done(profile === undefined ? justifyWhich(options, shell) : justify(profile, options, shell));
    });
}

interface PreviewOptions {
  readonly law?: string;
  readonly today?: string;
  readonly locale?: Locale;
}

function addPreview(program: Command, words: Words, shell: Shell, done: Done): void {
  program
    .command("preview")
    .description(words(message("cli/preview", {})))
    .addArgument(new Argument("[policy]", words(message("cli/preview-policy", {}))))
    .addArgument(new Argument("[path...]", words(message("cli/check-paths", {}))))
    .addOption(new Option("--law <file>", words(message("cli/preview-law", {}))))
    .addOption(todayOption(words))
    .addOption(localeOption(words))
    .action(async (policy: string | undefined, paths: string[], options: PreviewOptions) => {
      const named = policy === undefined ? [] : [policy, ...paths];
      if (options.law !== undefined) return done(previewLaw(options.law, named, options, shell));
      done(
        policy === undefined ? wrongUse(message("cli/preview-what", {})) : await preview(policy, paths, options, shell),
      );
    });
}

/** Commander's help in our two languages. */
function helpIn(locale: Locale, { columns }: Shell) {
  const titles: Record<string, Message> = {
    "Usage:": message("cli/help-usage", {}),
    "Arguments:": message("cli/help-arguments", {}),
    "Options:": message("cli/help-options", {}),
    "Commands:": message("cli/help-commands", {}),
  };
  return {
    helpWidth: Math.min(columns ?? 88, 100),
    styleTitle: (title: string) => (titles[title] ? say(titles[title], locale) : title),
    optionDescription: ({ description, argChoices, defaultValue }: Option) =>
      [
        description,
        argChoices ? choicesIn(argChoices, locale) : "",
        typeof defaultValue === "string" ? say(message("cli/help-default", { value: defaultValue }), locale) : "",
      ]
        .filter((part) => part !== "")
        .join(" "),
    subcommandTerm: (command: Command) => `${command.name()} ${argumentsOf(command)}`,
    argumentDescription: ({ description, argChoices }: Argument) =>
      argChoices ? `${description} ${choicesIn(argChoices, locale)}` : description,
  };
}

function choicesIn(choices: readonly string[], locale: Locale): string {
  return say(message("cli/help-choices", { choices: choices.join(", ") }), locale);
}
