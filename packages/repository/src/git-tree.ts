import { limits, type Tree, type Unreadable } from "@tenzij/core";
import { byCodeUnit } from "./disk-tree.ts";
import type { Git } from "./git.ts";

/** A file of a commit as git lists it. */
export interface GitFile {
  readonly path: string;
  /** `100644`, `100755`, `120000` (link) or `160000` (submodule). */
  readonly mode: string;
  /** Full object id. */
  readonly id: string;
}

const fullId = /^[0-9a-f]{40}([0-9a-f]{24})?$/;
const pointerStart = "version https://git-lfs.github.com/spec/";

/** Every file of a commit, by code unit; null when the commit is not here. Only full hexadecimal ids are asked for. */
export function listFiles(git: Git, commit: string): GitFile[] | null {
  if (!fullId.test(commit)) return null;
  const { output } = git.run(["ls-tree", "-r", "-z", "--full-tree", "--end-of-options", commit]);
  if (output === null) return null;
  const files = output
    .toString("utf8")
    .split("\0")
    .filter((line) => line !== "")
    .map((line) => {
      const tab = line.indexOf("\t");
      const [mode = "", , id = ""] = line.slice(0, tab).split(" ");
      return { path: line.slice(tab + 1), mode, id };
    });
  return files.sort((a, b) => byCodeUnit(a.path, b.path));
}

/** The bytes of blobs by id, in one process however many; an id that is not here is left out. */
export function readBlobs(git: Git, ids: readonly string[]): Map<string, Uint8Array> {
  const wanted = [...new Set(ids)].filter((id) => fullId.test(id));
  const blobs = new Map<string, Uint8Array>();
  if (wanted.length === 0) return blobs;
  const { output } = git.run(["cat-file", "--batch"], new TextEncoder().encode(`${wanted.join("\n")}\n`));
  if (output === null) return blobs;
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(10, at);
    const [id = "", type = "", size = ""] = output.toString("utf8", at, end).split(" ");
    at = end + 1;
    if (type === "missing" || size === "") continue;
    if (type === "blob") blobs.set(id, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return blobs;
}

/**
 * A commit as a tree, read from git's objects and never from disk: attributes, filters and hooks change nothing.
 * @param needed files whose bytes are wanted; absent: all
 * @returns null when the commit is not in the repository
 */
export function gitTree(git: Git, commit: string, needed?: ReadonlySet<string>): Tree | null {
  const files = listFiles(git, commit);
  if (files === null) return null;
  const byPath = new Map(files.map((file) => [file.path, file]));
  const wanted = files.filter(({ path, mode }) => isRegular(mode) && (needed === undefined || needed.has(path)));
  const blobs = readBlobs(
    git,
    wanted.map(({ id }) => id),
  );
  return { files: files.map(({ path }) => path), read: (path) => contentOf(byPath.get(path), blobs) };
}

function contentOf(
  file: GitFile | undefined,
  blobs: ReadonlyMap<string, Uint8Array>,
): Uint8Array | { unreadable: Unreadable } {
  if (file === undefined) return { unreadable: "vanished" };
  if (!isRegular(file.mode)) return { unreadable: file.mode === "160000" ? "submodule" : "link" };
  const bytes = blobs.get(file.id);
  if (bytes === undefined) return { unreadable: "vanished" };
  if (bytes.length > limits.fileBytes) return { unreadable: "too-large" };
  return isPointer(bytes) ? { unreadable: "pointer" } : bytes;
}

function isRegular(mode: string): boolean {
  return mode === "100644" || mode === "100755";
}

function isPointer(bytes: Uint8Array): boolean {
  return (
    Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, pointerStart.length)).toString("latin1") ===
    pointerStart
  );
}

/**
 * Fetches one commit by its full id from a remote, without tags or history.
 * @returns what git said when it failed; null when it succeeded
 */
export function fetchCommit(git: Git, remote: string, commit: string): string | null {
  if (!fullId.test(commit)) return "not a full object id";
  const args = [
    "fetch",
    "--no-tags",
    "--depth=1",
    "--no-recurse-submodules",
    "--no-write-fetch-head",
    "--end-of-options",
    remote,
    commit,
  ];
  const { output, problem } = git.run(args);
  return output === null ? problem : null;
}
