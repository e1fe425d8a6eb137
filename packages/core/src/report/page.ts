import type { ReportOptions } from "./report-options.ts";
import type { Styler } from "./styler.ts";

/** What the parts of the text report are written on. */
export interface Page extends ReportOptions {
  readonly styler: Styler;
  /** Columns of the terminal. */
  readonly width: number;
}
