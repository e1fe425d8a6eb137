import type { Argument, Command, Option } from "commander";

/** One option as people type it. */
export interface TypedOption {
  readonly long: string;
  readonly short: string | null;
  /** What stands for its value; null where it takes none. */
  readonly value: string | null;
  readonly choices: readonly string[];
  readonly about: string;
}

/** One command, with what can stand behind it. */
export interface TypedCommand {
  readonly name: string;
  readonly about: string;
  readonly arguments: readonly {
    readonly name: string;
    readonly about: string;
    readonly required: boolean;
    readonly several: boolean;
    readonly choices: readonly string[];
  }[];
  readonly options: readonly TypedOption[];
}

/** The commands as commander knows them: the one source of completion and manual page. */
export interface CommandTree {
  readonly about: string;
  readonly options: readonly TypedOption[];
  readonly commands: readonly TypedCommand[];
}

export function commandTree(program: Command): CommandTree {
  return {
    about: program.description(),
    options: optionsOf(program),
    commands: program.commands.map((command) => ({
      name: command.name(),
      about: command.description(),
      arguments: command.registeredArguments.map(argumentOf),
      options: optionsOf(command),
    })),
  };
}

function optionsOf(command: Command): TypedOption[] {
  return command.createHelp().visibleOptions(command).map(optionOf);
}

function optionOf({ long, short, flags, argChoices, description }: Option): TypedOption {
  const value = /[<[]([^>\]]+)[>\]]/.exec(flags)?.[1] ?? null;
  return { long: long ?? "", short: short ?? null, value, choices: argChoices ?? [], about: description };
}

function argumentOf(one: Argument): TypedCommand["arguments"][number] {
  const { description: about, required, variadic: several, argChoices } = one;
  return { name: one.name(), about, required, several, choices: argChoices ?? [] };
}
