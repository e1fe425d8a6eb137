import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { reporters } from "./reporters.ts";

const never = ["**/node_modules/**", "**/dist/**", ".vscode-test/**", ".tmp/**"];

/** Tests beside the source, and tests of the packages together. The editor's flows have their own configuration. */
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  resolve: {
    alias: {
      // What is bundled is what is tested: .build/bundle.mjs takes the same build of yaml.
      yaml: join(dirname(createRequire(import.meta.url).resolve("yaml/package.json")), "browser/index.js"),
    },
  },
  test: {
    reporters: reporters("together"),
    // Tests wait on events; these limits only end one that hangs.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A test that leaves a variable or a clock changed would let the next one pass by accident.
    unstubEnvs: true,
    restoreMocks: true,
    // By default one processor is left free for whoever edits; two run what CI runs.
    maxWorkers: 2,
    // Reading the sources anew for each of hundreds of files costs more than most of their tests; no module here holds what a test changes.
    isolate: false,
    projects: [
      { extends: true, test: { name: "unit", include: ["packages/*/src/**/*.test.ts"], exclude: never } },
      {
        extends: true,
        test: {
          name: "together",
          include: ["test/**/*.test.ts"],
          exclude: never,
          globalSetup: [fileURLToPath(new URL("run-folder.ts", import.meta.url))],
        },
      },
    ],
  },
});
