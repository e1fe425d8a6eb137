import type { Shape } from "./shape.ts";

/** File `MLmodel`: what a model takes stands in `signature.inputs`, as JSON in a text. */
export const mlflow: Shape = {
  tool: "MLflow",
  holds: "model",
  has: ["flavors", "signature.inputs"],
  names: [],
};
