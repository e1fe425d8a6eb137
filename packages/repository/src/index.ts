/** The only input and output below the shells: trees from disk, from git's objects, and with an editor's buffers. */
export * from "./commits-since.ts";
export * from "./disk-tree.ts";
export * from "./file-history.ts";
export * from "./files-at-ref.ts";
export * from "./files-holding.ts";
export * from "./find-trees.ts";
export * from "./git.ts";
export * from "./git-tree.ts";
export * from "./repository-identity.ts";
export * from "./scratch-git.ts";
export * from "./without-node.ts";
export * from "./worktree-commit.ts";
