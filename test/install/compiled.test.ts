/** What Node compiled of the npm package is kept for the next run where Node can: never on a machine of a build, and never with another answer. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { node24, ownNode } from "./nodes.ts";

const slow = { timeout: 120_000 };
const folder = mkdtempSync(join(tmpdir(), "tenzij-compiled-"));
const cache = join(folder, ".cache");

beforeAll(() => {
  const build = fileURLToPath(new URL("../../packages/cli/package.mjs", import.meta.url));
  execFileSync(process.execPath, [build, "--out", folder], { stdio: "pipe" });
  mkdirSync(join(folder, "tree"));
  writeFileSync(join(folder, "tree/a.profile.yaml"), "profile: a\npurpose: control\nindicators:\n  - name: postcode\n");
}, slow.timeout);
beforeEach(() => rmSync(cache, { recursive: true, force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function check(env: Readonly<Record<string, string>>, node = node24) {
  const args = [join(folder, "package/bin/tenzij.mjs"), "check", "--format", "json", "--today", "2026-10-01", "tree"];
  const all = { PATH: process.env["PATH"] ?? "", ...env };
  const { status, stdout, stderr } = spawnSync(node, args, { cwd: folder, env: all, encoding: "utf8" });
  return { status, stdout, stderr };
}

it("a first run keeps it in the user's folder, and the next says the same", slow, () => {
  const first = check({ HOME: folder });
  expect(first).toMatchObject({ status: 1, stderr: "", stdout: expect.stringContaining("postcode") });
  expect(readdirSync(join(cache, "tenzij"))).toHaveLength(1);
  expect(check({ HOME: folder })).toEqual(first);
  expect(check({ HOME: folder }, ownNode)).toEqual(first);
});

it.each([
  ["of a build", { HOME: folder, CI: "true" }],
  ["whose user has no folder", {}],
])("nothing is kept on a machine %s", slow, (_what, env) => {
  expect(check(env)).toMatchObject({ status: 1, stderr: "" });
  expect(existsSync(cache)).toBe(false);
});
