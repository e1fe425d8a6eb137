import { fileURLToPath } from "node:url";

/** How Stryker makes mutants and which tests it tries on them; `run.mjs` says of which files. */
export default {
  plugins: [fileURLToPath(new URL("plugins.mjs", import.meta.url))],
  coverageAnalysis: "perTest",
  ignorers: ["words-for-people"],
  // The sandbox holds all that tests may read but what is large and is none of theirs.
  ignorePatterns: [
    ".*",
    "node_modules",
    "docs/images/**",
    "packages/{action,cli,form,language-server,overview,page,vscode}/**",
    "test/{editor,gate,labelled,page,real}/**",
  ],
  tempDirName: ".tmp/mutation/sandbox",
  reporters: ["json", "alive"],
  concurrency: 1,
  // Properties take seconds on a busy machine; too short a limit would count a slow test as a mutant found.
  timeoutMS: 30_000,
  timeoutFactor: 3,
  // No rewriting of tsconfig.json: it would ask TypeScript 7 for an interface it does not have.
  tsconfigFile: "none",
  // Types are checked by tsc, on what is written and not on what is mutated.
  disableTypeChecks: false,
};
