import type { IndicatorRow } from "../inventory/schema.ts";

/** What a profile, a record or a policy said while it stood so. */
export type Facts =
  | { readonly of: "profile"; readonly rows: readonly IndicatorRow[] }
  | { readonly of: "record"; readonly validUntil: string | null; readonly withdrawn: boolean }
  | { readonly of: "policy"; readonly grants: readonly DatedGrant[] };

/** A decision that softens, as a policy held it. */
export interface DatedGrant {
  readonly kind: "exceptions" | "readings" | "uses";
  readonly on: string | null;
  readonly until: string;
}

/** How one file went: what it said from which day on. */
export interface Timeline {
  /** From the top of the repository. */
  readonly file: string;
  /** For a record: the profile it is of. */
  readonly profile?: string;
  /** For a file that a profile takes in, such as a table behind a wrapper: that profile. */
  readonly partOf?: string;
  /** In order; the first from "" where it stood there before the history begins. Null facts: it was not there, or was none. */
  readonly versions: readonly { readonly from: string; readonly facts: Facts | null }[];
}

/** What a file said on a day; null where it was not there. */
export function factsOn({ versions }: Timeline, day: string): Facts | null {
  return versions.findLast(({ from }) => from <= day)?.facts ?? null;
}
