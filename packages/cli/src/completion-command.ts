import { Argument, type Command } from "commander";
import { commandTree } from "./command-tree.ts";
import { completionFor, type ShellName, shells } from "./completion.ts";
import { message } from "./language/message.ts";
import type { Done, Words } from "./options.ts";
import type { Shell } from "./shell.ts";

/** `tenzij completion SHELL`: the script for a shell, to be saved where it looks for such scripts. */
export function addCompletion(program: Command, words: Words, shell: Shell, done: Done): void {
  program
    .command("completion")
    .description(words(message("cli/completion", {})))
    .addArgument(new Argument("<shell>", words(message("cli/completion-shell", {}))).choices(shells))
    .action((name: ShellName) => {
      shell.out(completionFor(name, commandTree(program)));
      done(0);
    });
}
