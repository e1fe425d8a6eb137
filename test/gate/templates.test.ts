import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { OpenAPIBackend } from "openapi-backend";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { root } from "./bundle-action.ts";

const templates = join(root, "docs/templates");
const workflows = join(templates, ".github/workflows");
let complaints: (name: string, text: string) => Promise<string[]>;
const folder = mkdtempSync(join(tmpdir(), "tenzij-language-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(async () => {
  const outfile = join(folder, "language-service.mjs");
  await build({
    entryPoints: [new URL("language-service.ts", import.meta.url).pathname],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    logLevel: "error",
  });
  ({ complaints } = await import(pathToFileURL(outfile).href));
});

test("GitHub's validator sees what is wrong with a workflow or an action", async () => {
  expect(
    await complaints("bad.github/workflows/x.yml", "on: merge_grp\njobs:\n  a:\n    run-on: x\n    steps: []\n"),
  ).not.toEqual([]);
  expect(
    await complaints("bad/action.yml", "name: x\ndescription: x\nruns:\n  using: node99\n  main: x.js\n"),
  ).not.toEqual([]);
});

test("it has nothing against action.yml", async () => {
  expect(await complaints("action.yml", readFileSync(join(root, "packages/action/action.yml"), "utf8"))).toEqual([]);
});

const own = join(root, ".github/workflows");

test.each(readdirSync(own).sort())("it has nothing against our own workflow %s", async (name) => {
  expect(await complaints(`own/.github/workflows/${name}`, readFileSync(join(own, name), "utf8"))).toEqual([]);
});

const names = readdirSync(workflows).sort();

test.each(names)("it has nothing against the template %s", async (name) => {
  expect(await complaints(`.github/workflows/${name}`, readFileSync(join(workflows, name), "utf8"))).toEqual([]);
});

test.each(names)("%s asks for little, is pinned, and puts no expression into a script", (name) => {
  const text = readFileSync(join(workflows, name), "utf8");
  const workflow = parse(text) as { permissions: unknown; jobs: Record<string, Job> };
  expect(workflow.permissions).toEqual({});
  for (const job of Object.values(workflow.jobs)) {
    expect(job["continue-on-error"]).toBe(undefined);
    // Nothing is skipped; only what joins the parts of others runs after some of them failed.
    expect([undefined, "${{ !cancelled() && needs.list.result == 'success' }}"]).toContain(job.if);
    expect(Object.keys(job.permissions ?? {}).length).toBeGreaterThan(0);
    for (const step of job.steps) {
      expect([step.if, step["continue-on-error"]]).toEqual([undefined, undefined]);
      if (step.uses) expect(step.uses).toMatch(/@[0-9a-f]{40}$/);
      expect(step.run ?? "").not.toContain("${{");
    }
  }
  expect(text).not.toMatch(/paths(-ignore)?:/);
});

interface Job {
  readonly if?: unknown;
  readonly "continue-on-error"?: unknown;
  readonly permissions?: Record<string, string>;
  readonly steps: readonly {
    readonly uses?: string;
    readonly run?: string;
    readonly if?: unknown;
    readonly "continue-on-error"?: unknown;
  }[];
}

test("the gate's workflow listens to every event the Action judges, and gives it only known inputs", () => {
  const workflow = parse(readFileSync(join(workflows, "tenzij.yml"), "utf8")) as {
    on: Record<string, unknown>;
    jobs: Record<string, { steps: { uses: string; with?: Record<string, unknown> }[] }>;
  };
  expect(Object.keys(workflow.on).sort()).toEqual(["merge_group", "pull_request", "push", "schedule"]);
  const { inputs } = parse(readFileSync(join(root, "packages/action/action.yml"), "utf8")) as {
    inputs: Record<string, unknown>;
  };
  const gate = workflow.jobs["tenzij"]?.steps.at(-1);
  for (const name of Object.keys(gate?.with ?? {})) expect(inputs).toHaveProperty(name);
});

test("GitHub's own description takes the ruleset", async () => {
  const api = new OpenAPIBackend({
    definition: new URL("github/openapi.json", import.meta.url).pathname,
    quick: true,
    strict: false,
    ajvOpts: { strict: false, logger: false },
  });
  await api.init();
  const request = (body: string) => ({
    method: "post",
    path: "/orgs/gemeente/rulesets",
    headers: { "content-type": "application/json" },
    body,
  });
  const ruleset = readFileSync(join(templates, "organisation-ruleset.json"), "utf8");
  expect(api.validateRequest(request(ruleset)).errors ?? []).toEqual([]);
  expect(api.validateRequest(request(ruleset.replace('"active"', '"sometimes"'))).errors).not.toEqual([]);
});
