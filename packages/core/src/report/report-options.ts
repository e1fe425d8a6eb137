import type { Law } from "@tenzij/law";
import type { Locale } from "../language/say.ts";

/** What every report needs beside the assessment. */
export interface ReportOptions {
  readonly locale: Locale;
  /** For the titles of the sources, and for the words of the rules. */
  readonly law: Law;
  /** Tenzij's own version. */
  readonly version: string;
}
