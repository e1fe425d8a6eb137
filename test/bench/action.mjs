/**
 * A run of the Action on one changed profile beside a process that only loads the same two packages and makes the same calls. Started by
 * the bench on the Node that the Action runs on, which takes the types out of the gate's own stage:
 *
 *     node action.mjs FOLDER RUNS
 */
import { registerHooks } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { median, run } from "./measure.mjs";

const [, , folder, runs] = process.argv;
const inject = `data:text/javascript,${encodeURIComponent(`export const inject = () => ${JSON.stringify(folder)};`)}`;
registerHooks({
  resolve(name, context, next) {
    if (name === "vitest") return { url: inject, shortCircuit: true };
    const found = next(name, context);
    return found.url.endsWith(".json") ? { ...found, importAttributes: { type: "json" } } : found;
  },
});
const { openGate } = await import("../gate/gate.ts");
const { municipality } = await import("../gate/municipality.ts");

const changed =
  "profile: nieuw\npurpose: control\nautomation: human-decides\nindicators:\n  - name: postcode\n    weight: 3\n";
const floor = join(folder, "floor.mjs");
await build({
  stdin: {
    contents: `import { setOutput } from "@actions/core";
import { getOctokit } from "@actions/github";
const [, , baseUrl, ...paths] = process.argv;
const client = getOctokit("x", { baseUrl });
for (const path of paths) await client.request("GET " + path);
setOutput("result", "pass");`,
    resolveDir: fileURLToPath(new URL("../../packages/action", import.meta.url)),
  },
  ...{ bundle: true, platform: "node", target: "node24", format: "esm", outfile: floor },
  banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  logLevel: "error",
});

const gate = await openGate(municipality());
try {
  const pull = gate.open({ files: { "profielen/nieuw.profile.yaml": changed } });
  const pairs = [];
  for (let at = 0; at <= Number(runs); at++) {
    const before = gate.state.calls.length;
    const judged = await gate.judge(pull, { bundled: true });
    if (judged.exitCode !== 1) throw new Error(`the Action ended with ${judged.exitCode}: ${judged.stderr}`);
    const paths = gate.state.calls.slice(before).map(({ path }) => path);
    const { cpu } = await run([floor, gate.github.url, ...paths], [0]);
    // The first finds nothing in the memory of the machine.
    if (at > 0) pairs.push([judged.processorMilliseconds / 1000, cpu, paths.length]);
  }
  const of = (side) => median(pairs.map((pair) => pair[side]));
  const ratio = median(pairs.map(([own, other]) => own / other));
  const cells = [of(0).toFixed(2), of(1).toFixed(2), ratio.toFixed(2), String(of(2))];
  console.log(`${process.version.padEnd(26)}${cells.map((cell) => cell.padStart(11)).join("")}`);
} finally {
  await gate.close();
}
