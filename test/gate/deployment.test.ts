import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { root } from "./bundle-action.ts";
import { type Gate, openGate } from "./gate.ts";
import { municipality, profile, profileFile } from "./municipality.ts";

const templates = join(root, "docs/templates");
const patience = { perCall: 60_000, longestWait: 0, wait: async () => undefined };
const options = { here: patience, depth: "none" } as const;
const posture = { ...options, with: { mode: "posture" }, env: { GITHUB_JOB: "posture" } } as const;

const gates: Gate[] = [];
afterAll(async () => {
  await Promise.all(gates.map((gate) => gate.close()));
});

/** The templates with what the page says has to be filled in. */
function filled(commit = "c".repeat(40)): Record<string, string> {
  const workflows = readdirSync(join(templates, ".github/workflows")).map((name) => `.github/workflows/${name}`);
  return Object.fromEntries(
    [".github/CODEOWNERS", ...workflows].map((path) => [
      path,
      readFileSync(join(templates, path), "utf8")
        .replaceAll("@your-organisation/governance", "@gemeente-voorbeeld/governance")
        .replaceAll("0".repeat(40), commit),
    ]),
  );
}

/** The rules of the ruleset to import, as GitHub then lists them for the branch. */
function rules(): unknown[] {
  const ruleset = JSON.parse(readFileSync(join(templates, "organisation-ruleset.json"), "utf8")) as { rules: object[] };
  const of = { ruleset_source_type: "Organization", ruleset_source: "gemeente-voorbeeld", ruleset_id: 7 };
  return ruleset.rules.map((rule) => ({ ...rule, ...of }));
}

/** A repository in which steps 1 to 5 of the page were done. */
async function installed(files: Record<string, string>): Promise<Gate> {
  const gate = await openGate();
  gates.push(gate);
  const pull = gate.open({ files: { ...municipality(), ...files } });
  const run = await gate.judge(pull, options);
  expect(run.exitCode, run.stdout).toBe(0);
  gate.merge(pull);
  return gate;
}

const open = (stdout: string) => stdout.split("\n").filter((line) => line.startsWith("klopt niet"));

test("after the steps of the page all that guards the gate is in order, and a profile without a record is red", async () => {
  const gate = await installed(filled());
  gate.state.answers.set("repos/get-branch-rules", rules());
  gate.state.answers.set("repos/get-repo-ruleset", {
    ...{ id: 7, name: "Tenzij", source: "gemeente-voorbeeld", source_type: "Organization", enforcement: "active" },
    bypass_actors: [],
  });
  gate.state.answers.set("actions/get-github-actions-default-workflow-permissions-repository", {
    default_workflow_permissions: "read",
    can_approve_pull_request_reviews: false,
  });
  const run = await gate.judgeWatch("workflow_dispatch", posture);
  expect([run.exitCode, open(run.stdout)]).toEqual([0, []]);
  expect(run.stdout).not.toContain("niet te zien");
  const tried = await gate.judge(gate.open({ files: { [profileFile()]: profile() } }), options);
  expect(tried.exitCode).toBe(1);
  expect(gate.state.violations).toEqual([]);
});

test("a commit that was not filled in, and a check that nobody requires, are seen", async () => {
  const gate = await installed(filled("0".repeat(40)));
  gate.state.answers.set("repos/get-branch-rules", []);
  const { stdout, summary } = await gate.judgeWatch("workflow_dispatch", posture);
  expect(open(stdout).join("\n")).toContain("de Action is vastgezet op een volledige commit");
  expect(open(stdout).join("\n")).toContain("de controle is verplicht");
  expect(summary).toContain("docs/nl/deployment.md zegt hoe het moet");
});

test("a check that the protection of the branch requires, without a ruleset, is required", async () => {
  const gate = await installed(filled());
  gate.state.requiredChecks.push("tenzij");
  const { stdout } = await gate.judgeWatch("workflow_dispatch", posture);
  expect(stdout).toContain("in orde: de controle is verplicht");
  expect(gate.state.violations).toEqual([]);
});

test.each(["nl", "en"])("the %s page names every template and everything that has to be filled in", (locale) => {
  const page = readFileSync(join(root, `docs/${locale}/deployment.md`), "utf8");
  for (const name of [
    "CODEOWNERS",
    "tenzij.yml",
    "tenzij-rerun.yml",
    "tenzij-posture.yml",
    "organisation-ruleset.json",
  ])
    expect(page).toContain(name);
  for (const part of ["@your-organisation/governance", "repository_id", "repository_name", "`ref`", "`push`"])
    expect(page).toContain(part);
});
