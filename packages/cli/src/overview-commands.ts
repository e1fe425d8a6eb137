import { Argument, type Command, Option } from "commander";
import { calendar } from "./calendar.ts";
import { type DossierOptions, dossier } from "./dossier.ts";
import { exportTargets, exportTo } from "./export.ts";
import { type InventoryOptions, inventory, inventoryFormats } from "./inventory.ts";
import { message } from "./language/message.ts";
import type { LookOptions } from "./look-at.ts";
import { type Done, dayOption, localeOption, todayOption, type Words } from "./options.ts";
import type { Shell } from "./shell.ts";

/** What an organisation sees of its profiles, on the command line. */
export function addOverview(program: Command, words: Words, shell: Shell, done: Done): void {
  addInventory(program, words, shell, done);
  addDossier(program, words, shell, done);
  addExport(program, words, shell, done);
  addCalendar(program, words, shell, done);
}

function addInventory(program: Command, words: Words, shell: Shell, done: Done): void {
  program
    .command("inventory")
    .description(words(message("cli/inventory", {})))
    .addArgument(new Argument("[path...]", words(message("cli/inventory-paths", {}))))
    .addOption(
      new Option("--format <format>", words(message("cli/option-format", {})))
        .choices(inventoryFormats)
        .default("markdown"),
    )
    .option("--merge", words(message("cli/option-merge", {})))
    .option("--expect <file>", words(message("cli/option-expect", {})))
    .addOption(dayOption("--since <day>", words(message("cli/option-since-day", {}))))
    .addOption(todayOption(words))
    .addOption(localeOption(words))
    .action((paths: string[], options: InventoryOptions) => done(inventory(paths, options, shell)));
}

function addDossier(program: Command, words: Words, shell: Shell, done: Done): void {
  program
    .command("dossier")
    .description(words(message("cli/dossier", {})))
    .addArgument(new Argument("<profile>", words(message("cli/justify-profile", {}))))
    .option("--signatures <file>", words(message("cli/option-signatures", {})))
    .addOption(todayOption(words))
    .addOption(localeOption(words))
    .action((profile: string, options: DossierOptions) => done(dossier(profile, options, shell)));
}

function addExport(program: Command, words: Words, shell: Shell, done: Done): void {
  program
    .command("export")
    .description(words(message("cli/export", {})))
    .addArgument(new Argument("<profile>", words(message("cli/justify-profile", {}))))
    .addOption(
      new Option("--to <register>", words(message("cli/option-to", {})))
        .choices(exportTargets)
        .default("algoritmeregister"),
    )
    .addOption(todayOption(words))
    .addOption(localeOption(words))
    .action((profile: string, options: LookOptions) => done(exportTo(profile, options, shell)));
}

function addCalendar(program: Command, words: Words, shell: Shell, done: Done): void {
  program
    .command("calendar")
    .description(words(message("cli/calendar", {})))
    .addArgument(new Argument("[path...]", words(message("cli/inventory-paths", {}))))
    .addOption(todayOption(words))
    .addOption(localeOption(words))
    .action((paths: string[], options: LookOptions) => done(calendar(paths, options, shell)));
}
