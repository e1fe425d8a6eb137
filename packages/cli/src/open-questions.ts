import type { ProfileAssessment } from "@tenzij/core";
import { progressOf } from "@tenzij/core/justification";
import { overlayTree } from "@tenzij/repository";
import { type Judged, judge } from "./judge.ts";
import type { Open } from "./language/open-places.ts";
import type { Target } from "./trees.ts";

/** What is open with the record as it now stands. */
export function openIn(
  { policy }: Judged,
  target: Target,
  { file, record }: ProfileAssessment,
  text: string,
  today: string,
): Open {
  const tree = overlayTree(target.tree, new Map([[record, text]]));
  const [after] = judge({ ...target, tree }, policy, today).assessment.profiles.filter((one) => one.file === file);
  if (after === undefined) return { questions: 0, others: 0 };
  const elsewhere = new Set(after.questions.flatMap((one) => (one.of === "organisation" ? [one.question] : [])));
  const places = after.findings.filter(
    (one) => one.file === record && one.severity === "block" && !elsewhere.has(one.rule.replace("question/", "")),
  );
  const questions = progressOf(after.questions).open.length;
  return {
    questions,
    others: Math.max(0, new Set(places.map(({ rule, span }) => `${rule} ${span.start}`)).size - questions),
  };
}
