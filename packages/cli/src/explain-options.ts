import type { Locale } from "@tenzij/core/language";

export interface ExplainOptions {
  readonly locale?: Locale;
  /** The argument is a word, also where a file is called so. */
  readonly word?: boolean;
  /** For a file. */
  readonly format?: "text" | "json";
}
