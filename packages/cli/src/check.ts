import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { dutchDay, type Finding } from "@tenzij/core";
import { withOwnEntries } from "@tenzij/core/distinction";
import { type Locale, say as sayIn } from "@tenzij/core/language";
import { lawUnder, policyFile } from "@tenzij/core/policy";
import {
  escapeTerminal,
  exitCode,
  type ReportedAssessment,
  type ReportOptions,
  together,
  underFolder,
} from "@tenzij/core/report";
import { type Law, law } from "@tenzij/law";
import { governingPolicy, overlayTree } from "@tenzij/repository";
import { type Format, fromWorkingFolder, reportIn } from "./formats.ts";
import {
  type Judged as JudgedTree,
  judgeToReport,
  localeOfPolicies,
  policyAt,
  policyOf,
  withFindings,
} from "./judge.ts";
import { inThreads } from "./judge-in-threads.ts";
import { message } from "./language/message.ts";
import { outputsIn, writeReport } from "./outputs.ts";
import { withProgress } from "./progress.ts";
import { type Code, localeOf, type Shell } from "./shell.ts";
import { isFile, type Target, targetsOf, wayTo } from "./trees.ts";
import { version } from "./version.ts";
import { isWrongUse, type WrongUse, wrongUse } from "./wrong-use.ts";

export interface CheckOptions {
  readonly format: Format;
  /** `FORMAT=FILE`, as often as it is given. */
  readonly output?: readonly string[];
  /** Nothing is left out of what people read. */
  readonly all?: boolean;
  readonly policy?: string;
  readonly today?: string;
  readonly locale?: Locale;
  readonly stdin?: boolean;
  readonly file?: string;
}

type Judged = JudgedTree<ReportedAssessment>;

/** `tenzij check`: judges the trees the paths belong to and reports on all of them together. */
export async function check(paths: readonly string[], options: CheckOptions, shell: Shell): Promise<Code | WrongUse> {
  const isInput = options.stdin === true || paths.includes("-");
  const named = paths.filter((path) => path !== "-");
  const given = named.length === 0 ? ["."] : named;
  const outputs = outputsIn(options.output ?? [], shell.cwd);
  if (isWrongUse(outputs)) return outputs;
  const asked = isInput ? inputTarget(given, options, shell) : targetsOf(given, shell.cwd);
  if (isWrongUse(asked)) return asked;
  if (!isInput && options.file !== undefined) return wrongUse(message("cli/file-needs-stdin", {}));
  const binding = options.policy === undefined ? null : policyAt(options.policy, shell.cwd);
  if (isWrongUse(binding)) return binding;
  const today = options.today ?? dutchDay(new Date());
  const threads = inThreads(shell, options.policy, today);
  const judged = await withProgress(asked.targets, options.locale ?? localeOf(shell.env), shell, (target) =>
    judgeToReport(target, binding ?? policyOf(target), today, threads),
  );
  const locale = options.locale ?? localeOfPolicies(judged, localeOf(shell.env));
  const report = (format: Format) =>
    reportOf(judged, asked.findings, given, { format, locale, all: options.all }, shell);
  if (options.format === "text" && binding === null)
    for (const { root } of judged.filter(unseenByGate))
      shell.out(`${sayIn(message("cli/policy-unseen", { policy: shownPolicy(root, shell) }), locale)}\n`);
  for (const { format, file } of outputs) {
    const refused = writeReport(file, report(format).pieces, shell.cwd);
    if (refused !== null) return refused;
  }
  const { assessment, pieces } = report(options.format);
  for (const piece of pieces) shell.out(piece);
  return exitCode(assessment);
}

/** All that was judged in one report of a format, in pieces. */
function reportOf(
  judged: readonly Judged[],
  findings: readonly Finding[],
  paths: readonly string[],
  { format, locale, all }: { readonly format: Format; readonly locale: Locale; readonly all: boolean | undefined },
  shell: Shell,
): { readonly assessment: ReportedAssessment; readonly pieces: Iterable<string> } {
  const placed = placedFor(judged, paths, format, shell);
  const assessment = withFindings(together(placed), findings);
  // Own terms of a policy are rules like any other: their words are looked up in the same place.
  const own = judged.flatMap(({ policy }) => policy.policy.indicators);
  const policies = placed.length === 1 ? undefined : placed.map(({ policy }) => policy);
  const options: ReportOptions = { locale, law: askedOf(judged, withOwnEntries(law, own)), version, policies, all };
  return { assessment, pieces: reportIn(format, assessment, options, shell) };
}

/** The law with what the policies ask beside it, since its questions are looked up in the same place. */
function askedOf(judged: readonly Judged[], law: Law): Law {
  return judged.reduce((under, { policy }) => lawUnder(under, policy.policy), law);
}

/** A policy that decides here and that the gate does not see, because it is not at the top of the repository. */
function unseenByGate({ root, policy }: Judged): boolean {
  return policy.file !== null && !governingPolicy(root, existsSync).atGate;
}

function shownPolicy(root: string, { cwd }: Shell): string {
  return escapeTerminal(wayTo(cwd, join(root, policyFile)));
}

/** The profile on standard input over the tree it would stand in. */
function inputTarget(
  paths: readonly string[],
  { file }: CheckOptions,
  shell: Shell,
): ReturnType<typeof targetsOf> | WrongUse {
  if (file === undefined) return wrongUse(message("cli/stdin-needs-file", {}));
  const [place = ".", ...others] = paths;
  if (others.length > 0 || isFile(resolve(shell.cwd, place))) return wrongUse(message("cli/stdin-one-place", {}));
  const path = resolve(shell.cwd, place, file);
  const { targets, findings } = targetsOf([place], shell.cwd);
  const holding = targets.filter(({ root }) => !wayTo(root, path).startsWith("../"));
  // The innermost tree that holds the name is the one it would be judged in.
  const under = holding.sort((a, b) => b.root.length - a.root.length)[0];
  const root = under?.root ?? resolve(shell.cwd, place);
  const name = wayTo(root, path);
  const tree = overlayTree(
    under?.tree ?? { files: [], read: () => ({ unreadable: "vanished" }) },
    new Map([[name, shell.readInput()]]),
  );
  return { targets: [{ root, tree, only: [name], named: [name] } satisfies Target], findings };
}

/**
 * Programs get the files of a single tree relative to that tree, and those of several relative to the one path that
 * was given, or to the working directory. People, and annotations, get every file as seen from the working directory.
 */
function placedFor(
  judged: readonly Judged[],
  paths: readonly string[],
  format: Format,
  { cwd }: Shell,
): ReportedAssessment[] {
  const forPeople = fromWorkingFolder.includes(format);
  const [only] = paths;
  const from = !forPeople && paths.length === 1 && only !== undefined ? resolve(cwd, only) : cwd;
  const single = judged.length === 1 && !forPeople;
  return judged.map(({ root, assessment }) => (single ? assessment : underFolder(assessment, wayTo(from, root))));
}
