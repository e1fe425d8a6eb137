/** What only a real process shows: a reader that leaves, a folder that is gone, a large report. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";

const program = fileURLToPath(new URL("../../packages/cli/dist/tenzij.mjs", import.meta.url));
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tenzij-process-"));
  for (let at = 0; at < 40; at++) {
    const names = Array.from({ length: 10 }, (_, nth) => `  - name: postcode_${nth}\n`).join("");
    writeFileSync(join(folder, `p${at}.profile.yaml`), `profile: p${at}\npurpose: control\nindicators:\n${names}`);
  }
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bash = (script: string) =>
  spawnSync("bash", ["-c", script], { cwd: folder, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });

it("ends quietly when its reader leaves, with its own exit code", { timeout: 120_000 }, () => {
  const ran = bash(`"${process.execPath}" "${program}" check --format json | head -c 10; echo " \${PIPESTATUS[0]}"`);
  expect(ran.stderr).toBe("");
  expect(ran.stdout).toMatch(/ 1\n$/);
});

it("writes a large report whole, however slowly it is read", { timeout: 120_000 }, () => {
  const ran = bash(`"${process.execPath}" "${program}" check --format json | (sleep 1; cat)`);
  const report = JSON.parse(ran.stdout) as { profiles: unknown[] };
  expect(ran.stdout.length).toBeGreaterThan(200_000);
  expect(report.profiles).toHaveLength(40);
});

it("says one line and exits 2 when it cannot even start, without a stack", { timeout: 120_000 }, () => {
  const ran = bash(`mkdir gone && cd gone && rmdir ../gone && "${process.execPath}" "${program}" check; echo $?`);
  expect(ran.stdout).toBe("2\n");
  expect(ran.stderr.trim().split("\n")).toHaveLength(1);
  expect(ran.stderr).toMatch(/^tenzij: Tenzij [\d.]+ /);
});
