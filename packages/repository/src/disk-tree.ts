import { createHash } from "node:crypto";
import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { limits, type Tree, type Unread, type Unreadable } from "@tenzij/read";
import { byCodeUnit } from "./by-code-unit.ts";
import type { FolderTree } from "./folder-tree.ts";
import { gitView } from "./git-view.ts";
import { installed, skipped } from "./skipped-folders.ts";

/**
 * The files of a folder on disk, relative to it, with `/`, sorted by code unit; in a repository without what git ignores. Links are listed and never followed; a
 * folder that may not be listed is itself listed as such; files are read when asked for.
 * @param root absolute path of the folder
 */
export function diskTree(root: string): FolderTree {
  const files: string[] = [];
  const opaque = new Map<string, Unreadable>();
  const repositories: string[] = [];
  const note = (path: string, why: Unreadable) => {
    files.push(path);
    opaque.set(path, why);
  };
  const git = gitView(root);
  const folders = [""];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = entriesOf(join(root, folder));
    if (entries === null) note(folder, "denied");
    for (const entry of entries ?? []) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.name === ".git" && folder !== "") repositories.push(folder);
      if (skipped.has(entry.name) || git?.isIgnored(entry.isDirectory() ? `${path}/` : path)) continue;
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isSymbolicLink()) note(path, "link");
      else files.push(path);
    }
  }
  for (const path of git?.trackedIn(installed) ?? [])
    if (lstatSync(join(root, path), { throwIfNoEntry: false })?.isFile()) files.push(path);
  files.sort(byCodeUnit);
  repositories.sort(byCodeUnit);
  return { ...listedTree(root, files, opaque), opaque, repositories };
}

/** A folder on disk of which it is known what it lists. */
export function listedTree(root: string, files: readonly string[], opaque?: Tree["opaque"]): Tree {
  return {
    files,
    ...(opaque === undefined ? {} : { opaque }),
    isEmpty: (file) => statSync(join(root, file), { throwIfNoEntry: false })?.size === 0,
    read: (file) => unreadableOf(opaque, file) ?? readOnDisk(join(root, file)),
  };
}

function unreadableOf(opaque: Tree["opaque"], file: string): { unreadable: Unreadable } | null {
  const why = opaque?.get(file);
  return why === undefined ? null : { unreadable: why };
}

/** Null for a folder that may not be listed; one that vanished while we looked is empty. */
function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    return isDenied(error) ? null : [];
  }
}

/** Neither a link put in the place of a file nor a pipe that nobody writes to can hold up or mislead the reader. */
const openFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** The bytes of a regular file on disk, by its absolute path. */
export function readOnDisk(path: string): Uint8Array | Unread {
  let file: number | undefined;
  try {
    file = openSync(path, openFlags);
    const stat = fstatSync(file);
    if (!stat.isFile()) return { unreadable: "denied" };
    if (stat.size <= limits.fileBytes) return readAll(file, stat.size);
    const key = `${path} ${stat.size} ${stat.mtimeMs} ${stat.ino}`;
    return { unreadable: "too-large", id: () => idOnDisk(path, key) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ELOOP") return { unreadable: "link" };
    return { unreadable: isDenied(error) ? "denied" : "vanished" };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Ids of files that were too large to be read, by where and when they were written: an editor asks again at each key. */
const ids = new Map<string, string>();
const mostIds = 100;
const atOnce = 1024 * 1024;

/** The id that git gives the bytes of a file, read piece by piece; null where they cannot be had. */
function idOnDisk(path: string, key: string): string | null {
  const known = ids.get(key);
  if (known !== undefined) return known;
  let file: number | undefined;
  try {
    file = openSync(path, openFlags);
    const { size } = fstatSync(file);
    const hash = createHash("sha1").update(`blob ${size}\0`);
    const piece = new Uint8Array(atOnce);
    let at = 0;
    for (let read = -1; read !== 0; at += read) {
      read = readSync(file, piece, 0, atOnce, at);
      hash.update(piece.subarray(0, read));
    }
    if (at !== size) return null;
    if (ids.size >= mostIds) ids.clear();
    const id = hash.digest("hex");
    ids.set(key, id);
    return id;
  } catch {
    return null;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** As many bytes as the file had when it was opened; fewer when it was cut short since. */
function readAll(file: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  while (at < size) {
    const read = readSync(file, bytes, at, size - at, at);
    if (read === 0) break;
    at += read;
  }
  return bytes.subarray(0, at);
}

function isDenied(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === "EACCES" || code === "EPERM" || code === "ENXIO";
}
