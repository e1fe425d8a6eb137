/** The record of step 2, its parts and its figures. */

export { dayMeant } from "../text/day-meant.ts";
export { partTitles } from "./changes.ts";
export { type SignedRole, signedRoles } from "./checks/signers.ts";
export { type Classification, classifiable, classifyIn } from "./classify.ts";
export { digestsOf, digestVersion } from "./digest.ts";
export { evidenceIn } from "./evidence.ts";
export { type Answer, type AnswerRefusal, answerIn } from "./form/answer-edit.ts";
export type { FormRate, FormView } from "./form/form-view.ts";
export type * from "./form/record-form.ts";
export { type GroupShare, groupShare } from "./group-share.ts";
export { readIncident } from "./incident.ts";
export { type LapsedDay, lapsedDays } from "./lapsed-days.ts";
export { type MovedPart, movedParts } from "./moved-parts.ts";
export { organisationMeaning } from "./organisation.ts";
export type { Digests } from "./parts.ts";
export { isDone, progressOf } from "./progress.ts";
export type { QuestionState } from "./question-state.ts";
export { entryOf, type JustificationRecord, nodeAt, readRecord, textAt } from "./record.ts";
export { type Shape, shapesOf } from "./record-shape.ts";
export { selectionShare } from "./selection-share.ts";
export type { Signature, Signatures } from "./signature.ts";
export { compareGroups } from "./statistics/compare.ts";
export { rate } from "./statistics/rates.ts";
export { readTables } from "./statistics/table.ts";
export { type RecordedSide, unseenChange } from "./unseen-change.ts";
export { isUpgradeOf } from "./upgrade.ts";
