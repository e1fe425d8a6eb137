import type { Message } from "@tenzij/core/language";
import type { Command, CommanderError } from "commander";
import { message } from "./language/message.ts";

/** What went wrong on the command line, in our words. */
export function misuse({ code, message: detail }: CommanderError, program: Command, args: readonly string[]): Message {
  const [, quoted = ""] = /'([^']*)'/.exec(detail) ?? [];
  const used = program.commands.find((one) => one.name() === args.find((arg) => !arg.startsWith("-")))?.name();
  const command = used ? `tenzij ${used}` : "tenzij";
  const option = quoted.split(/[ ,<]/)[0] ?? quoted;
  switch (code) {
    case "tenzij.badDay": {
      const [option = "", ...value] = detail.split(" ");
      return message("cli/bad-day", { option, value: value.join(" ") });
    }
    case "commander.unknownOption":
      return message("cli/unknown-option", { option: quoted, command });
    case "commander.unknownCommand":
      return message("cli/unknown-command", { name: quoted });
    case "commander.missingArgument":
      return message("cli/missing-argument", { name: `<${quoted}>`, command });
    case "commander.optionMissingArgument":
      return message("cli/option-needs-value", { option, command });
    case "commander.invalidArgument":
      return badValue(detail, program, used);
    case "commander.excessArguments":
      return message("cli/too-many", { command });
    default:
      return message("cli/unknown-command", { name: args[0] ?? "" });
  }
}

function badValue(detail: string, program: Command, used: string | undefined): Message {
  const command = program.commands.find((one) => one.name() === used);
  const [, given = "", name = ""] = /argument value '([^']*)' is invalid for argument '([^']*)'/.exec(detail) ?? [];
  const argument = command?.registeredArguments.find((one) => one.name() === name);
  if (argument !== undefined)
    return message("cli/bad-value", {
      option: `<${name}>`,
      value: given,
      known: argument.argChoices?.join(", ") ?? "",
    });
  const [, flags = "", value = ""] = /option '([^']*)' argument '([^']*)'/.exec(detail) ?? [];
  const option = command?.options.find((one) => one.flags === flags);
  return message("cli/bad-value", {
    option: option?.long ?? flags,
    value,
    known: option?.argChoices?.join(", ") ?? "",
  });
}
