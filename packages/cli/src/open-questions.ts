import type { ProfileAssessment } from "@tenzij/core";
import { progressOf } from "@tenzij/core/justification";
import { overlayTree } from "@tenzij/repository";
import { type Judged, judge } from "./judge.ts";
import type { Target } from "./trees.ts";

/** Questions that have to be answered in writing, with the record as it now stands. */
export function openQuestions(
  { policy }: Judged,
  target: Target,
  { file, record }: ProfileAssessment,
  text: string,
  today: string,
): number {
  const tree = overlayTree(target.tree, new Map([[record, text]]));
  const [after] = judge({ ...target, tree }, policy, today).assessment.profiles.filter((one) => one.file === file);
  return after === undefined ? 0 : progressOf(after.questions).open.length;
}
