import type { Law } from "@tenzij/law";
import type { Locale } from "../language/say.ts";
import type { ReportedAssessment } from "../verdict/assessment.ts";

/** What every report needs beside the assessment. */
export interface ReportOptions {
  readonly locale: Locale;
  /** For the titles of the sources, and for the words of the rules. */
  readonly law: Law;
  /** Tenzij's own version. */
  readonly version: string;
  /** The policies of several trees that are reported together; each tree has its own. */
  readonly policies?: readonly ReportedAssessment["policy"][] | undefined;
  /** Everything is shown, however much there is; else what fits on a screen or a page, and how much is left. */
  readonly all?: boolean | undefined;
}
