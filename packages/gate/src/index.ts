/** What judges a change: both sides of it under the policy of the protected branch. Shells say where sides, objects and people come from. */
export type { Account, Commit, Forge, PullRequest, Review } from "./forge.ts";
export { guardedRules } from "./gate-files.ts";
export type { FindGovernance, Governance } from "./governance.ts";
export { handedIn } from "./handed-in.ts";
export { type Judgement, judge } from "./judge.ts";
export { gateSentences } from "./language/gate-sentences.ts";
export { type LocalChange, localSides } from "./local-sides.ts";
export { byPath, type CommitObject, type Objects, type TreeEntry } from "./objects.ts";
export { objectsOfGit } from "./objects-of-git.ts";
export { onChange } from "./on-change.ts";
export { textAbove } from "./page-text.ts";
export { fail, Problem } from "./problem.ts";
export { publicAssessment } from "./public-report.ts";
export type { Sides } from "./sides.ts";
export { signaturesFileOf } from "./signatures-file.ts";
export { problemSummary, summaryOf } from "./summary.ts";
export { isUnknownSignature, withoutUnknownSignatures } from "./unknown-signatures.ts";
export { at, entriesOf, isPinned, type Job, namesGate, readWorkflow, textAt } from "./workflow.ts";
