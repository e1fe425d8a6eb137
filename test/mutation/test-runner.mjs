import { globSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";
import { build } from "esbuild";
import { expect, vi } from "vitest";
import together from "../vitest.config.ts";

/** As Stryker numbers them. */
const passed = 0;
const failed = 1;

/** What Stryker's instrumented code looks at, by the name it gives it. */
globalThis.__stryker__ ??= {};
const mutants = globalThis.__stryker__;

/**
 * Runs the tests of one folder for Stryker. Vitest starts a worker and loads every module for each mutant, about a second;
 * here source and tests are one compiled script, run anew for each mutant, so that no mutant leaves anything behind in what
 * a module remembers. `expect` and `vi` are Vitest's own; of the rest only what the tests of these folders use is here.
 */
export class FolderTestRunner {
  static inject = ["options"];

  constructor({ testFolder }) {
    this.folder = testFolder;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.script = new Script(await bundle(this.folder), { filename: `${this.folder}.tests.js` });
    this.require = createRequire(join(process.cwd(), "tests.js"));
  }

  async dryRun() {
    Object.assign(mutants, { activeMutant: undefined, mutantCoverage: undefined, hitCount: undefined });
    const tests = [];
    for (const test of this.#load()) tests.push(await outcomeOf(test));
    return { status: "complete", tests, mutantCoverage: mutants.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation, sandboxFileName }) {
    const { id } = activeMutant;
    Object.assign(mutants, { activeMutant: mutantActivation === "static" ? id : undefined, hitCount: 0, hitLimit });
    let tests;
    try {
      tests = this.#load();
    } catch (error) {
      return { status: "error", errorMessage: String(error) };
    }
    mutants.activeMutant = id;
    const wanted = testFilter === undefined ? null : new Set(testFilter);
    const tried = tests.filter(({ id }) => wanted === null || wanted.has(id));
    // Those beside the source first: they are the likeliest to find it.
    const beside = relative(process.cwd(), sandboxFileName).replace(/\.ts$/, ".test.ts");
    tried.sort((a, b) => Number(b.file === beside) - Number(a.file === beside));
    let nrOfTests = 0;
    for (const test of tried) {
      nrOfTests++;
      const { status, failureMessage } = await outcomeOf(test);
      if (mutants.hitCount > hitLimit) return { status: "timeout", reason: `ran there ${mutants.hitCount} times` };
      if (status === failed) return { status: "killed", failureMessage, killedBy: [test.id], nrOfTests };
    }
    return { status: "survived", nrOfTests };
  }

  #load() {
    const { tests, api } = collector();
    this.script.runInThisContext()(this.require, api);
    return tests;
  }
}

/** Few examples of each property, and the same ones each time, so that an outcome can be had again. */
const fewerRuns = "fc.configureGlobal({ numRuns: 20, seed: 20_251_125 });";

/** Source and tests of a folder as one function of `require` and what tests are written with. */
async function bundle(folder) {
  const files = globSync(`${folder}/**/*.test.ts`).sort();
  const loads = files.map((file) => `inFile(${JSON.stringify(file)}); require("./${file}");`);
  const { outputFiles } = await build({
    stdin: {
      contents: `import fc from "fast-check"; import { inFile } from "vitest"; ${fewerRuns} ${loads.join("\n")}`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    target: "node22",
    alias: together.resolve?.alias ?? {},
    logLevel: "error",
    plugins: [{ name: "tests", setup: (one) => prepare(one) }],
  });
  return `(function (require, tests) {${outputFiles[0].text}\n})`;
}

function prepare({ onLoad, onResolve }) {
  onResolve({ filter: /^vitest$/ }, () => ({ path: "vitest", namespace: "tests" }));
  onLoad({ filter: /^/, namespace: "tests" }, () => ({ contents: "module.exports = tests;" }));
  // A script has no address of its own; tests read their fixtures beside the source.
  onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path }) => {
    const url = JSON.stringify(pathToFileURL(path).href);
    return { contents: readFileSync(path, "utf8").replaceAll("import.meta.url", url), loader: "ts" };
  });
}

/** Takes in the tests of a run as their files are loaded. */
function collector() {
  const tests = [];
  let names = [];
  let file = "";
  const it = (name, run) => {
    const full = [...names, name].join(" ");
    const id = `${file} ${full}`;
    const twice = tests.filter((one) => one.id === id || one.id.startsWith(`${id} #`)).length;
    tests.push({ id: twice === 0 ? id : `${id} #${twice}`, name: full, file, run });
  };
  it.each = (table) => (name, run) => {
    for (const [at, row] of table.entries()) it(`${name} ${at}`, () => (Array.isArray(row) ? run(...row) : run(row)));
  };
  const describe = (name, define) => {
    names.push(name);
    define();
    names.pop();
  };
  const inFile = (name) => {
    file = name;
    names = [];
  };
  return { tests, api: { describe, it, test: it, expect, vi, inFile } };
}

async function outcomeOf({ id, name, file, run }) {
  const start = performance.now();
  const base = { id, name, fileName: join(process.cwd(), file) };
  mutants.currentTestId = id;
  try {
    await run();
    return { ...base, status: passed, timeSpentMs: performance.now() - start };
  } catch (error) {
    return { ...base, status: failed, failureMessage: String(error), timeSpentMs: performance.now() - start };
  } finally {
    mutants.currentTestId = undefined;
  }
}
