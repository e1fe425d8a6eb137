/** Reading: bytes to text, text to nodes with exact places. Knows no law, and no sentences. */

export { type ChangedStretch, changedStretch } from "./changed-stretch.ts";
export { readComments } from "./comments.ts";
export * from "./edit/index.ts";
export * from "./formats.ts";
export * from "./limits.ts";
export { isModelText } from "./model/model-text.ts";
export { idOfBytes, withId } from "./model/of-bytes.ts";
export { moveNode } from "./nodes/move-node.ts";
export type * from "./nodes/node.ts";
export type { Nodes } from "./nodes/nodes.ts";
export * from "./nodes/read-nodes.ts";
export { withoutPeople } from "./people/in-nodes.ts";
export { type OpaqueSource, type Problem, type ProblemCode, problem } from "./problem.ts";
export { type ReadText, readText } from "./read-text.ts";
export { atPath } from "./shapes/at-path.ts";
export type { Shape } from "./shapes/shape.ts";
export { toolShapesOf } from "./shapes/shapes.ts";
export * from "./source-text.ts";
export * from "./span.ts";
export { isQuery } from "./sql/is-query.ts";
export { definitionsIn, readDefinition } from "./sql/read-definition.ts";
export type { Definition, Relation, Relations } from "./sql/relations.ts";
export type { Cell, Cells, Row } from "./table/cells.ts";
export { readRows } from "./table/read-table.ts";
export type * from "./tree.ts";
