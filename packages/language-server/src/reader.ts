import type { Locale } from "@tenzij/core/language";
import type { Policy } from "@tenzij/core/policy";

/** For whom it is said. */
export interface Reader {
  /** The language of the editor, which counts where the policy names none. */
  readonly locale: string | undefined;
  /** The one the user chose, which counts before that of the policy. */
  readonly fixed?: Locale | undefined;
  /** Pages of the law open inside the client. */
  readonly pagesInside: boolean;
  /** Whether a file that only looks like a profile is left alone. */
  readonly isExcluded: (file: string) => boolean;
}

/** For whom, and how files are called there. */
export interface How extends Pick<Reader, "pagesInside" | "isExcluded"> {
  readonly localeOf: (policy: Policy) => Locale;
  readonly uriOf: (file: string) => string;
}
