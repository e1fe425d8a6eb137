import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Locale } from "@tenzij/core/language";
import { law } from "@tenzij/law";
import {
  csvPieces,
  type Expected,
  type Inventory,
  inventoryPage,
  inventoryPieces,
  joinRepositories,
  markdownPieces,
  notSeen,
  readInventory,
} from "@tenzij/overview";
import { addressOf } from "@tenzij/repository";
import { message } from "./language/message.ts";
import { type LookOptions, lookAt, noSight, type Sights } from "./look-at.ts";
import { namedFile } from "./named-file.ts";
import { type Code, localeOf, type Shell } from "./shell.ts";
import { isWrongUse, type WrongUse, wrongUse } from "./wrong-use.ts";

export const inventoryFormats = ["markdown", "html", "csv", "json"] as const;

export interface InventoryOptions extends LookOptions {
  readonly format: (typeof inventoryFormats)[number];
  readonly merge?: boolean;
  readonly expect?: string;
}

/**
 * `tenzij inventory`: every indicator that distinguishes in every profile under the paths, by repository; with `--merge` the paths are
 * inventories, which are joined. Exit 0 when all that was asked for was seen, 2 when some was not.
 */
export function inventory(paths: readonly string[], options: InventoryOptions, shell: Shell): Code | WrongUse {
  if (options.merge === true && paths.length === 0) return wrongUse(message("cli/merge-needs-files", {}));
  const expected = options.expect === undefined ? [] : expectedIn(options.expect, shell.cwd);
  if (isWrongUse(expected)) return expected;
  const { repositories, notes, locale } = options.merge === true ? merged(paths, shell) : lookAt(paths, options, shell);
  const whole = joinRepositories({ repositories: [...repositories, ...notSeen(expected, repositories)], notes });
  const words = { locale: options.locale ?? locale, law };
  for (const piece of inventoryIn(options.format, whole, words)) shell.out(piece);
  return whole.summary.notSeen > 0 ? 2 : 0;
}

function inventoryIn(
  format: InventoryOptions["format"],
  whole: Inventory,
  words: { readonly locale: Locale; readonly law: typeof law },
): Iterable<string> {
  if (format === "json") return inventoryPieces(whole);
  if (format === "csv") return csvPieces(whole, words);
  return format === "html" ? [inventoryPage(whole, words)] : markdownPieces(whole, words);
}

/** Reads inventories; one that cannot be read is a repository that was not seen. */
function merged(files: readonly string[], { cwd, env }: Shell): Sights {
  const read = files.map((file) => {
    const content = namedFile(file, cwd);
    const missing = existsSync(resolve(cwd, file)) ? "no-inventory" : "no-path";
    const whole = isWrongUse(content) ? ({ why: missing } as const) : readInventory(content.toString("utf8"));
    return "why" in whole ? { repositories: [noSight(file, whole)], notes: [] } : whole;
  });
  return {
    repositories: read.flatMap(({ repositories }) => repositories),
    notes: read.flatMap(({ notes }) => notes),
    locale: localeOf(env),
  };
}

/** The repositories a file lists by their address, one a line; what follows a `#` is a remark. */
function expectedIn(file: string, cwd: string): Expected[] | WrongUse {
  const content = namedFile(file, cwd);
  if (isWrongUse(content)) return content;
  const lines = content
    .toString("utf8")
    .split(/\r?\n/)
    .map((line) => line.replace(/(^|\s)#.*$/, "").trim());
  return lines.filter((line) => line !== "").map(addressOf);
}
