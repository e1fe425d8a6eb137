/** The templates: each says what is lost, checks what it fetches, and what can run here runs. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { parse, parseAllDocuments } from "yaml";

const folder = fileURLToPath(new URL("../../docs/templates/", import.meta.url));
const program = fileURLToPath(new URL("../../packages/cli/dist/tenzij.mjs", import.meta.url));
const text = (name: string) => readFileSync(join(folder, name), "utf8");
const elsewhere = ["pre-commit-config.yaml", "Containerfile", "gitlab-component.yml", "azure-pipelines.yml"];

let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "tenzij-template-"));
  writeFileSync(join(cwd, "a.profile.yaml"), "profile: a\npurpose: control\nindicators:\n  - name: postcode\n");
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

it("are all named on their page", () => {
  for (const name of readdirSync(folder).filter((one) => one !== "README.md" && !one.startsWith(".")))
    expect(text("README.md")).toContain(`](${name})`);
});

it.each(elsewhere)("%s says what is lost", (name) => expect(text(name)).toMatch(/What is lost here: who signed/));

it.each(elsewhere.slice(1))("%s holds what it fetches against a checksum before it is installed", (name) => {
  const [fetched, checked, installed] = [/wget|curl/, /sha256sum (-c|--check)/, /npm install/].map((one) =>
    text(name).search(one),
  );
  expect(fetched).toBeGreaterThan(0);
  expect(checked).toBeGreaterThan(fetched ?? 0);
  expect(installed).toBeGreaterThan(checked ?? 0);
});

/** Runs a command of a template with the built command line under its name; variables of the forge are the folder. */
function runs(command: string) {
  const [name, ...args] = command.replaceAll("$(Agent.TempDirectory)", cwd).replaceAll('"', "").split(" ");
  expect(name).toBe("tenzij");
  return spawnSync(process.execPath, [program, ...args], { cwd, encoding: "utf8", env: { LANG: "en_GB.UTF-8" } });
}

it("GitLab's job runs, ends with 1, and writes both reports that it hands in", () => {
  const [spec, jobs] = parseAllDocuments(text("gitlab-component.yml")).map((one) => one.toJS());
  expect(Object.keys(spec.spec.inputs)).toEqual(["stage", "sha256", "package"]);
  const { script, artifacts } = jobs.tenzij as { script: string[]; artifacts: { reports: Record<string, string> } };
  expect(runs(script.at(-1) ?? "").status).toBe(1);
  const { junit = "", codequality = "" } = artifacts.reports;
  expect(readFileSync(join(cwd, junit), "utf8")).toContain("<testcase ");
  expect(JSON.parse(readFileSync(join(cwd, codequality), "utf8"))).not.toEqual([]);
});

it("Azure's step runs, ends with 1, logs issues, and writes what the next step publishes", () => {
  const { steps } = parse(text("azure-pipelines.yml")) as {
    steps: { script?: string; inputs?: Record<string, string> }[];
  };
  const ran = runs(steps.find(({ script }) => script?.startsWith("tenzij"))?.script ?? "");
  expect(ran.status).toBe(1);
  expect(ran.stdout).toMatch(/^Signatures are not verified here[^\n]*\n##vso\[task\.logissue type=error;sourcepath=/);
  const published = steps.at(-1)?.inputs?.["testResultsFiles"] ?? "";
  expect(readFileSync(published.replace("$(Agent.TempDirectory)", cwd), "utf8")).toContain("<testcase ");
});

it("the hook runs without names of files, whatever changes", () => {
  const { repos } = parse(text("pre-commit-config.yaml")) as { repos: { hooks: Record<string, unknown>[] }[] };
  const hook = repos[0]?.hooks[0] ?? {};
  expect(hook["pass_filenames"]).toBe(false);
  expect(runs(String(hook["entry"])).status).toBe(1);
  // Which files are profiles the policy says, and no pattern here could.
  expect([hook["always_run"], hook["files"]]).toEqual([true, undefined]);
});

/** Runs lines of a template as its forge does, where what is fetched is no file of ours; says whether npm installed it. */
function fetches(shell: readonly string[], script: string, sum: string): { installed: boolean; status: number | null } {
  const bin = join(cwd, "bin");
  mkdirSync(bin);
  const fetched = 'while [ "$#" -gt 1 ]; do if [ "$1" = --output ]; then printf x > "$2"; fi; shift; done';
  for (const [name, body] of [
    ["curl", fetched],
    ["npm", `touch ${join(cwd, "installed")}`],
  ])
    writeFileSync(join(bin, name ?? ""), `#!/bin/sh\n${body}\n`, { mode: 0o755 });
  const [program = "", ...args] = shell;
  writeFileSync(
    join(cwd, "script.sh"),
    script.replaceAll("$(Agent.TempDirectory)", cwd).replaceAll("$[[ inputs.package ]]", "https://x/y.tgz"),
  );
  const env = { PATH: `${bin}:${process.env["PATH"]}`, TENZIJ_FILE: "https://x/y.tgz", TENZIJ_SHA256: sum };
  const { status } = spawnSync(program, [...args, join(cwd, "script.sh")], { cwd, env, encoding: "utf8" });
  return { installed: existsSync(join(cwd, "installed")), status };
}

/** SHA-256 of the letter x. */
const right = createHash("sha256").update("x").digest("hex");
const asRun = [
  // https://learn.microsoft.com/azure/devops/pipelines/tasks/reference/cmd-line-v2: a script without -e ends as its last line does.
  ["azure-pipelines.yml", ["bash", "--noprofile", "--norc"], /- script: \|\n((?: {6}.*\n)+)/],
  [".github/workflows/tenzij-inventory.yml", ["bash", "-e"], /id: get\n +run: \|\n((?: {10}.*\n)+)/],
  ["gitlab-component.yml", ["bash", "-eo", "pipefail"], /script:\n((?: {4}- .*\n){3})/],
] as const;

it.each(asRun)("%s installs nothing that is not what the checksum is of", (name, shell, lines) => {
  const script = (lines.exec(text(name))?.[1] ?? "").replace(/^ +(- )?/gm, "");
  const given = (sum: string) => script.replaceAll(/\$\(TENZIJ_SHA256\)|\$\[\[ inputs\.sha256 \]\]/g, sum);
  const wrong = fetches(shell, given("0".repeat(64)), "0".repeat(64));
  expect([wrong.installed, wrong.status === 0]).toEqual([false, false]);
  rmSync(join(cwd, "bin"), { recursive: true });
  expect(fetches(shell, given(right), right)).toEqual({ installed: true, status: 0 });
});
