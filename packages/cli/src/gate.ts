import { dutchDay } from "@tenzij/core";
import { type Locale, say } from "@tenzij/core/language";
import { lawUnder } from "@tenzij/core/policy";
import { exitCode, jsonPieces, type ReportOptions, toSarif, toText } from "@tenzij/core/report";
import {
  type Judgement,
  judge,
  localSides,
  objectsOfGit,
  Problem,
  summaryOf,
  textAbove,
  withoutUnknownSignatures,
} from "@tenzij/gate";
import { law } from "@tenzij/law";
import { defaultBranch, openScratchGit, type ScratchGit } from "@tenzij/repository";
import { message } from "./language/message.ts";
import { type Code, localeOf, type Shell } from "./shell.ts";
import { pageFor } from "./terminal.ts";
import { version } from "./version.ts";
import { type WrongUse, wrongUse } from "./wrong-use.ts";

export const gateFormats = ["text", "markdown", "json", "sarif"] as const;

export interface GateOptions {
  readonly since?: string;
  readonly worktree?: boolean;
  readonly requireSignatures?: boolean;
  readonly all?: boolean;
  readonly format: (typeof gateFormats)[number];
  readonly today?: string;
  readonly locale?: Locale;
}

/**
 * `tenzij gate`: what the gate at the merge would say of the change here, by git alone. Signatures are not known here and so
 * make nothing red, unless they are asked for.
 */
export async function gate(options: GateOptions, shell: Shell): Promise<Code | WrongUse> {
  const git = openScratchGit(shell.cwd, shell.env);
  if (git === null) return wrongUse(message("cli/no-repository", {}));
  try {
    return await judgeHere(git, options, shell);
  } catch (error) {
    if (error instanceof Problem) return wrongUse(error.sentence);
    throw error;
  } finally {
    git.close();
  }
}

async function judgeHere(git: ScratchGit, options: GateOptions, shell: Shell): Promise<Code> {
  const { since = defaultBranch(git), worktree = false, today = dutchDay(new Date()) } = options;
  const sides = localSides(git, { since, worktree, head: "HEAD", env: shell.env });
  const context = {
    objects: objectsOfGit(git, null),
    forge: null,
    governance: null,
    handedIn: null,
    law,
    today,
    job: "",
    workflow: null,
    started: null,
  };
  const judged = await judge(sides, context);
  const after = options.requireSignatures === true ? withoutUnknownSignatures(judged.after) : judged.after;
  const base = judged.policies.base.policy;
  const locale = options.locale ?? base.locale ?? localeOf(shell.env);
  for (const piece of reportIn(
    options.format,
    { ...judged, after },
    { locale, law: lawUnder(law, base), version, all: options.all },
    today,
    shell,
  ))
    shell.out(piece);
  return exitCode(after);
}

function reportIn(
  format: GateOptions["format"],
  judged: Judgement,
  options: ReportOptions,
  today: string,
  shell: Shell,
): Iterable<string> {
  if (format === "json") return jsonPieces(judged.after, options);
  if (format === "sarif") return [toSarif(judged.after, options)];
  const page = { ...options, today, ignored: [], isPublic: false, maxBytes: Number.MAX_SAFE_INTEGER };
  if (format === "markdown") return [summaryOf(judged, page)];
  const screen = pageFor(shell, options);
  const { profiles, findings } = judged.after;
  const none = profiles.length === 0 && findings.length === 0;
  const below = none ? `${say(message("cli/gate-nothing", {}), options.locale)}\n` : toText(judged.after, screen);
  return [textAbove(judged, today, screen), below];
}
