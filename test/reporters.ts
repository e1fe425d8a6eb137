import { join } from "node:path";
import type { ViteUserConfig } from "vitest/config";

/**
 * What a run of the tests prints; where CI asks for it, also what it counts: .ci/run reads `<name>.json` afterwards.
 * A run that is one of several of the same tests is given a name of its own.
 */
export function reporters(name: string): NonNullable<NonNullable<ViteUserConfig["test"]>["reporters"]> {
  const folder = process.env["TENZIJ_TEST_REPORTS"];
  const file = `${process.env["TENZIJ_TEST_REPORT"] ?? name}.json`;
  return folder === undefined ? ["default"] : ["default", ["json", { outputFile: join(folder, file) }]];
}
