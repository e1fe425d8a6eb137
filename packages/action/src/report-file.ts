import { lstat, realpath, writeFile } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, sep } from "node:path";
import type { Env } from "./env.ts";

/** Writes a report where one may stand. */
export async function writeReportFile(file: string, text: string, env: Env): Promise<void> {
  await writeFile(await within(file, env), text);
}

/**
 * A report file may stand in the workspace or the runner's temporary folder, nowhere else: where its folder really is, whatever
 * links lead there, and never through a link of its own.
 */
async function within(file: string, env: Env): Promise<string> {
  const workspace = env["GITHUB_WORKSPACE"] ?? "";
  const asked = isAbsolute(file) ? file : join(workspace, file);
  const path = join(await realpath(dirname(asked)), basename(asked));
  const roots = [workspace, env["RUNNER_TEMP"] ?? ""].filter((root) => root !== "");
  const inside = (await Promise.all(roots.map((root) => realpath(root)))).some((root) => isBelow(root, path));
  if (!inside) throw new RangeError("outside the workspace");
  const there = await lstat(path).catch(() => null);
  if (there?.isSymbolicLink()) throw new RangeError("a link");
  return path;
}

function isBelow(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
