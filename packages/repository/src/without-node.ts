/** Trees and whose policy decides in them, as far as they need no machine: what also runs in a browser. */
export * from "./by-code-unit.ts";
export * from "./folder-tree.ts";
export * from "./governing-policy.ts";
export * from "./overlay-tree.ts";
export * from "./path-above.ts";
export * from "./skipped-folders.ts";
