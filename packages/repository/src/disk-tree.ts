import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { limits, type Tree, type Unreadable } from "@tenzij/core";

/** Folders that hold other people's files or git's own; nothing in them is governed. */
const skipped = new Set([".git", "node_modules", ".hg", ".svn", ".pnpm-store"]);

/**
 * The files of a folder on disk, relative to it, with `/`, sorted by code unit. Links are listed and never followed;
 * files are read when asked for.
 * @param root absolute path of the folder
 * @param leaveOut folders below it, relative, that are trees of their own
 */
export function diskTree(root: string, leaveOut: ReadonlySet<string> = new Set()): Tree {
  const files: string[] = [];
  const links = new Set<string>();
  const folders = [""];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of entriesOf(join(root, folder))) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!skipped.has(entry.name) && !leaveOut.has(path)) folders.push(path);
      } else if (entry.isFile()) files.push(path);
      else if (entry.isSymbolicLink()) {
        files.push(path);
        links.add(path);
      }
    }
  }
  files.sort(byCodeUnit);
  return { files, read: (file) => (links.has(file) ? { unreadable: "link" } : readOnDisk(join(root, file))) };
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // A folder that vanished or may not be listed holds nothing that can be judged; its files are not named anywhere.
    return [];
  }
}

function readOnDisk(path: string): Uint8Array | { unreadable: Unreadable } {
  try {
    const stat = lstatSync(path);
    if (stat.isSymbolicLink()) return { unreadable: "link" };
    if (stat.size > limits.fileBytes) return { unreadable: "too-large" };
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { unreadable: code === "EACCES" || code === "EPERM" ? "denied" : "vanished" };
  }
}

/** The order of files everywhere: by UTF-16 unit, never by the language of the machine. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
