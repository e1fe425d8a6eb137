import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const root = new URL("../..", import.meta.url).pathname;
const action = join(root, "packages/action");

let built: string | undefined;

/** The Action bundled from the sources as they are now, in a folder of its own, once for each test file. */
export function bundledAction(): string {
  if (built) return built;
  const folder = mkdtempSync(join(tmpdir(), "tenzij-action-"));
  for (const [name, data] of [
    ["law", "law.json"],
    ["lexicon", "word-index.json"],
  ] as const) {
    if (existsSync(join(root, "packages", name, "dist", data))) continue;
    execFileSync(process.execPath, [join(root, "packages", name, "build.mjs")], { stdio: "pipe" });
  }
  execFileSync(process.execPath, [join(action, "build.mjs"), join(folder, "dist")], { stdio: "pipe" });
  copyFileSync(join(action, "action.yml"), join(folder, "action.yml"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  built = folder;
  return folder;
}
