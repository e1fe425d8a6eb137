import { readFile } from "node:fs/promises";
import { type Assessment, dutchDay, type Finding } from "@tenzij/core";
import type { Locale } from "@tenzij/core/language";
import { exitCode } from "@tenzij/core/report";
import { fail, handedIn, type Judgement, judge, Problem } from "@tenzij/gate";
import type { Law } from "@tenzij/law";
import { chooseObjects } from "./choose-objects.ts";
import type { Env } from "./env.ts";
import { type Occasion, readOccasion } from "./event.ts";
import type { GitHub } from "./github.ts";
import { governanceOfGitHub } from "./governance-of-github.ts";
import { type Inputs, readInputs } from "./inputs.ts";
import { message } from "./language/message.ts";
import { connect } from "./octokit-github.ts";
import type { Patience } from "./patience.ts";
import { posture } from "./posture.ts";
import { makeReports, nameOf, reportProblem } from "./reports.ts";
import { resolveSides } from "./resolve-sides.ts";
import type { Runner } from "./runner.ts";

export interface Start {
  readonly env: Env;
  readonly runner: Runner;
  readonly law: Law;
  readonly version: string;
  readonly now: Date;
  readonly patience: Patience;
}

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
    const judgement = await withinBudget(gate(start, occasion, inputs, github));
    const after = inputs.failOnWarning ? warningsBlock(judgement) : judgement.after;
    const code = exitCode(after);
    await makeReports({ ...start, judgement: { ...judgement, after }, inputs, github });
    return code;
  } catch (error) {
    const sentence = error instanceof Problem ? error.sentence : message("action/crash", { detail: nameOf(error) });
    await reportProblem(sentence, standard, runner);
    return 2;
  }
}

async function gate(
  { env, law, now, patience }: Start,
  occasion: Occasion,
  inputs: Inputs,
  github: GitHub,
): Promise<Judgement> {
  const today = dutchDay(now);
  const objects = chooseObjects(env, inputs.token, github);
  const token = inputs.policyToken ?? inputs.token;
  const governance = governanceOfGitHub((owner, repo) => connect({ token, apiUrl: apiOf(env), owner, repo, patience }));
  const sides = await resolveSides(occasion, github, objects, patience.wait);
  const { policy: written } = inputs;
  const handing = written === null ? null : { written, law, today, isRequired: isElsewhere(env) };
  return judge(sides, {
    ...{ objects, forge: github, governance, law, today },
    handedIn: handing === null ? null : await handedIn(handing, governance),
    job: env["GITHUB_JOB"] ?? "",
    workflow: workflowOf(env),
    started: startedAs(env),
  });
}

/** What the step uses, as the runner says: nothing of both where the Action lies in the repository itself. */
function startedAs({ GITHUB_ACTION_REPOSITORY: repository = "", GITHUB_ACTION_REF: ref = "" }: Env): string | null {
  return repository === "" || ref === "" ? null : `${repository}@${ref}`;
}

/** Whether the workflow is another repository's. Of one that the runner does not name it is not known, so it is taken to be ours. */
function isElsewhere(env: Env): boolean {
  return (env["GITHUB_WORKFLOW_REF"] ?? "") !== "" && workflowOf(env) === "";
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
  return connect({ token, apiUrl: apiOf(env), owner, repo, patience });
}

function apiOf(env: Env): string {
  return env["GITHUB_API_URL"] ?? "https://api.github.com";
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

/** The one way in which an input changes a verdict: it can only make it stricter. What a change has no part in is not its to mend. */
function warningsBlock({ after, sides, change, changed }: Judgement): Assessment {
  const isWhole = sides.scope === "whole";
  const touched = new Set(change.touched.flatMap(({ file, record }) => [file, record]));
  const heavier = (finding: Finding): Finding =>
    finding.severity === "warning" ? { ...finding, severity: "block" } : finding;
  const profiles = after.profiles.map((one) => {
    if (!isWhole && !touched.has(one.file)) return one;
    const findings = one.findings.map(heavier);
    return { ...one, findings, blocks: one.blocks || findings.some(({ severity }) => severity === "block") };
  });
  const findings = after.findings.map((one) =>
    isWhole || changed.has(one.file) || touched.has(one.file) ? heavier(one) : one,
  );
  return { ...after, profiles, findings };
}
