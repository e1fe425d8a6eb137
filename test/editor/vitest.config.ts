import { defineConfig } from "vitest/config";
import { reporters } from "../reporters.ts";

/** The flows through a real workbench: one browser, one server, one file after another (two cores). */
export default defineConfig({
  root: new URL("../..", import.meta.url).pathname,
  test: {
    reporters: reporters("editor"),
    include: ["test/editor/**/*.flow.ts", "test/page/**/*.flow.ts"],
    exclude: ["**/node_modules/**", ".vscode-test/**"],
    globalSetup: ["test/editor/workbench-server.ts"],
    fileParallelism: false,
    retry: 0,
    // A flow waits on events; these only end one that hangs.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 45_000 } },
  },
});
