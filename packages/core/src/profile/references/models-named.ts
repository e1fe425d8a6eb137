import type { Reachable, Step } from "./reference.ts";

/**
 * The models of a project by the name one of them gives another. A model that is judged by itself stands in a project of which each is;
 * what a profile takes for its model is judged with all that it selects from.
 */
export function modelsNamed(reachable: Reachable, { file, reference: { path } }: Step): string[] {
  const isModelOf = (one: string) => /\.(?:sql|csv|py)$/i.test(one) && one !== file;
  return reachable.named(path).filter((one) => isModelOf(one) && reachable.standing(one) === "file");
}
