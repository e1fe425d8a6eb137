import { limits, type Tree, type Unread } from "@tenzij/read";
import { byCodeUnit } from "./by-code-unit.ts";
import type { Git } from "./git.ts";

/** A file of a commit as git lists it. */
export interface GitFile {
  readonly path: string;
  /** `100644`, `100755`, `120000` (link) or `160000` (submodule). */
  readonly mode: string;
  /** Full object id. */
  readonly sha: string;
}

export const fullId = /^[0-9a-f]{40}([0-9a-f]{24})?$/;
/** What is read without being asked for is at most this large. */
const smallBytes = 64 * 1024;
const pointerStart = "version https://git-lfs.github.com/spec/";

/** Every file of a commit, by code unit; null when the commit is not here. Only full hexadecimal ids are asked for. */
export function listFiles(git: Git, commit: string): GitFile[] | null {
  if (!fullId.test(commit)) return null;
  const { output } = git.run(["ls-tree", "-r", "-z", "--full-tree", "--end-of-options", commit]);
  if (output === null) return null;
  const files: GitFile[] = [];
  for (const line of output.toString("latin1").split("\0")) {
    if (line === "") continue;
    const tab = line.indexOf("\t");
    const sha = line.slice(line.lastIndexOf(" ", tab) + 1, tab);
    files.push({ path: pathOf(line.slice(tab + 1)), mode: line.slice(0, line.indexOf(" ")), sha });
  }
  return files.sort((a, b) => byCodeUnit(a.path, b.path));
}

/**
 * Every file of a commit, from those of another and what git says differs between the two: two sides of a change are mostly the
 * same. Null when either is not here.
 */
export function listFilesFrom(git: Git, known: readonly GitFile[], from: string, to: string): GitFile[] | null {
  if (!fullId.test(from) || !fullId.test(to)) return null;
  const { output } = git.run([
    "diff-tree",
    "-r",
    "-z",
    "--raw",
    "--no-renames",
    "--ignore-submodules=none",
    "--no-relative",
    "--end-of-options",
    from,
    to,
  ]);
  if (output === null) return null;
  const fields = output.toString("latin1").split("\0");
  const changed = new Map<string, GitFile | null>();
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [, mode = "", , sha = "", status = ""] = (fields[at] ?? "").split(" ");
    const path = pathOf(fields[at + 1] ?? "");
    changed.set(path, status === "D" ? null : { path, mode, sha });
  }
  const files = known.flatMap((file) => {
    const now = changed.get(file.path);
    changed.delete(file.path);
    return now === undefined ? [file] : now === null ? [] : [now];
  });
  const added = [...changed.values()].filter((file) => file !== null);
  return added.length === 0 ? files : [...files, ...added].sort((a, b) => byCodeUnit(a.path, b.path));
}

/** Git's bytes as a name. Where they are no UTF-8, the strange ones are spelt out, so that no two names become one. */
export function pathOf(bytes: string): string {
  if (!/[\x80-\xff]/.test(bytes)) return bytes;
  const path = Buffer.from(bytes, "latin1").toString("utf8");
  if (!path.includes("\ufffd")) return path;
  return bytes.replace(/[\x80-\xff]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16)}`);
}

/**
 * The bytes of blobs by id, in two processes however many; an id that is not here, or that is no blob, is left out.
 * In the place of a blob larger than is ever judged come empty bytes, just too many of them to be judged.
 * @param besides blobs that are likely to be asked for next: read along where they are small
 */
export function readBlobs(git: Git, ids: readonly string[], besides: readonly string[] = []): Map<string, Uint8Array> {
  const blobs = new Map<string, Uint8Array>();
  const asked = new Set(ids);
  let tooMany: Uint8Array | undefined;
  const wanted: string[] = [];
  for (const { id, type, size } of sizesOf(
    git,
    [...new Set([...ids, ...besides])].filter((id) => fullId.test(id)),
  )) {
    if (type !== "blob" || (size > smallBytes && !asked.has(id))) continue;
    if (size <= limits.fileBytes) wanted.push(id);
    else {
      tooMany ??= new Uint8Array(limits.fileBytes + 1);
      blobs.set(id, tooMany);
    }
  }
  const output = batch(git, "--batch", wanted);
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(10, at);
    const { id, size } = headOf(output.toString("latin1", at, end));
    at = end + 1;
    blobs.set(id, output.subarray(at, at + size));
    at += size + 1;
  }
  return blobs;
}

/**
 * What is here of a commit, or of a tree that stands for what merging would give, in one process.
 * @returns the commit as git keeps it, null where the id is of none; and whether the files are here: a partial clone may hold a commit
 * without its tree. Null when nothing is here
 */
export function rawCommit(git: Git, id: string): { readonly text: string | null; readonly hasTree: boolean } | null {
  if (!fullId.test(id)) return null;
  const output = batch(git, "--batch", [id, `${id}^{tree}`]);
  const start = output.indexOf(10) + 1;
  const { type, size } = headOf(output.toString("latin1", 0, Math.max(start - 1, 0)));
  if (type === "tree") return { text: null, hasTree: true };
  if (type !== "commit") return null;
  const rest = output.subarray(start + size + 1);
  const text = output.toString("utf8", start, start + size);
  return { text, hasTree: headOf(rest.toString("latin1", 0, rest.indexOf(10))).type === "tree" };
}

interface ObjectHead {
  readonly id: string;
  readonly type: string;
  readonly size: number;
}

function sizesOf(git: Git, ids: readonly string[]): ObjectHead[] {
  const lines = batch(git, "--batch-check", ids).toString("latin1").split("\n");
  return lines.filter((line) => line !== "" && !line.endsWith(" missing")).map(headOf);
}

function headOf(line: string): ObjectHead {
  const [id = "", type = "", size = "0"] = line.split(" ");
  return { id, type, size: Number(size) };
}

function batch(git: Git, how: "--batch" | "--batch-check", ids: readonly string[]): Buffer {
  const nothing = Buffer.alloc(0);
  if (ids.length === 0) return nothing;
  return git.run(["cat-file", how], new TextEncoder().encode(`${ids.join("\n")}\n`)).output ?? nothing;
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
    wanted.map(({ sha }) => sha),
  );
  const opaque = new Map(files.filter(({ mode }) => !isRegular(mode)).map(({ path, mode }) => [path, opaqueAs(mode)]));
  return {
    files: files.map(({ path }) => path),
    opaque,
    isEmpty: (path) => emptyBlobs.has(byPath.get(path)?.sha ?? ""),
    read: (path) => contentOf(byPath.get(path), blobs),
  };
}

/** The id of a file without content, by SHA-1 and by SHA-256. */
export const emptyBlobs: ReadonlySet<string> = new Set([
  "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391",
  "473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813",
]);

function contentOf(file: GitFile | undefined, blobs: ReadonlyMap<string, Uint8Array>): Uint8Array | Unread {
  if (file === undefined) return { unreadable: "vanished" };
  if (!isRegular(file.mode)) return { unreadable: opaqueAs(file.mode) };
  const bytes = blobs.get(file.sha);
  if (bytes === undefined) return { unreadable: "vanished" };
  if (bytes.length > limits.fileBytes) return { unreadable: "too-large", id: () => bySha1(file.sha) };
  return isPointer(bytes) ? { unreadable: "pointer" } : bytes;
}

/** An id of git's, where it is one by SHA-1: what a file on disk is compared by. */
export function bySha1(id: string): string | null {
  return id.length === 40 ? id : null;
}

function opaqueAs(mode: string): "submodule" | "link" {
  return mode === "160000" ? "submodule" : "link";
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
