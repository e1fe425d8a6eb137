import { lstat, readFile, realpath, writeFile } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, sep } from "node:path";
import { type Assessment, dutchDay, type Finding } from "@tenzij/core";
import { type Locale, type Message, say } from "@tenzij/core/language";
import { escapeCommandMessage, exitCode, toGithub, toSarif } from "@tenzij/core/report";
import {
  fail,
  type Judgement,
  judge,
  onChange,
  Problem,
  problemSummary,
  publicAssessment,
  summaryOf,
} from "@tenzij/gate";
import type { Law, Text } from "@tenzij/law";
import { chooseObjects } from "./choose-objects.ts";
import { commentBytes, keepComment, keepIssue } from "./comment.ts";
import { type Occasion, readOccasion } from "./event.ts";
import type { GitHub } from "./github.ts";
import { type Inputs, readInputs } from "./inputs.ts";
import { message } from "./language/message.ts";
import { connect } from "./octokit-github.ts";
import type { Patience } from "./patience.ts";
import { posture } from "./posture.ts";
import { resolveSides } from "./resolve-sides.ts";
import type { Runner } from "./runner.ts";
import { watchPage } from "./watch.ts";

export type Env = Readonly<Record<string, string | undefined>>;

export interface Start {
  readonly env: Env;
  readonly runner: Runner;
  readonly law: Law;
  readonly version: string;
  readonly now: Date;
  readonly patience: Patience;
}

/** GitHub keeps 1 MiB of a step's summary. */
const SUMMARY_BYTES = 900 * 1024;
/** Seconds a run may take; a check that hangs is taken away sooner or later, and that is a way round it too. */
const BUDGET = 60;

/**
 * Runs the gate: judge first, then report. The exit code is fixed before any report is made, and no report can change it.
 * @returns 0 nothing stands in the way, 1 something does, 2 it could not be judged.
 */
export async function run(start: Start): Promise<0 | 1 | 2> {
  const { env, runner } = start;
  const standard: Locale = env["INPUT_LOCALE"] === "en" ? "en" : "nl";
  try {
    const inputs = readInputs(env);
    const occasion = readOccasion({
      name: env["GITHUB_EVENT_NAME"] ?? "",
      payload: await payloadOf(env),
      ref: env["GITHUB_REF"] ?? "",
    });
    const github = await connection(inputs, start);
    if (inputs.mode === "posture") return await withinBudget(posture(occasion, github, inputs.locale ?? "nl", runner));
    const judgement = await withinBudget(gate(start, occasion, inputs.token, github));
    const after = inputs.failOnWarning ? warningsBlock(judgement.after) : judgement.after;
    const code = exitCode(after);
    await report({ judgement: { ...judgement, after }, inputs, github, start });
    return code;
  } catch (error) {
    const said = error instanceof Problem ? error.said : message("action/crash", { detail: nameOf(error) });
    await reportProblem(said, standard, runner);
    return 2;
  }
}

async function gate(
  { env, law, now, patience }: Start,
  occasion: Occasion,
  token: string,
  github: GitHub,
): Promise<Judgement> {
  const objects = chooseObjects(env, token, github);
  const sides = await resolveSides(occasion, github, objects, patience.wait);
  return judge(sides, {
    objects,
    forge: github,
    law,
    today: dutchDay(now),
    job: env["GITHUB_JOB"] ?? "",
    workflow: workflowOf(env),
  });
}

/** `OWNER/REPO/PATH@REF` as the runner gives it: the path, when the workflow is this repository's. */
function workflowOf(env: Env): string {
  const [path = ""] = (env["GITHUB_WORKFLOW_REF"] ?? "").split("@");
  const repository = `${env["GITHUB_REPOSITORY"]}/`;
  return path.startsWith(repository) ? path.slice(repository.length) : "";
}

async function connection({ token }: Inputs, { env, patience }: Start): Promise<GitHub> {
  const [owner = "", repo = ""] = (env["GITHUB_REPOSITORY"] ?? "").split("/");
  if (owner === "" || repo === "") return fail(message("action/event-incomplete", { field: "GITHUB_REPOSITORY" }));
  return connect({ token, apiUrl: env["GITHUB_API_URL"] ?? "https://api.github.com", owner, repo, patience });
}

async function payloadOf(env: Env): Promise<unknown> {
  try {
    return JSON.parse(await readFile(env["GITHUB_EVENT_PATH"] ?? "", "utf8"));
  } catch {
    return fail(message("action/event-unreadable", {}));
  }
}

async function withinBudget<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooSlow = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Problem(message("action/too-slow", { seconds: BUDGET }))), BUDGET * 1000);
  });
  try {
    return await Promise.race([work, tooSlow]);
  } finally {
    clearTimeout(timer);
  }
}

/** The one way in which an input changes a verdict: it can only make it stricter. */
function warningsBlock(after: Assessment): Assessment {
  const heavier = (finding: Finding): Finding =>
    finding.severity === "warning" ? { ...finding, severity: "block" } : finding;
  const profiles = after.profiles.map((one) => {
    const findings = one.findings.map(heavier);
    return { ...one, findings, blocks: one.blocks || findings.some(({ severity }) => severity === "block") };
  });
  return { ...after, profiles, findings: after.findings.map(heavier) };
}

interface Writing {
  readonly judgement: Judgement;
  readonly inputs: Inputs;
  readonly github: GitHub;
  readonly start: Start;
}

/** Makes every report the inputs ask for; one that fails is a warning, and the others are still made. */
async function report({ judgement, inputs, github, start }: Writing): Promise<void> {
  const { runner, law, version, env, now } = start;
  const base = judgement.policies.base.policy;
  const locale = inputs.locale ?? base.locale ?? "nl";
  const isPublic = inputs.report === "public" || base.report === "public";
  const options = { locale, law, version };
  const today = dutchDay(now);
  const shown = isPublic ? { ...judgement, after: publicAssessment(judgement.after) } : judgement;
  const page = (maxBytes: number) =>
    summaryOf(shown, { ...options, today, maxBytes, ignored: inputs.ignored, isPublic, linkTo });
  const linkTo = linkIn(env, judgement.sides.shown);
  const tried = (what: Text, work: () => void | Promise<void>) =>
    attempt(work, (error) => warn(message("action/report-failed", { what, reason: reasonOf(error) }), locale, runner));
  await tried({ nl: "uitvoer", en: "outputs" }, () => writeOutputs(judgement, runner));
  await tried({ nl: "annotaties", en: "annotations" }, () =>
    runner.print(
      toGithub(judgement.sides.scope === "change" ? onChange(shown.after, judgement.changed) : shown.after, options),
    ),
  );
  for (const said of inputs.ignored) warn(said, locale, runner);
  await tried({ nl: "samenvatting", en: "summary" }, () => runner.summary(page(SUMMARY_BYTES)));
  if (inputs.sarifFile !== null) {
    await tried({ nl: "SARIF-bestand", en: "SARIF file" }, async () =>
      writeFile(await within(inputs.sarifFile ?? "", env), toSarif(shown.after, options)),
    );
  }
  const [pull] = judgement.sides.pullRequests;
  if (inputs.comment && judgement.sides.scope === "change" && pull) {
    const body = exitCode(judgement.after) === 0 ? null : page(commentBytes);
    await tried({ nl: "opmerking", en: "comment" }, () => keepComment(github, pull.number, body));
  }
  if (inputs.issue && judgement.sides.scope === "whole") {
    const title = say(message("action/watch-title", {}), locale);
    await tried({ nl: "issue", en: "issue" }, () =>
      keepIssue(github, title, watchPage(judgement, { today, locale, isPublic })),
    );
  }
}

/** Where GitHub shows a line of a file as it was judged. */
function linkIn(env: Env, commit: string): (file: string, line: number) => string {
  const root = `${env["GITHUB_SERVER_URL"] ?? "https://github.com"}/${env["GITHUB_REPOSITORY"]}/blob/${commit}`;
  return (file, line) => `${root}/${file.split("/").map(encodeURIComponent).join("/")}?plain=1#L${line}`;
}

function writeOutputs({ after, sides }: Judgement, { output }: Runner): void {
  output("result", (["pass", "block", "error"] as const)[exitCode(after)]);
  output("profiles", String(after.profiles.length));
  output("blocking", String(after.profiles.filter(({ blocks }) => blocks).length));
  output("policy-sha", sides.base.sha);
  output("judged-sha", sides.judged);
}

/**
 * A report file may stand in the workspace or the runner's temporary folder, nowhere else: where its folder really is, whatever
 * links lead there, and never through a link of its own.
 */
async function within(file: string, env: Env): Promise<string> {
  const workspace = env["GITHUB_WORKSPACE"] ?? "";
  const asked = isAbsolute(file) ? file : join(workspace, file);
  const path = join(await realpath(dirname(asked)), basename(asked));
  const roots = [workspace, env["RUNNER_TEMP"] ?? ""].filter((root) => root !== "");
  const inside = (await Promise.all(roots.map((root) => realpath(root)))).some((root) => isBelow(root, path));
  if (!inside) throw new RangeError("outside the workspace");
  const there = await lstat(path).catch(() => null);
  if (there?.isSymbolicLink()) throw new RangeError("a link");
  return path;
}

function isBelow(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

async function attempt(work: () => void | Promise<void>, failed: (error: unknown) => void): Promise<void> {
  try {
    await work();
  } catch (error) {
    failed(error);
  }
}

function warn(said: Message, locale: Locale, { print }: Runner): void {
  print(`::warning title=Tenzij::${escapeCommandMessage(say(said, locale))}\n`);
}

async function reportProblem(said: Message, locale: Locale, runner: Runner): Promise<void> {
  const quietly = () => undefined;
  await attempt(() => runner.output("result", "error"), quietly);
  await attempt(() => runner.print(`::error title=Tenzij::${escapeCommandMessage(say(said, locale))}\n`), quietly);
  await attempt(() => runner.summary(problemSummary(said, { locale })), quietly);
}

/** What a problem of ours says; of anything else the kind. */
function reasonOf(error: unknown): Text {
  const of = (locale: Locale) =>
    error instanceof Problem ? say(error.said, locale).replace(/\.$/, "") : nameOf(error);
  return { nl: of("nl"), en: of("en") };
}

/** The kind of an error, never its text: that may hold what an attacker wrote. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "unknown";
}
