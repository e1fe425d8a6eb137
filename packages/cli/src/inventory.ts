import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { assessProfile, dutchDay } from "@tenzij/core";
import { readRecord } from "@tenzij/core/justification";
import type { Locale } from "@tenzij/core/language";
import { law } from "@tenzij/law";
import {
  type Beside,
  besideOf,
  csvPieces,
  type Expected,
  type Given,
  inventoryPieces,
  type JudgedTree,
  joinRepositories,
  lawDigest,
  notSeen,
  type Repository,
  readInventory,
  seenRepository,
} from "@tenzij/overview";
import { readText } from "@tenzij/read";
import { addressOf, governingPolicy, repositoryIdentity } from "@tenzij/repository";
import { judge, localeOfPolicies, policyOf } from "./judge.ts";
import { message } from "./language/message.ts";
import { type Code, localeOf, type Shell } from "./shell.ts";
import { type Target, targetsOf, wayTo } from "./trees.ts";
import { version } from "./version.ts";
import { isWrongUse, type WrongUse, wrongUse } from "./wrong-use.ts";

export const inventoryFormats = ["json", "csv"] as const;

export interface InventoryOptions {
  readonly format: (typeof inventoryFormats)[number];
  readonly merge?: boolean;
  readonly expect?: string;
  readonly today?: string;
  readonly locale?: Locale;
}

/**
 * `tenzij inventory`: every indicator that distinguishes in every profile under the paths, by repository; with `--merge` the paths are
 * inventories, which are joined. Exit 0 when all that was asked for was seen, 2 when some was not.
 */
export function inventory(paths: readonly string[], options: InventoryOptions, shell: Shell): Code | WrongUse {
  if (options.merge === true && paths.length === 0) return wrongUse(message("cli/merge-needs-files", {}));
  const expected = options.expect === undefined ? [] : expectedIn(options.expect, shell.cwd);
  if (isWrongUse(expected)) return expected;
  const { repositories, notes, locale } = options.merge === true ? merged(paths, shell) : looked(paths, options, shell);
  const whole = joinRepositories({ repositories: [...repositories, ...notSeen(expected, repositories)], notes });
  const locales = { locale: options.locale ?? locale, law };
  for (const piece of options.format === "json" ? inventoryPieces(whole) : csvPieces(whole, locales)) shell.out(piece);
  return whole.summary.notSeen > 0 ? 2 : 0;
}

interface Sights extends Given {
  readonly locale: Locale;
}

/** Judges the repositories under the paths. */
function looked(paths: readonly string[], options: InventoryOptions, shell: Shell): Sights {
  const given = paths.length === 0 ? ["."] : paths;
  const { targets, findings } = targetsOf(given, shell.cwd);
  const by = { tenzij: version, law: lawDigest(law), on: options.today ?? dutchDay(new Date()) };
  const fallback = localeOf(shell.env);
  const locales = new Set<Locale>();
  const repositories = byRepository(targets).map(([top, own]): Repository => {
    const trees = own.map((target) => judgedTree(target, top, by.on));
    locales.add(localeOfPolicies(trees, fallback));
    const history = { known: false, why: "not-asked" } as const;
    const part = partOf(given, top, shell.cwd);
    return seenRepository({ ...repositoryIdentity(top, shell.env), by, part, history }, trees, law);
  });
  const missing = findings.map(({ file }) => noSight(file, "no-path"));
  const [only = fallback, ...others] = locales;
  return { repositories: [...repositories, ...missing], notes: [], locale: others.length === 0 ? only : fallback };
}

/** Reads inventories; one that cannot be read is a repository that was not seen. */
function merged(files: readonly string[], { cwd, env }: Shell): Sights {
  const read = files.map((file) => {
    const path = resolve(cwd, file);
    const whole = existsSync(path) ? readInventory(readFileSync(path, "utf8")) : "no-path";
    return typeof whole === "string" ? { repositories: [noSight(file, whole)], notes: [] } : whole;
  });
  return {
    repositories: read.flatMap(({ repositories }) => repositories),
    notes: read.flatMap(({ notes }) => notes),
    locale: localeOf(env),
  };
}

function noSight(path: string, why: "no-path" | "no-inventory" | "other-edition" | "not-in-any"): Repository {
  return { state: "not-seen", id: `path:${path}`, name: path, why };
}

/** The repositories a file lists by their address, one a line; what follows a `#` is a remark. */
function expectedIn(file: string, cwd: string): Expected[] | WrongUse {
  const path = resolve(cwd, file);
  if (!existsSync(path)) return wrongUse(message("cli/no-such-file", { path: file }));
  const lines = readFileSync(path, "utf8")
    .split(/\r?\n/)
    .map((line) => line.replace(/(^|\s)#.*$/, "").trim());
  return lines.filter((line) => line !== "").map(addressOf);
}

/** Trees by the repository they lie in; one outside any is its own. */
function byRepository(targets: readonly Target[]): [top: string, own: Target[]][] {
  const tops = new Map<string, Target[]>();
  for (const target of targets) {
    const top = governingPolicy(target.root, existsSync).repository ?? target.root;
    tops.set(top, [...(tops.get(top) ?? []), target]);
  }
  return [...tops];
}

/** Judges a tree, keeping of each profile what an inventory tells of it and no more. */
function judgedTree(target: Target, top: string, today: string): JudgedTree {
  const beside = new Map<string, Beside>();
  const { policy, assessment } = judge(target, policyOf(target), today, (pair, rules, before) => {
    const one = assessProfile(pair, rules, before);
    const text = pair.record === null ? null : readText(pair.recordFile, pair.record);
    beside.set(pair.file, besideOf(one, text?.readable === true ? readRecord(text.source, law) : null));
    return one;
  });
  return { folder: wayTo(top, target.root), policy, assessment, beside };
}

/** The paths that were asked for below the top of a repository; null where all of it was. */
function partOf(paths: readonly string[], top: string, cwd: string): string[] | null {
  const ways = paths.map((path) => wayTo(top, resolve(cwd, path)));
  return ways.some((way) => way === "" || /^\.\.(\/\.\.)*$/.test(way))
    ? null
    : ways.filter((way) => !way.startsWith("../"));
}
