import type { Shape } from "./shape.ts";

/** Model dumped as JSON (`Booster.dump_model`). */
export const lightgbm: Shape = {
  tool: "LightGBM",
  holds: "model",
  has: ["tree_info", "feature_names"],
  names: ["feature_names[*]"],
  numbers: ["feature_infos"],
  trees: ["tree_info"],
};
