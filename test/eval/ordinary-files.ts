import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** A YAML or JSON file that has nothing to do with people, as ordinary repositories hold by the hundred. */
export interface OrdinaryFile {
  readonly file: string;
  readonly text: string;
}

const root = fileURLToPath(new URL("../../", import.meta.url));
/** Larger files are data rather than something people write. */
const largest = 400_000;

/** Files written for this measure, one or more of each kind of file that packages do not ship. */
export function writtenFiles(): OrdinaryFile[] {
  return filesUnder(join(root, "test/ordinary"));
}

/** What the packages that the lockfile pins ship: their manifests, workflows, schemas and translations. */
export function shippedFiles(): OrdinaryFile[] {
  const store = join(root, "node_modules/.pnpm");
  return existsSync(store) ? filesUnder(store).filter(({ file }) => file.split("/").length > 1) : [];
}

/** The YAML and JSON files of a folder, however deep, by their path in it. */
export function filesUnder(folder: string): OrdinaryFile[] {
  return pathsUnder(folder)
    .filter((path) => /\.(ya?ml|json)$/.test(path) && statSync(path).size <= largest)
    .map((path) => ({ file: relative(folder, path).replaceAll("\\", "/"), text: readFileSync(path, "utf8") }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** Links are not followed: packages link to each other in circles, and to this workspace. */
function pathsUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? pathsUnder(path) : entry.isFile() ? [path] : [];
  });
}
