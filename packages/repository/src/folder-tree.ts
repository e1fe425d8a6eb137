import type { Tree, Unreadable } from "@tenzij/read";

/** A folder as a tree, and the folders in it that are repositories of their own. */
export interface FolderTree extends Tree {
  readonly opaque: ReadonlyMap<string, Unreadable>;
  readonly repositories: readonly string[];
}
