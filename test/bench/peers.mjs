/**
 * Other checkers on the same files in the same run: a few words looked for in names and descriptions of indicators, each tool in its own
 * way. They are installed by the bench in a folder of its own, at these versions, and are no part of the project.
 */
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { median, run } from "./measure.mjs";

const versions = {
  "@ast-grep/cli": "0.51.1",
  "ajv-cli": "5.0.0",
  "@stoplight/spectral-cli": "6.16.3",
  // The last that runs on Node 20.
  cspell: "8.19.4",
};

const words =
  "nationaliteit geboorteland postcode pc4 wijkcode taalniveau verblijfstitel leeftijd gezinssamenstelling afstand_ouders geboorteplaats geboren".split(
    " ",
  );
const anyWord = `(${words.join("|")})`;

/** What each is given: its files of settings, and how it is started on a folder of profiles. */
const peers = {
  "ast-grep": {
    files: {
      "rule.yml": `id: word
language: yaml
rule:
  kind: block_mapping_pair
  all:
    - has: {field: key, regex: ^(name|description)$}
    - has: {field: value, regex: "${anyWord}"}
`,
    },
    native: "@ast-grep/cli/../cli-linux-x64-gnu/ast-grep",
    args: (at, tree) => ["scan", "--rule", join(at, "rule.yml"), "--json=stream", tree],
  },
  ajv: {
    files: {
      "schema.json": JSON.stringify({
        properties: {
          indicators: {
            items: { properties: { name: { not: { pattern: anyWord } }, description: { not: { pattern: anyWord } } } },
          },
        },
      }),
    },
    script: "ajv-cli/dist/index.js",
    args: (at, tree) => ["validate", "--all-errors", "-s", join(at, "schema.json"), "-d", `${tree}/*.yaml`],
  },
  spectral: {
    files: {
      "spectral.yaml": `rules:
  word:
    given: $.indicators[*][name,description]
    severity: error
    then: {function: pattern, functionOptions: {notMatch: "${anyWord}"}}
`,
    },
    script: "@stoplight/spectral-cli/dist/index.js",
    args: (at, tree) => [
      "lint",
      "--quiet",
      "--format",
      "json",
      "--ruleset",
      join(at, "spectral.yaml"),
      `${tree}/*.yaml`,
    ],
  },
  cspell: {
    files: { "cspell.json": JSON.stringify({ version: "0.2", language: "nl", flagWords: words }) },
    // At more it takes minutes.
    largest: 100,
    script: "cspell/bin.mjs",
    args: (at, tree) => [
      "lint",
      "--root",
      tree,
      "--no-progress",
      "--no-cache",
      "--config",
      join(at, "cspell.json"),
      "*.yaml",
    ],
  },
};

/**
 * Each beside a process that only parses the files, pair by pair.
 * @param {{folder: string, runs: number, trees: [name: string, tree: string, files: number][], check: (tree: string) => Promise<{wall: number, peak: number}>, parseOnly: (tree: string) => Promise<{wall: number, peak: number}>, row: (...cells: string[]) => string}} setting
 */
export async function besidePeers({ folder, runs, trees, check, parseOnly, row }) {
  const at = join(folder, "peers");
  const installed = install(at);
  console.log(row("profiles, ÷ yaml", ...trees.map(([name]) => name), "MiB"));
  const ratios = async (start, largest = Number.POSITIVE_INFINITY) => {
    const cells = [];
    let peak = 0;
    for (const [, tree, size] of trees) {
      if (size > largest) {
        cells.push("not run");
        continue;
      }
      const pairs = [];
      for (let time = 0; time < runs; time++) pairs.push([await start(tree), await parseOnly(tree)]);
      cells.push(median(pairs.map(([own, other]) => own.wall / other.wall)).toFixed(2));
      peak = Math.max(peak, ...pairs.map(([own]) => own.peak));
    }
    return [...cells, Number.isNaN(peak) ? "-" : peak.toFixed(0)];
  };
  console.log(row("tenzij", ...(await ratios(check))));
  for (const [name, { files, args, script, native, largest }] of Object.entries(peers)) {
    const program = join(at, "node_modules", script ?? native);
    if (!installed || !existsSync(program)) {
      console.log(row(name, "not installed"));
      continue;
    }
    for (const [file, text] of Object.entries(files)) writeFileSync(join(at, file), text);
    const start = (tree) =>
      script === undefined ? runNative(program, args(at, tree)) : run([program, ...args(at, tree)], [0, 1]);
    console.log(row(name, ...(await ratios(start, largest))));
  }
  console.log();
}

function install(at) {
  mkdirSync(at);
  const wanted = Object.entries(versions).map(([name, version]) => `${name}@${version}`);
  const options = ["--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=0"];
  try {
    execFileSync("npm", ["install", ...options, ...wanted], { cwd: at, stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** A program that is no Node process: what it uses of processor and memory is not told. */
async function runNative(program, args) {
  const began = process.hrtime.bigint();
  const code = await new Promise((ended, failed) =>
    spawn(program, args, { stdio: "ignore" }).on("error", failed).on("exit", ended),
  );
  if (code !== 0 && code !== 1) throw new Error(`${program} ended with ${code}`);
  return { wall: Number(process.hrtime.bigint() - began) / 1e9, peak: Number.NaN };
}
