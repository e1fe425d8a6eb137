import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Tree } from "@tenzij/core";
import { diskTree } from "@tenzij/repository";
import type { TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { pathOf, uriOf } from "./places.ts";
import { fileOf, policyName, rootOf } from "./roots.ts";

/** The folders and open buffers the server sees: disk below, unsaved text above. */
export interface Workspace {
  readonly folders: () => readonly string[];
  setFolders(folders: readonly string[]): void;
  /** Under which root a file is judged. */
  rootOf(path: string): string;
  /** Every root there is something to judge under: folders, policies in them, and where open files belong. */
  roots(): readonly string[];
  /** The buffers of a root over its folder on disk, without what belongs to a root inside it. */
  tree(root: string): Tree;
  /** A file of a root as it is saved; null where it is not on disk. */
  saved(root: string, file: string): ReturnType<Tree["read"]> | null;
  /** The URI under which the client knows a path; made when it has not opened it. */
  uriOf(path: string): string;
  /** What is open under a root, by file of its tree. */
  openFiles(root: string): ReadonlyMap<string, TextDocument>;
  /** Forgets what the disk looked like: files came, went or changed. */
  diskChanged(): void;
  /** Whether the client says when files change; if not, the disk is looked at every time. */
  setWatched(watched: boolean): void;
  /** Goes up with every change of a buffer, the disk or the folders. */
  readonly revision: () => number;
}

export function makeWorkspace(documents: TextDocuments<TextDocument>): Workspace {
  let folders: readonly string[] = [];
  let disks = new Map<string, Tree>();
  let revision = 0;
  let watched = false;
  documents.onDidChangeContent(() => revision++);
  documents.onDidClose(() => revision++);

  const open = (): Map<string, TextDocument> => byPath(documents);
  const exists = (path: string): boolean => open().has(path) || existsSync(path);
  const under = (path: string): string => rootOf(path, { folders, exists });
  const disk = (root: string): Tree => {
    const known = watched ? disks.get(root) : undefined;
    const tree = known ?? remembering(diskTree(root));
    disks.set(root, tree);
    return tree;
  };
  const openFiles = (root: string): Map<string, TextDocument> => {
    const found = new Map<string, TextDocument>();
    for (const [path, document] of open()) if (under(path) === root) found.set(fileOf(root, path), document);
    return found;
  };
  return {
    folders: () => folders,
    setFolders(given) {
      folders = given;
      disks = new Map();
      revision++;
    },
    rootOf: under,
    roots() {
      const paths = folders.flatMap((folder) => [
        join(folder, policyName),
        ...policies(disk(folder)).map((file) => pathIn(folder, file)),
      ]);
      return [...new Set([...paths, ...open().keys()].map(under))].sort();
    },
    tree: (root) => overlay(disk(root), openFiles(root)),
    saved(root, file) {
      const tree = disk(root);
      return tree.files.includes(file) ? tree.read(file) : null;
    },
    uriOf: (path) => open().get(path)?.uri ?? uriOf(path),
    openFiles,
    diskChanged() {
      disks = new Map();
      revision++;
    },
    setWatched(value) {
      watched = value;
    },
    revision: () => (watched ? revision : revision++),
  };
}

function byPath(documents: TextDocuments<TextDocument>): Map<string, TextDocument> {
  const found = new Map<string, TextDocument>();
  for (const document of documents.all()) {
    const path = pathOf(document.uri);
    if (path !== null) found.set(path, document);
  }
  return found;
}

function policies(tree: Tree): string[] {
  return tree.files.filter((file) => file === policyName || file.endsWith(`/${policyName}`));
}

/** Reads each file once, so that equal content is the same object until the disk changes. */
function remembering(tree: Tree): Tree {
  const contents = new Map<string, ReturnType<Tree["read"]>>();
  return {
    files: tree.files,
    read(file) {
      const content = contents.get(file) ?? tree.read(file);
      contents.set(file, content);
      return content;
    },
  };
}

/** Open buffers over a tree; a root inside this one is judged by its own policy and left out here. */
function overlay(tree: Tree, buffers: ReadonlyMap<string, TextDocument>): Tree {
  const inner = policies(tree)
    .map(dirname)
    .filter((folder) => folder !== ".");
  const outside = (file: string): boolean => !inner.some((folder) => file.startsWith(`${folder}/`));
  const files = [...new Set([...tree.files.filter(outside), ...buffers.keys()])].sort();
  return { files, read: (file) => buffers.get(file)?.getText() ?? tree.read(file) };
}

/** The absolute path of a file of a root's tree. */
export function pathIn(root: string, file: string): string {
  return join(root, ...file.split("/"));
}
