/** The examples carry digests of before and those of now beside them, as the command writes these. */

import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const program = fileURLToPath(new URL("../packages/cli/dist/tenzij.mjs", import.meta.url));
const examples = fileURLToPath(new URL("../docs/examples/", import.meta.url));
/** Of the examples that are complete: one that is not is to show what is asked still. */
const records = readdirSync(examples, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".justification.yaml") && isComplete(path))
  .sort();

function isComplete(path: string): boolean {
  const [example = ""] = path.split(/[\\/]/);
  const { stdout } = spawnSync(process.execPath, [program, "check", "--format", "json", "."], {
    cwd: join(examples, example),
    encoding: "utf8",
  });
  return JSON.parse(stdout).profiles.every(({ verdict }: { verdict: string }) => verdict === "test-complete");
}

it("there are complete examples", () => {
  expect(records.length).toBeGreaterThanOrEqual(4);
});

it.each(records)("%s is upgraded by the command, stays complete, and is then left as it is", (path) => {
  const [example = "", ...rest] = path.split(/[\\/]/);
  const folder = mkdtempSync(join(tmpdir(), "tenzij-upgrade-"));
  const run = (...args: string[]) => spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: "utf8" });
  const verdicts = () => {
    const { stdout } = run("check", "--format", "json", ".");
    return JSON.parse(stdout).profiles.map(({ verdict }: { verdict: string }) => verdict);
  };
  try {
    cpSync(join(examples, example), folder, { recursive: true });
    const record = join(folder, ...rest);
    const upgraded = readFileSync(record, "utf8");
    const before = upgraded.replace(/^ {2}upgraded:\n(?: {4}.*\n)+/m, "");
    expect(before).not.toBe(upgraded);
    writeFileSync(record, before);
    expect(verdicts()).toEqual(["test-complete"]);
    expect(run("justify", join(...rest)).status).toBe(0);
    expect(readFileSync(record, "utf8")).toBe(upgraded);
    expect(verdicts()).toEqual(["test-complete"]);
    const again = run("justify", join(...rest));
    expect([again.status, readFileSync(record, "utf8")]).toEqual([0, upgraded]);
    expect(again.stdout + again.stderr).not.toContain("--refresh");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
