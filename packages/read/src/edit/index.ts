/** Writing YAML: the one place where text of a file is changed. */

export type { YamlPath } from "./plain.ts";
export type { Refusal } from "./reach.ts";
export { normalText, type Scalar, type ScalarKind } from "./scalar.ts";
export { flowSketches, isScalar, printSketches, type Sketch, type SketchItem, scalarText } from "./sketch.ts";
export * from "./work.ts";
export { addItem, removeAt, setValue, type Written } from "./write.ts";
