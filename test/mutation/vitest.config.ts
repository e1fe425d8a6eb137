import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import together from "../vitest.config.ts";

/**
 * The tests a mutant is tried on, of the folder that Stryker is given. One project, because Stryker counts per test and not per
 * project. Tests under `test` stay out: they run what is built, not what is mutated.
 */
export default defineConfig({
  root: fileURLToPath(new URL("../..", import.meta.url)),
  resolve: together.resolve ?? {},
  test: {
    include: ["**/*.test.ts"],
    setupFiles: [fileURLToPath(new URL("fewer-runs.ts", import.meta.url))],
    testTimeout: 30_000,
    unstubEnvs: true,
    restoreMocks: true,
  },
});
