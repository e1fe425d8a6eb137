import { readFile, writeFile } from "node:fs/promises";
import { isAbsolute, join, relative } from "node:path";
import { type Assessment, type Locale, type Message, escapeCommandMessage, exitCode, message, say, toGithub, toSarif } from "@tenzij/core";
import type { Law } from "@tenzij/law";
import { readOccasion } from "./event.ts";
import type { GitHub } from "./github.ts";
import { type Inputs, readInputs } from "./inputs.ts";
import { type Judgement, judge } from "./judge.ts";
import { chooseObjects } from "./choose-objects.ts";
import { connect } from "./octokit-github.ts";
import { patience } from "./patience.ts";
import { Problem, fail } from "./problem.ts";
import type { Runner } from "./runner.ts";
import { resolveSides } from "./sides.ts";
import { problemSummary, summaryOf } from "./summary.ts";

export type Env = Readonly<Record<string, string | undefined>>;

export interface Start {
  readonly env: Env;
  readonly runner: Runner;
  readonly law: Law;
  readonly version: string;
  readonly now: Date;
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
  const standard: Locale = start.env["INPUT_LOCALE"] === "en" ? "en" : "nl";
  try {
    const inputs = readInputs(start.env);
    const github = await connection(inputs, start.env);
    const judgement = await withinBudget(gate(start, inputs.token, github));
    const after = inputs.failOnWarning ? warningsBlock(judgement.after) : judgement.after;
    const code = exitCode(after);
    await report({ ...judgement, after }, inputs, start);
    return code;
  } catch (error) {
    const said = error instanceof Problem ? error.said : message("action/crash", { detail: nameOf(error) });
    await reportProblem(said, standard, start.runner);
    return 2;
  }
}

async function gate({ env, law, now }: Start, token: string, github: GitHub): Promise<Judgement> {
  const occasion = readOccasion({ name: env["GITHUB_EVENT_NAME"] ?? "", payload: await payloadOf(env), ref: env["GITHUB_REF"] ?? "" });
  const objects = chooseObjects(env, token, github);
  const sides = await resolveSides(occasion, github, objects);
  return judge(sides, { objects, github, law, today: dayInTheNetherlands(now), job: env["GITHUB_JOB"] ?? "" });
}

async function connection({ token }: Inputs, env: Env): Promise<GitHub> {
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

/** Dates in records are Dutch days. */
function dayInTheNetherlands(now: Date): string {
  const parts = new Intl.DateTimeFormat("en", { timeZone: "Europe/Amsterdam", year: "numeric", month: "2-digit", day: "2-digit" }).formatToParts(now);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
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
  const profiles = after.profiles.map((one) => ({ ...one, blocks: one.blocks || one.findings.some(({ severity }) => severity === "warning") }));
  const findings = after.findings.map((one) => (one.severity === "warning" ? { ...one, severity: "block" as const } : one));
  return { ...after, profiles, findings };
}

async function report(judgement: Judgement, inputs: Inputs, { runner, law, version, env, now }: Start): Promise<void> {
  const { after, policies } = judgement;
  const locale = inputs.locale ?? policies.base.policy.locale ?? "nl";
  const options = { locale, law, version };
  const isPublic = inputs.report === "public" || policies.base.policy.report === "public";
  const blocking = after.profiles.filter(({ blocks }) => blocks).length;
  const result = (["pass", "block", "error"] as const)[exitCode(after)];
  const failed = (what: string) => (error: unknown) => warn(message("action/report-failed", { what, reason: nameOf(error) }), locale, runner);
  await attempt(() => {
    runner.output("result", result);
    runner.output("profiles", String(after.profiles.length));
    runner.output("blocking", String(blocking));
    runner.output("policy-sha", judgement.sides.base.sha);
    runner.output("judged-sha", judgement.sides.judged);
  }, failed("outputs"));
  await attempt(() => runner.print(toGithub(after, options)), failed("annotations"));
  for (const said of inputs.ignored) warn(said, locale, runner);
  const summary = { ...options, today: dayInTheNetherlands(now), isPublic, maxBytes: SUMMARY_BYTES, ignored: inputs.ignored };
  await attempt(() => runner.summary(summaryOf(judgement, summary)), failed("summary"));
  if (inputs.sarifFile !== null) {
    await attempt(() => writeFile(within(inputs.sarifFile ?? "", env), toSarif(after, options)), failed("SARIF"));
  }
}

/** A report file may stand in the workspace or the runner's temporary folder, nowhere else. */
function within(file: string, env: Env): string {
  const workspace = env["GITHUB_WORKSPACE"] ?? "";
  const path = isAbsolute(file) ? file : join(workspace, file);
  const inside = [workspace, env["RUNNER_TEMP"] ?? ""].some((root) => root !== "" && !relative(root, path).startsWith(".."));
  if (!inside) throw new RangeError("outside the workspace");
  return path;
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

/** The kind of an error, never its text: that may hold what an attacker wrote. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "unknown";
}
