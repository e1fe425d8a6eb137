import { type Candidate, disguiseOf } from "@tenzij/lexicon";
import type { SourceText } from "@tenzij/read";
import type { Fragment } from "../profile/profile.ts";
import type { Reading } from "./distinction.ts";
import { placeInFile } from "./place.ts";

/** A candidate that was kept, as it is told: which letters, where, and what was looked for to take it back. */
export function readingOf(candidate: Candidate<Fragment>, source: SourceText): Reading {
  const { fragment, start, end } = candidate;
  const match = fragment.text.slice(start, end);
  const disguise = disguiseOf(match);
  return {
    match,
    readAs: candidate.readAs,
    span: placeInFile(source, fragment, start, end),
    ...(fragment.usedAt === undefined ? {} : { usedAt: fragment.usedAt }),
    role: candidate.role,
    strength: candidate.strength,
    ...(disguise === undefined ? {} : { disguise }),
    ...(candidate.of === undefined ? {} : { of: candidate.of }),
    guards: candidate.guards,
  };
}
