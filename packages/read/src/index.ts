/** Reading: bytes to text, text to nodes with exact places. Knows no law, and no sentences. */

export { readComments } from "./comments.ts";
export * from "./edit/index.ts";
export * from "./formats.ts";
export * from "./limits.ts";
export { moveNode } from "./nodes/move-node.ts";
export type * from "./nodes/node.ts";
export type { Nodes } from "./nodes/nodes.ts";
export * from "./nodes/read-nodes.ts";
export type * from "./problem.ts";
export { type ReadText, readText } from "./read-text.ts";
export * from "./source-text.ts";
export * from "./span.ts";
export type * from "./tree.ts";
