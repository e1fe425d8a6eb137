import type { Part } from "@tenzij/law";
import { digestOf } from "../text/digest.ts";

/** The parts of one indicator, in the order they are written in a record. */
export const indicatorParts = [
  "indicator",
  "values",
  "weight",
  "threshold",
  "source",
] as const satisfies readonly Part[];
/** The parts of the profile as a whole. */
export const profileParts = ["selection", "automation", "process"] as const satisfies readonly Part[];

export type IndicatorPart = (typeof indicatorParts)[number];
export type ProfilePart = (typeof profileParts)[number];

/** A text for each part of a profile; a part that is absent has none. */
export interface Parts {
  readonly indicators: ReadonlyMap<string, ReadonlyMap<IndicatorPart, string>>;
  readonly profile: ReadonlyMap<ProfilePart, string>;
  /** What belongs to no part above, by the key at the top of the document under which it stands. */
  readonly rest: ReadonlyMap<string, string>;
}

/** Digests of what a profile holds. */
export type Digests = Parts;

/** The digests of spelt parts. */
export function digested({ indicators, profile, rest }: Parts): Digests {
  return {
    indicators: new Map([...indicators].map(([name, parts]) => [name, digests(parts)])),
    profile: digests(profile),
    rest: digests(rest),
  };
}

function digests<Key>(parts: ReadonlyMap<Key, string>): Map<Key, string> {
  return new Map([...parts].map(([part, spelling]) => [part, digestOf(spelling)]));
}
