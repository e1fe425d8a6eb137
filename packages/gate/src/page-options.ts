import type { Locale, Message } from "@tenzij/core/language";
import type { Law } from "@tenzij/law";

export interface PageOptions {
  readonly locale: Locale;
  readonly law: Law;
  readonly version: string;
  readonly today: string;
  /** Bytes of UTF-8 the place can hold. */
  readonly maxBytes: number;
  readonly ignored: readonly Message[];
  /** For a log that everyone can read: roles and counts. */
  readonly isPublic: boolean;
  /** The address at which a line of a file can be seen; absent where there is none. */
  readonly linkTo?: (file: string, line: number) => string;
}
