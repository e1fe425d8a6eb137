import type { Tree } from "@tenzij/read";
import { type FolderTree, governingPolicy, innerTrees, overlayTree, pathBelow } from "@tenzij/repository/without-node";
import type { TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Host } from "./host.ts";
import { fileOf, isWithin, policyName, rootOf } from "./roots.ts";

/** The folders and open buffers the server sees: disk below, unsaved text above. */
export interface Workspace {
  readonly folders: () => readonly string[];
  setFolders(folders: readonly string[]): void;
  /** Under which root a file is judged. */
  rootOf(path: string): string;
  /** Whether the gate at the merge sees the policy of a root. */
  atGate(root: string): boolean;
  /** Every root there is something to judge under: folders, policies in them, and where open files belong. */
  roots(): readonly string[];
  /** The buffers of a root over its folder on disk, without what belongs to a root inside it. */
  tree(root: string): Tree;
  /** A file of a root as it is saved; null where it is not on disk. */
  saved(root: string, file: string): ReturnType<Tree["read"]> | null;
  /** The path behind a URI; null for one that is no file here. */
  pathOf(uri: string): string | null;
  /** The URI under which the client knows a path; made when it has not opened it. */
  uriOf(path: string): string;
  /** What is open under a root, by file of its tree. */
  openFiles(root: string): ReadonlyMap<string, TextDocument>;
  /**
   * Forgets the content of files that changed on disk.
   * @param changed absent: any may have
   * @param names which files there are is forgotten too, since some came or went
   */
  diskChanged(changed?: readonly string[], names?: boolean): void;
  /** Whether the client says when files change; if not, the disk is looked at every time. */
  setWatched(watched: boolean): void;
  /** Goes up with every change of a buffer, the disk or the folders. */
  readonly revision: () => number;
}

export function makeWorkspace(documents: TextDocuments<TextDocument>, host: Host): Workspace {
  let folders: readonly string[] = [];
  let disks = new Map<string, RememberedTree>();
  let revision = 0;
  let watched = false;
  documents.onDidChangeContent(() => revision++);
  documents.onDidClose(() => revision++);

  const open = (): Map<string, TextDocument> => byPath(documents, host);
  const exists = (path: string): boolean => open().has(path) || host.exists(path);
  const under = (path: string): string => rootOf(path, { folders, exists });
  const disk = (root: string): FolderTree => {
    const known = watched ? disks.get(root) : undefined;
    const tree = known ?? remembering(isProject(root) ? host.tree(root) : host.filesIn(root));
    disks.set(root, tree);
    return tree;
  };
  /**
   * Whether a root was opened or has a policy. A file opened by itself says nothing about the folders around it: only the files beside it are looked
   * at, or a home folder would be listed for one file in it. So it is above what was opened, where git keeps settings there.
   */
  const isProject = (root: string): boolean =>
    exists(pathBelow(root, policyName)) ||
    folders.some((folder) => isWithin(folder, root)) ||
    (exists(pathBelow(root, ".git")) && !folders.some((folder) => isWithin(root, folder)));
  const openFiles = (root: string): Map<string, TextDocument> => {
    const found = new Map<string, TextDocument>();
    for (const [path, document] of open()) if (under(path) === root) found.set(fileOf(root, path), document);
    return found;
  };
  const lookAgain = (changed: readonly string[] | undefined): void => {
    // What git ignores, and what it tracks, says which files there are.
    if (changed === undefined || changed.some((path) => path.endsWith(".gitignore"))) disks = new Map();
    for (const path of changed ?? []) {
      for (const [root, tree] of disks) if (isWithin(root, path)) tree.forget(fileOf(root, path));
    }
    revision++;
  };
  host.onSettled(({ texts, names }) => lookAgain(names ? undefined : texts));
  return {
    folders: () => folders,
    setFolders(given) {
      host.setFolders(given);
      folders = given;
      disks = new Map();
      revision++;
    },
    rootOf: under,
    atGate: (root) => governingPolicy(root, exists).atGate,
    roots() {
      const paths = folders.flatMap((folder) => [
        pathBelow(folder, policyName),
        ...innerTrees(folder, disk(folder), exists).map((inner) => pathBelow(folder, `${inner}/${policyName}`)),
      ]);
      return [...new Set([...paths, ...open().keys()].map(under))].sort();
    },
    tree: (root) => overlay(disk(root), innerTrees(root, disk(root), exists), openFiles(root)),
    saved(root, file) {
      const tree = disk(root);
      return tree.files.includes(file) ? tree.read(file) : null;
    },
    pathOf: host.pathOf,
    uriOf: (path) => open().get(path)?.uri ?? host.uriOf(path),
    openFiles,
    diskChanged(changed, names = changed === undefined) {
      host.forget(changed, names);
      lookAgain(names ? undefined : changed);
    },
    setWatched(value) {
      watched = value;
    },
    revision: () => (watched ? revision : revision++),
  };
}

function byPath(documents: TextDocuments<TextDocument>, host: Host): Map<string, TextDocument> {
  const found = new Map<string, TextDocument>();
  for (const document of documents.all()) {
    const path = host.pathOf(document.uri);
    if (path !== null) found.set(path, document);
  }
  return found;
}

/** A disk tree that can be told that a file is not as it was. */
interface RememberedTree extends FolderTree {
  forget(file: string): void;
}

/** Reads each file once, so that equal content is the same object until the disk changes. */
function remembering(tree: FolderTree): RememberedTree {
  const contents = new Map<string, ReturnType<Tree["read"]>>();
  return {
    ...tree,
    read(file) {
      const content = contents.get(file) ?? tree.read(file);
      contents.set(file, content);
      return content;
    },
    forget(file) {
      contents.delete(file);
    },
  };
}

/** Open buffers over a tree; a root inside this one is judged by itself and left out here. */
function overlay(tree: FolderTree, inner: readonly string[], buffers: ReadonlyMap<string, TextDocument>): Tree {
  const own =
    inner.length === 0
      ? tree.files
      : tree.files.filter((file) => !inner.some((folder) => file.startsWith(`${folder}/`)));
  return overlayTree(
    { ...tree, files: own },
    new Map([...buffers].map(([file, document]) => [file, document.getText()])),
  );
}
