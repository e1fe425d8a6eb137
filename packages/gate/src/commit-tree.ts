import { limits, type Tree, type Unread, type Unreadable } from "@tenzij/read";
import { bySha1, emptyBlobs } from "@tenzij/repository";
import type { Objects, TreeEntry } from "./objects.ts";
import type { Files } from "./pair.ts";

const REGULAR = new Set(["100644", "100755"]);
const POINTER = "version https://git-lfs.github.com/spec/";

/**
 * A commit as a tree that can be read: all names, and the bytes of the files named in `needed`, fetched by object id. Links,
 * submodules and LFS pointers have no bytes here; attributes and filters change nothing.
 */
export async function commitTree(objects: Objects, files: Files, needed: Iterable<string>): Promise<Tree> {
  const wanted = [...new Set(needed)].flatMap((file) => {
    const entry = files.get(file);
    return entry && REGULAR.has(entry.mode) ? [entry.sha] : [];
  });
  const bytes = await objects.blobs(wanted);
  return {
    ...namesOf(files),
    isEmpty: (file) => emptyBlobs.has(files.get(file)?.sha ?? ""),
    read: (file) => {
      const entry = files.get(file);
      if (!entry) return { unreadable: "vanished" };
      return unreadable(entry) ?? content(bytes.get(entry.sha), entry.sha);
    },
  };
}

const known = new WeakMap<Files, Pick<Required<Tree>, "files" | "opaque">>();

/** The names of a commit, made once: a run asks for many trees of few commits, and a commit may hold many files. */
export function namesOf(files: Files): Pick<Required<Tree>, "files" | "opaque"> {
  const found = known.get(files);
  if (found) return found;
  const opaque = new Map<string, Unreadable>();
  for (const [path, entry] of files) {
    const why = unreadable(entry);
    if (why !== null) opaque.set(path, why.unreadable);
  }
  const names = { files: [...files.keys()], opaque };
  known.set(files, names);
  return names;
}

function unreadable({ mode }: TreeEntry): { unreadable: "link" | "submodule" } | null {
  if (REGULAR.has(mode)) return null;
  return { unreadable: mode === "160000" ? "submodule" : "link" };
}

function isPointer(bytes: Uint8Array): boolean {
  for (let at = 0; at < POINTER.length; at++) if (bytes[at] !== POINTER.charCodeAt(at)) return false;
  return true;
}

function content(bytes: Uint8Array | undefined, sha: string): Uint8Array | Unread {
  if (!bytes) return { unreadable: "vanished" };
  if (bytes.length > limits.fileBytes) return { unreadable: "too-large", id: () => bySha1(sha) };
  return isPointer(bytes) ? { unreadable: "pointer" } : bytes;
}
