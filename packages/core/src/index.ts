/** What judges a tree: the door of core. Each folder has a door of its own for those who need more of it. */

export { dutchDay } from "./text/dates.ts";
export type { Finding } from "./text/finding.ts";
export { assess, lexiconOf } from "./verdict/assess.ts";
export { assessProfile, type JudgedProfile, type Pair } from "./verdict/assess-profile.ts";
export type { Assessment, ProfileAssessment } from "./verdict/assessment.ts";
export { compareAssessments, type VerdictChange } from "./verdict/compare-assessments.ts";
export { formOfRecord, recordConfirmed } from "./verdict/form-of-record.ts";
export type { Granted, HeldGrant } from "./verdict/grants.ts";
export { judgeShare } from "./verdict/judge-share.ts";
export type { LikelyProfile } from "./verdict/likely-profile.ts";
export { likelyProfiles, mayBeProfile, outsideFindings } from "./verdict/likely-profiles.ts";
export { type RecordMisfit, recordMisfit } from "./verdict/record-misfit.ts";
export { type RecordText, recordText } from "./verdict/record-text.ts";
export type { Rules } from "./verdict/rules.ts";
export { blocks, isWorse, verdictOf } from "./verdict/verdict-of.ts";
export { type WrapperText, wrapperText } from "./verdict/wrapper-text.ts";
