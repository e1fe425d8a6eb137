import type { FolderTree } from "@tenzij/repository/without-node";

/**
 * What the server needs of where it runs: on a machine (`diskHost`), or where only the client can reach the files (`clientHost`).
 * Paths are absolute, with `/`.
 */
export interface Host {
  /** The path behind a URI; null for one that is no file here, sound or not. */
  pathOf(uri: string): string | null;
  uriOf(path: string): string;
  /** Says which folders are open. */
  setFolders(folders: readonly string[]): void;
  /** Whether there is anything at a path. */
  exists(path: string): boolean;
  /** Everything below a folder. */
  tree(folder: string): FolderTree;
  /** The files in a folder alone, without what lies below it. */
  filesIn(folder: string): FolderTree;
  /** Something that was looked at is still on its way. What was made meanwhile rests on less than there is: it is neither shown nor answered. */
  readonly waiting: () => boolean;
  /** Resolves once nothing is on its way. */
  settled(): Promise<void>;
  /**
   * Looks anew at what changed.
   * @param changed files and folders; absent: any may have
   * @param names which files there are may have changed too
   */
  forget(changed: readonly string[] | undefined, names: boolean): void;
  /** Calls each time that everything that was waited for is here. */
  onSettled(call: (arrived: Arrived) => void): void;
  /** Calls once what the client sent so far has been handed out. */
  afterInput(call: () => void): void;
}

/** What came in: paths whose text did, and whether it was said anew which files there are. */
export interface Arrived {
  readonly texts: readonly string[];
  readonly names: boolean;
}
