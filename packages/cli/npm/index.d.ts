/** What `tenzij` gives to programs. What is not here can change with any version. */

export type Locale = "nl" | "en";

/** Files by their path from the root of the tree, `/`-separated; `tenzij.yaml` at the root is the policy, as on disk. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

export interface Options {
  /** The day on which is judged, `YYYY-MM-DD`; today in the Netherlands where it is left out. */
  readonly today?: string;
  /** The language of sentences; that of the policy, else Dutch, where it is left out. */
  readonly locale?: Locale;
}

export type Severity = "exclusion" | "block" | "warning" | "info";
export type Verdict =
  | "cannot-judge"
  | "excluded"
  | "test-missing"
  | "test-incomplete"
  | "test-stale"
  | "test-inconsistent"
  | "test-unsigned"
  | "test-complete"
  | "no-finding";

/** Lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly ground: string | null;
  readonly kind: "direct" | "contested" | "indirect" | "contextual" | null;
  readonly strength: "clear" | "likely" | "guess" | null;
  /** The indicator as the profile writes it. */
  readonly indicator: string | null;
  readonly match: string | null;
  readonly title: string | null;
  readonly message: string;
  readonly file: string;
  readonly start: Place;
  readonly end: Place;
  /** What it makes of its profile by itself. */
  readonly verdict: Verdict | null;
  readonly sources: readonly string[];
  readonly help: string;
  readonly related: readonly {
    readonly file: string;
    readonly start: Place;
    readonly end: Place;
    readonly message: string;
  }[];
}

export interface JudgedProfile {
  readonly file: string;
  readonly profile: string | null;
  readonly title: string | null;
  readonly record: string;
  readonly verdict: Verdict;
  readonly blocks: boolean;
  readonly findings: readonly Finding[];
}

/** What `tenzij check --format json` prints. More keys may come. */
export interface Report {
  readonly version: string;
  readonly policy: { readonly file: string | null; readonly digest: string | null };
  readonly profiles: readonly JudgedProfile[];
  /** Findings of no profile. */
  readonly findings: readonly Finding[];
  readonly granted: readonly object[];
  readonly summary: { readonly profiles: number; readonly blocking: number };
}

/** A record as it should be written now. */
export interface Scaffold {
  /** Where it belongs. */
  readonly file: string;
  readonly text: string;
}

/** A `tenzij.yaml` as it is read. */
export interface Policy {
  /** Of what it says, not of how it is laid out; null where it cannot be judged by. */
  readonly digest: string | null;
  readonly frameworks: readonly string[];
  readonly profiles: readonly { readonly files: string; readonly indicators?: string | undefined }[];
  readonly grounds: readonly string[];
  readonly nationality: string;
  readonly roles: readonly string[];
  /** What is wrong with it; one of verdict `cannot-judge` leaves the strict defaults in force. */
  readonly findings: readonly Finding[];
}

/**
 * Judges files as `tenzij check` judges a folder. Nobody's signature is known here.
 * @throws RangeError for a path that is absolute, leads upwards or is not `/`-separated, and for a day that does not exist.
 */
export function checkFiles(files: Files, options?: Options): Report;

/**
 * What a word such as `pc4` is read as and why, or what a rule such as `TK-16` asks and who says so, as plain text.
 * @throws RangeError for a rule that does not exist.
 */
export function explain(asked: string, options?: Pick<Options, "locale">): string;

/**
 * The record of a profile with the facts filled in and every question that is open, or what is there with what has come to be
 * asked; null where nothing asks for one, or where the profile or its record cannot be read.
 * @param profile its path among the files.
 * @throws RangeError as `checkFiles`, and for a profile that is not among the files.
 */
export function scaffold(files: Files, profile: string, options?: Options): Scaffold | null;

/** Reads the text of a `tenzij.yaml`. */
export function policyOf(text: string, options?: Pick<Options, "locale">): Policy;

/** The version of Tenzij. */
export const version: string;
