import type { Catalogue, Sentences } from "../language/say.ts";
import type { ReportOptions } from "./report-options.ts";
import type { Styler } from "./styler.ts";

/** What the parts of the text report are written on. */
export interface Page extends ReportOptions {
  readonly styler: Styler;
  /** Columns of the terminal. */
  readonly width: number;
  /** What another package says of findings of its own, by the names of its rules. */
  readonly sentences?: Sentences<Catalogue>;
}
