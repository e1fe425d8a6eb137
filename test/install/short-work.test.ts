/** V8 is set for short work by flags, and complains on standard error of one that it does not know: on no Node anybody runs may it. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { setForShortWork } from "../../packages/cli/src/short-work.ts";
import { node24, ownNode } from "./nodes.ts";

const program = fileURLToPath(new URL("../../packages/cli/dist/tenzij.mjs", import.meta.url));
const example = fileURLToPath(new URL("../../docs/examples/kleinste-toets", import.meta.url));

function run(node: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(node, args, { encoding: "utf8" });
  return { status, stdout, stderr };
}

it.each([ownNode, node24])("starts without a word of V8's on %s", { timeout: 60_000 }, (node) => {
  expect(run(node, program, "--version")).toEqual({
    status: 0,
    stdout: expect.stringMatching(/^[\d.]+\n$/),
    stderr: "",
  });
  const check = run(node, program, "check", example, "--today", "2026-10-15");
  expect(check).toMatchObject({ status: 0, stdout: expect.stringContaining("kleinste"), stderr: "" });
});

it.each([
  ["20.20.2", true],
  ["21.7.3", false],
  ["24.21.0", false],
])("sets when code is hot on the Node where that costs nothing: %s", (version, isSet) => {
  const flags: string[] = [];
  setForShortWork(version, (given) => flags.push(given));
  expect(flags[0]).toMatch(/^--semi-space/);
  expect(flags.some((one) => one.includes("budget"))).toBe(isSet);
});
