import { Argument, type Command, Option } from "commander";
import { type InventoryOptions, inventory, inventoryFormats } from "./inventory.ts";
import { message } from "./language/message.ts";
import { type Done, localeOption, todayOption, type Words } from "./options.ts";
import type { Shell } from "./shell.ts";

/** What an organisation sees of its profiles, on the command line. */
export function addOverview(program: Command, words: Words, shell: Shell, done: Done): void {
  program
    .command("inventory")
    .description(words(message("cli/inventory", {})))
    .addArgument(new Argument("[path...]", words(message("cli/inventory-paths", {}))))
    .addOption(
      new Option("--format <format>", words(message("cli/option-format", {})))
        .choices(inventoryFormats)
        .default("json"),
    )
    .option("--merge", words(message("cli/option-merge", {})))
    .option("--expect <file>", words(message("cli/option-expect", {})))
    .addOption(todayOption(words))
    .addOption(localeOption(words))
    .action((paths: string[], options: InventoryOptions) => done(inventory(paths, options, shell)));
}
