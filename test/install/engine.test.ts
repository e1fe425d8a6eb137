/** V8 is set for short work by flags, and complains on standard error of one that it does not know: on no Node anybody runs may it. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { node24, ownNode } from "./nodes.ts";

const program = fileURLToPath(new URL("../../packages/cli/dist/tenzij.mjs", import.meta.url));
const engine = new URL("../../.build/engine.mjs", import.meta.url).href;
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
  [process.versions.node, true],
  ["21.7.3", false],
  ["99.0.0", false],
])("sets when code is hot on a Node somebody tried: %s", (version, isSet) => {
  const script = `Object.defineProperty(process.versions, "node", { value: ${JSON.stringify(version)} });
    const v8 = await import("node:v8");
    v8.default.setFlagsFromString = (flags) => process.stdout.write(flags);
    (await import("node:module")).syncBuiltinESMExports();
    await import(${JSON.stringify(engine)});`;
  const { stdout } = run(process.execPath, "--input-type=module", "--eval", script);
  expect(stdout).toMatch(/^--semi-space-growth-factor=1/);
  expect(/budget|count/.test(stdout)).toBe(isSet);
});
