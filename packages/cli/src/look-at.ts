import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { assessProfile, dutchDay } from "@tenzij/core";
import { readRecord } from "@tenzij/core/justification";
import type { Locale } from "@tenzij/core/language";
import { lawDigest } from "@tenzij/core/text";
import { law } from "@tenzij/law";
import {
  type Beside,
  besideOf,
  type Given,
  type JudgedTree,
  type Looked,
  type NotRead,
  type Repository,
  reportedRepository,
  type SeenRepository,
  seenRepository,
  type Timeline,
  withHistory,
} from "@tenzij/overview";
import { readText } from "@tenzij/read";
import { commitsSince, governingPolicy, openGit, repositoryIdentity, unknownHistory } from "@tenzij/repository";
import { judge, localeOfPolicies, policyOf } from "./judge.ts";
import { message } from "./language/message.ts";
import { localeOf, type Shell } from "./shell.ts";
import { timelinesOf } from "./timelines.ts";
import { type Target, targetsOf, wayTo } from "./trees.ts";
import { version } from "./version.ts";
import { type WrongUse, wrongUse } from "./wrong-use.ts";

export interface LookOptions {
  /** From which day on the history is told; absent: not at all. */
  readonly since?: string;
  readonly today?: string;
  readonly locale?: Locale;
}

export interface Sights extends Given {
  readonly locale: Locale;
}

/** Judges the repositories under the paths. */
export function lookAt(paths: readonly string[], options: LookOptions, shell: Shell): Sights {
  const given = paths.length === 0 ? ["."] : paths;
  const { targets, findings } = targetsOf(given, shell.cwd);
  const by = { tenzij: version, law: lawDigest(law), on: options.today ?? dutchDay(new Date()) };
  const fallback = localeOf(shell.env);
  const locales = new Set<Locale>();
  const repositories = byRepository(targets).map(([top, own]): Repository => {
    const trees = own.map((target) => judgedTree(target, top, by.on));
    locales.add(localeOfPolicies(trees, fallback));
    const looked = { ...repositoryIdentity(top, shell.env), by, part: partOf(given, top, shell.cwd) };
    return reportedRepository(repositoryWith(options.since, { top, trees, looked }, shell));
  });
  const missing = findings.map(({ file }) => noSight(file, { why: "no-path" }));
  const [only = fallback, ...others] = locales;
  return { repositories: [...repositories, ...missing], notes: [], locale: others.length === 0 ? only : fallback };
}

/** A repository as it stands, with its history where that is asked for and known. */
function repositoryWith(
  since: string | undefined,
  { top, trees, looked }: { top: string; trees: readonly JudgedTree[]; looked: Omit<Looked, "history"> },
  { env }: Shell,
): SeenRepository {
  const without = (why: NotKnown["why"]) => seenRepository({ ...looked, history: { known: false, why } }, trees, law);
  if (since === undefined) return without("not-asked");
  const git = openGit(top, env);
  const why = unknownHistory(git);
  if (why !== null) return without(why);
  const commits = commitsSince(git, since);
  const timelines = commits === null ? null : trees.map((tree) => timelinesOf(tree, commits, git, looked.by.on));
  if (timelines === null || timelines.includes(null)) return without("incomplete");
  const all = timelines.flatMap((one) => one ?? []);
  const inPart = ({ file }: Timeline) =>
    looked.part === null || looked.part.some((way) => file === way || file.startsWith(`${way}/`));
  return withHistory(without("not-asked"), all, { since, today: looked.by.on, inPart });
}

type NotKnown = Extract<SeenRepository["history"], { known: false }>;

/** A row for what was to be looked at and was not. */
export function noSight(path: string, why: NotRead): Repository {
  return { state: "not-seen", id: `path:${path}`, name: path, ...why };
}

/** The first path that is not there, for those who have no row for it. */
export function missingPath({ repositories }: Sights): WrongUse | null {
  const gone = repositories.find((one) => one.state === "not-seen");
  return gone === undefined ? null : wrongUse(message("cli/no-such-file", { path: gone.name }));
}

/** Trees by the repository they lie in; one outside any is its own. */
function byRepository(targets: readonly Target[]): [top: string, own: Target[]][] {
  const tops = new Map<string, Target[]>();
  for (const target of targets) {
    const { repository } = governingPolicy(target.root, existsSync);
    // An empty folder outside any is none: what was to be there is for those to say who expected it.
    if (repository === null && target.tree.files.length === 0) continue;
    const top = repository ?? target.root;
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
    const record = text?.readable === true ? readRecord(text.source, rules.law) : null;
    beside.set(pair.file, besideOf(one, record, rules.policy.signers.roles));
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
