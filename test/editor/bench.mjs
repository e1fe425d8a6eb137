/**
 * How long people wait: from a keystroke to the diagnostics of that text, and from starting the server to the first.
 * Ours beside yaml-language-server on the same file in the same minute. Then how long a request takes (bench-asked.mjs).
 * Run `pnpm build` first.
 *
 *     pnpm bench:editor [lines...]
 *     pnpm bench:editor formats [lines...] [file...]   a key in every other format, beside one in YAML of as many lines
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { askedOf } from "./bench-asked.mjs";
import { besideYaml } from "./bench-formats.mjs";
import { at, profile } from "./bench-server.mjs";
import { typedIn } from "./bench-typing.mjs";

const ours = fileURLToPath(new URL("../../packages/language-server/dist/server.mjs", import.meta.url));
if (process.argv[2] === "formats") {
  await besideYaml(ours, process.argv.slice(3));
  process.exit();
}
const peerVersion = "1.25.0";
const peer = installedPeer();
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [200, 2_000, 20_000];

/** What is typed, to and fro: a word that is found (which only ours looks for), and a bracket that breaks the text. */
const typing = {
  word: { on: { over: "kenmerk", put: "postcode" }, off: { over: "postcode", put: "kenmerk" } },
  broken: { on: { over: "", put: "[" }, off: { over: "[", put: "" } },
};

console.log("ms from keystroke to diagnostics, and ms of processor time the server takes for it; 50 keystrokes");
console.log("lines   typed   server                 first   median      p95   cpu median   cpu p95");
for (const lines of sizes) {
  const runs = [
    ["tenzij", ours, "word"],
    ["tenzij", ours, "broken"],
    ...(peer === null ? [] : [["yaml-language-server", peer, "broken"]]),
  ];
  for (const [name, server, typed] of runs) {
    const { first, took, cpu } = await measured(server, typing[typed], lines);
    const figures = [first, at(took, 0.5), at(took, 0.95), at(cpu, 0.5), at(cpu, 0.95)].map((one) => one.toFixed(1));
    const [start, ...rest] = figures;
    const cells = [
      start.padStart(8),
      ...rest.slice(0, 2).map((one) => one.padStart(8)),
      rest[2].padStart(12),
      rest[3].padStart(9),
    ];
    console.log(`${String(lines).padEnd(7)} ${typed.padEnd(7)} ${name.padEnd(20)} ${cells.join(" ")}`);
  }
}
console.log(
  "ms from a key in the record of a test just begun to its diagnostics, then from each request to its answer; median of 10",
);
console.log("lines   tested   record     key  lenses  in record   hover    next  picture");
for (const lines of sizes) {
  const { tested, record, took } = await askedOf(ours, lines);
  const cells = [lines, tested, record].map((one) => String(one).padEnd(8));
  const figures = took.map((one, column) => at(one, 0.5).toFixed(1).padStart([8, 8, 11, 8, 8, 9][column]));
  console.log(`${cells.join("")}${figures.join("")}`);
}
const bare = Array.from({ length: 5 }, () => timed(() => spawnSync(process.execPath, ["-e", "0"])));
console.log(`node -e 0: ${Math.min(...bare).toFixed(0)} ms`);

/** Types over a name in the middle of a profile in YAML. */
function measured(server, { on, off }, lines) {
  const text = profile(lines);
  const line = text.split("\n").findIndex((one, n) => n > lines / 2 && one.includes("name: "));
  const character = text.split("\n")[line].indexOf("kenmerk_");
  return typedIn(server, { file: "bench.profile.yaml", language: "yaml", text, line, character, on, off });
}

/** Beside the workbench, outside the project's own packages; without a registry ours is measured alone. */
function installedPeer() {
  const folder = fileURLToPath(new URL("../../.vscode-test/yaml-language-server", import.meta.url));
  const bin = join(folder, "node_modules/yaml-language-server/bin/yaml-language-server");
  if (existsSync(bin)) return bin;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{"private":true}\n');
  spawnSync("npm", ["install", "--no-save", "--ignore-scripts", `yaml-language-server@${peerVersion}`], {
    cwd: folder,
    stdio: "ignore",
  });
  return existsSync(bin) ? bin : null;
}

function timed(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}
