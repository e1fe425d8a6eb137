import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Tree } from "@tenzij/core";
import { diskTree, overlayTree } from "@tenzij/repository";
import type { TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { pathOf, uriOf } from "./places.ts";
import { fileOf, isWithin, rootOf } from "./roots.ts";

/** The folders and open buffers the server sees: disk below, unsaved text above. */
export interface Workspace {
  readonly folders: () => readonly string[];
  setFolders(folders: readonly string[]): void;
  /** Under which root a file is judged. */
  rootOf(path: string): string;
  /** The buffers of a root over its folder on disk. */
  tree(root: string): Tree;
  /** The URI under which the client knows a path; made when it has not opened it. */
  uriOf(path: string): string;
  /** True while a path is open in the editor. */
  isOpen(path: string): boolean;
  /** What is open under a root, by file of its tree. */
  openFiles(root: string): ReadonlyMap<string, TextDocument>;
  /** Forgets what the disk looked like: files came, went or changed. */
  diskChanged(): void;
}

export function workspace(documents: TextDocuments<TextDocument>): Workspace {
  let folders: readonly string[] = [];
  let disks = new Map<string, Tree>();
  const open = (): Map<string, TextDocument> => {
    const found = new Map<string, TextDocument>();
    for (const document of documents.all()) {
      const path = pathOf(document.uri);
      if (path !== null) found.set(path, document);
    }
    return found;
  };
  const exists = (path: string): boolean => open().has(path) || existsSync(path);
  const openFiles = (root: string): Map<string, TextDocument> => {
    const found = new Map<string, TextDocument>();
    for (const [path, document] of open()) {
      if (isWithin(root, path)) found.set(fileOf(root, path), document);
    }
    return found;
  };
  return {
    folders: () => folders,
    setFolders(given) {
      folders = given;
      disks = new Map();
    },
    rootOf: (path) => rootOf(path, { folders, exists }),
    tree(root) {
      const disk = disks.get(root) ?? diskTree(root);
      disks.set(root, disk);
      return overlayTree(disk, new Map([...openFiles(root)].map(([file, document]) => [file, document.getText()])));
    },
    uriOf: (path) => open().get(path)?.uri ?? uriOf(path),
    isOpen: (path) => open().has(path),
    openFiles,
    diskChanged() {
      disks = new Map();
    },
  };
}

/** The absolute path of a file of a root's tree. */
export function pathIn(root: string, file: string): string {
  return join(root, ...file.split("/"));
}
