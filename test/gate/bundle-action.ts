import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, renameSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";

export const root = new URL("../..", import.meta.url).pathname;
const action = join(root, "packages/action");

/** The Action bundled from the sources as they are now, in a folder that all test files of a run share. */
export function bundledAction(): string {
  const shared = inject("runFolder");
  const folder = join(shared, "action");
  if (existsSync(folder)) return folder;
  for (const [name, data] of [
    ["law", "law.json"],
    ["lexicon", "word-index.json"],
  ] as const) {
    if (existsSync(join(root, "packages", name, "dist", data))) continue;
    execFileSync(process.execPath, [join(root, "packages", name, "build.mjs")], { stdio: "pipe" });
  }
  const made = mkdtempSync(join(shared, "made-"));
  execFileSync(process.execPath, [join(action, "build.mjs"), join(made, "dist")], { stdio: "pipe" });
  copyFileSync(join(action, "action.yml"), join(made, "action.yml"));
  try {
    renameSync(made, folder);
  } catch (error) {
    // Another test file was first.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}
