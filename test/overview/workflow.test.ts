/** The parts of the workflow for an organisation, run as they stand in it, on real repositories. */
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Inventory } from "@tenzij/overview";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { makeOrganisation } from "./organisation.ts";

const file = fileURLToPath(new URL("../../docs/templates/.github/workflows/tenzij-inventory.yml", import.meta.url));
const program = fileURLToPath(new URL("../../packages/cli/dist/tenzij.mjs", import.meta.url));
const { jobs } = parse(readFileSync(file, "utf8")) as {
  jobs: Record<string, { steps: { id?: string; run?: string }[] }>;
};
const below = realpathSync(mkdtempSync(join(tmpdir(), "tenzij-workflow-")));

/** Runs a step of a job in a folder of its own, as the runner does; what it put out. */
function step(job: string, id: string, cwd: string, env: Record<string, string> = {}): string {
  const script = jobs[job]?.steps.find((one) => one.id === id)?.run ?? "exit 99";
  const output = join(below, "output.txt");
  writeFileSync(output, "");
  const set = { GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: join(below, "summary.md"), HOME: below, TOKEN: "x" };
  const PATH = `${join(below, "bin")}:${process.env["PATH"] ?? ""}`;
  execFileSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
    cwd,
    env: { ...set, PATH, ...env },
  });
  return readFileSync(output, "utf8");
}

beforeAll(() => {
  makeOrganisation(below);
  mkdirSync(join(below, "bin"));
  writeFileSync(join(below, "bin/tenzij"), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
  chmodSync(join(below, "bin/tenzij"), 0o755);
});
afterAll(() => rmSync(below, { recursive: true, force: true }));

describe("the workflow for an organisation", () => {
  it("deals a thousand repositories over as many jobs as a matrix may have, each once", () => {
    const cwd = join(below, "deal");
    mkdirSync(cwd);
    const all = Array.from({ length: 1000 }, (_, at) => `https://github.com/gemeente/r${at}.git`);
    writeFileSync(join(cwd, "repositories.txt"), `${all.join("\n")}\n`);
    const batches = JSON.parse(step("list", "deal", cwd).replace("batches=", "")) as string[];
    expect(batches).toHaveLength(256);
    const dealt = batches.flatMap((name) =>
      readFileSync(join(cwd, "batches", name), "utf8")
        .trim()
        .split("\n"),
    );
    expect(dealt.sort()).toEqual(all.sort());
  });

  it("looks at what it can clone, joins what the jobs made, and lists the rest as not seen", {
    timeout: 240_000,
  }, () => {
    const cwd = join(below, "look");
    mkdirSync(cwd);
    const addresses = ["handhaving", "toeslagen", "weg"].map((name) => `file://${join(below, name)}`);
    writeFileSync(join(cwd, "repositories.txt"), `${addresses.join("\n")}\n`);
    const batches = JSON.parse(step("list", "deal", cwd).replace("batches=", "")) as string[];
    expect(batches).toEqual(["000.txt", "001.txt", "002.txt"]);
    // The second job failed: it made nothing.
    for (const BATCH of ["000.txt", "002.txt"]) {
      rmSync(join(cwd, "repositories"), { recursive: true, force: true });
      step("look", "clone", cwd, { BATCH });
      step("look", "look", cwd, { BATCH });
    }
    const parts = join(cwd, "parts");
    mkdirSync(parts);
    for (const name of ["inventory-000.json", "inventory-002.json", "batches/repositories.txt"])
      writeFileSync(join(parts, name.split("/").at(-1) ?? ""), readFileSync(join(cwd, name)));
    step("merge", "merge", cwd);
    expect(readdirSync(join(cwd, "inventory")).sort()).toEqual(
      ["csv", "html", "json", "markdown"].map((format) => `inventory.${format}`),
    );
    const { repositories } = Inventory.parse(JSON.parse(readFileSync(join(cwd, "inventory/inventory.json"), "utf8")));
    expect(new Map(repositories.map(({ name, state }) => [name, state]))).toEqual(
      new Map([
        ["handhaving", "seen"],
        ["toeslagen", "not-seen"],
        ["weg", "not-seen"],
      ]),
    );
  });
});
