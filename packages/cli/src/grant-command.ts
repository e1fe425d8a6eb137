import { Argument, type Command, Option } from "commander";
import { type GrantOptions, grant } from "./grant.ts";
import { message } from "./language/message.ts";
import { grantKinds } from "./new-grant.ts";
import { type Done, dayOption, localeOption, todayOption, type Words } from "./options.ts";
import type { Shell } from "./shell.ts";

/** `tenzij grant` on the command line. */
export function addGrant(program: Command, words: Words, shell: Shell, done: Done): void {
  program
    .command("grant")
    .description(words(message("cli/grant", {})))
    .addArgument(new Argument("<file>", words(message("cli/grant-file", {}))))
    .addArgument(new Argument("[indicator]", words(message("cli/grant-indicator", {}))))
    .addOption(new Option("--kind <kind>", words(message("cli/option-kind", {}))).choices(grantKinds))
    .option("--owner <name>", words(message("cli/option-owner", {})))
    .option("--reason <text>", words(message("cli/option-reason", {})))
    .addOption(dayOption("--until <day>", words(message("cli/option-until", {}))))
    .option("--purpose <word>", words(message("cli/option-purpose", {})))
    .option("--subject <word>", words(message("cli/option-subject", {})))
    .option("--role <word>", words(message("cli/option-role", {})))
    .option("--read-as <word>", words(message("cli/option-read-as", {})))
    .option("--means <text>", words(message("cli/option-means", {})))
    .addOption(todayOption(words))
    .addOption(localeOption(words))
    .action(async (file: string, indicator: string | undefined, options: GrantOptions) => {
      done(await grant(file, indicator, options, shell));
    });
}
