/** An assessment as people and programs read it, and explanations of rules and words. */

export { argument } from "../language/argument.ts";
export type { ReportedAssessment, ReportedProfile } from "../verdict/assessment.ts";
export { grantTitle } from "../verdict/grant-title.ts";
export { type Caps, capFindings, sayRest } from "./cap-findings.ts";
export { sayCitation, sayRead } from "./citation.ts";
export { wrap } from "./display-width.ts";
export { escapeCommandMessage } from "./escape-command.ts";
export { escapedJson } from "./escape-json.ts";
export { codeMarkdown, escapeMarkdown } from "./escape-markdown.ts";
export { escapeTerminal } from "./escape-terminal.ts";
export { exitCode } from "./exit-code.ts";
export { explainFileJson, explainFileText } from "./explain-file.ts";
export { readAs, readingInWords } from "./explain-reading.ts";
export { explainRule } from "./explain-rule.ts";
export { explainUnjudged } from "./explain-unjudged.ts";
export { explainWordText } from "./explain-word.ts";
export { findRule, nearestRule } from "./find-rule.ts";
export { findingsMarkdown } from "./findings-markdown.ts";
export { gathered, worstFirst } from "./gathered.ts";
export { grantedSection } from "./granted-section.ts";
export { docsUrl, helpUrl } from "./help-url.ts";
export { inWords } from "./in-words.ts";
export { byPlace, bySeverity, compare, locate, placeWords, sayAtCell, type Texts } from "./located.ts";
export { movedInWords, movedTitle, restingOn, sayMoved } from "./moved-in-words.ts";
export { holdsCheck, nextStep } from "./next-step.ts";
export type { Page } from "./page.ts";
export { originLines, policyMessage } from "./policy-lines.ts";
export { ratesInWords } from "./rates-in-words.ts";
export { type GivenAnswer, type RecordAnswered, recordAnswered } from "./record-answered.ts";
export { recordView } from "./record-view.ts";
export type { ReportOptions } from "./report-options.ts";
export { rulesOf } from "./rule-text.ts";
export {
  readSignaturesFile,
  type SignaturesFile,
  signaturesFileVersion,
  signaturesJsonSchema,
} from "./signatures-file.ts";
export { plain, type Styler } from "./styler.ts";
export { toAzure } from "./to-azure.ts";
export { toGithub } from "./to-github.ts";
export { toGitlab } from "./to-gitlab.ts";
export { jsonPieces } from "./to-json.ts";
export { toJunit } from "./to-junit.ts";
export { toMarkdown } from "./to-markdown.ts";
export { toSarif } from "./to-sarif.ts";
export { toText } from "./to-text.ts";
export { together, underFolder } from "./under-folder.ts";
export { sayOutcome, saySeverity, sayVerdict } from "./verdict-words.ts";
export { visible } from "./visible.ts";
