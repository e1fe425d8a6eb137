import type { Framework } from "@tenzij/law";
import type { IndicatorEntry } from "@tenzij/lexicon";
import type { Locale } from "../language/say.ts";

/** Which files are profiles, and where in them the indicators live. */
export interface ProfileGlob {
  readonly files: string;
  /** Path such as `features[*].name`; absent: found by reading the whole file. */
  readonly indicators?: string | undefined;
}

/** What every decision of governance that softens has: it is bound to what it was granted for (design §5.6). */
export interface Bound {
  /** Digests of what it was granted for; absent in a policy of before grants were bound. */
  readonly for?: readonly string[] | undefined;
  /** The day it was granted, `YYYY-MM-DD`; absent in a policy of before. */
  readonly on?: string | undefined;
  /**
   * At a merge: the digest of what stood there before the change, null where nothing did. It is never written; absent where nobody
   * compares.
   */
  readonly before?: string | null | undefined;
}

/** Base policy confirms a softening statement of a profile (design §5.4). */
export interface Use extends Bound {
  readonly file: string;
  readonly indicator?: string | undefined;
  readonly purpose?: string | undefined;
  readonly subject?: string | undefined;
  readonly role?: string | undefined;
  readonly owner: string;
  readonly reason: string;
  /** Last day on which it counts, `YYYY-MM-DD`. */
  readonly until: string;
}

/** A wrong reading corrected; never by the profile's author; shown in every report. */
export interface ReadingCorrection extends Bound {
  readonly file: string;
  readonly indicator: string;
  /** Id of the law entry it was read as. */
  readonly readAs: string;
  readonly means: string;
  readonly by: string;
  readonly on: string;
  readonly why: string;
  /** Last day on which it counts; absent in a policy of before. */
  readonly until?: string | undefined;
}

/** Postpones a finding that asks, never clears it, never an exclusion. */
export interface Exception extends Bound {
  readonly file: string;
  readonly indicator: string;
  readonly reason: string;
  readonly owner: string;
  readonly until: string;
}

/** Files that look like profiles or are called so, and are none: each is bound to the blocking readings in it (design §4). */
export interface NotProfiles extends Bound {
  /** A pattern from the folder of the policy. */
  readonly files: string;
  readonly owner: string;
  readonly reason: string;
  readonly on: string;
  readonly until: string;
}

/** Within which bounds a key is handed down. */
export interface Bounds {
  /** ISO 8601 duration: the longest term of what stands under the key. */
  readonly "at-most"?: string | undefined;
}

/** What governance decides, with every default filled in. */
export interface Policy {
  /** `owner/repository/path@ref` of the policy that this one is laid over. */
  readonly extends?: string | undefined;
  /** In a policy that others extend: the keys in which they may ask less. */
  readonly may?: Readonly<Record<string, Bounds | undefined>> | undefined;
  /** Absent: the reader's own language. */
  readonly locale?: Locale | undefined;
  /** Ids of frameworks of the law, and files of the repository that hold one of the organisation's own. */
  readonly frameworks: readonly string[];
  /** What those files hold; none where nobody read them. */
  readonly ownFrameworks: readonly Framework[];
  readonly profiles: readonly ProfileGlob[];
  /** Ids of the grounds judged beside those the law judges by default. */
  readonly grounds: readonly string[];
  /** Ids of contextual entries that are judged as indirect. */
  readonly raise: readonly string[];
  readonly nationality: string;
  readonly fullAutomation: string;
  /** Whether the duty of care blocks where nothing was found. */
  readonly duty: string;
  readonly sector: string;
  readonly signers: {
    readonly roles: readonly string[];
    readonly people: Readonly<Record<string, readonly { readonly login: string; readonly id?: number | undefined }[]>>;
  };
  readonly evaluation: { /** ISO 8601 duration. */ readonly atMost: string };
  readonly uses: readonly Use[];
  readonly readings: readonly ReadingCorrection[];
  readonly exceptions: readonly Exception[];
  readonly notProfiles: readonly NotProfiles[];
  readonly legacy?: { readonly until: string } | undefined;
  readonly indicators: readonly IndicatorEntry[];
  /** `public`: reports name roles and counts, no people. */
  readonly report: "full" | "public";
}
