import { Argument, type Command } from "commander";
import { message } from "./language/message.ts";
import { type Done, localeOption, todayOption, type Words } from "./options.ts";
import { type PolicyUpdateOptions, policyUpdate } from "./policy-update.ts";
import type { Shell } from "./shell.ts";

/** `tenzij policy update`: the copy of the organisation's policy. */
export function addPolicy(program: Command, words: Words, shell: Shell, done: Done): void {
  program
    .command("policy")
    .description(words(message("cli/policy", {})))
    .addArgument(new Argument("<action>", words(message("cli/policy-action", {}))).choices(["update"]))
    .option("--from <place>", words(message("cli/policy-from", {})))
    .addOption(todayOption(words))
    .addOption(localeOption(words))
    .action((_: string, options: PolicyUpdateOptions) => done(policyUpdate(options, shell)));
}
