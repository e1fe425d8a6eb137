import type { Span } from "@tenzij/read";
import type { Distinction, Reading } from "../distinction/distinction.ts";
import { placeIn } from "../profile/references/composed.ts";
import type { Stretch } from "../profile/references/reference.ts";

/** A distinction where it is written: in the profile's own file, or in one it refers to, by the offsets of that file. */
export function placedDistinction(distinction: Distinction, file: string, stretches: readonly Stretch[]): Distinction {
  const { indicator, readings } = distinction;
  const place = placeIn(file, stretches, indicator.span);
  if (place.file === file) return distinction;
  const spanOf = (at: Span) => placeIn(file, stretches, at).span;
  const moved = (one: Reading): Reading => ({
    ...one,
    span: spanOf(one.span),
    ...(one.usedAt === undefined ? {} : { usedAt: spanOf(one.usedAt) }),
  });
  const [first, ...others] = readings;
  return {
    ...distinction,
    file: place.file,
    indicator: { ...indicator, span: place.span, whole: spanOf(indicator.whole) },
    readings: [moved(first), ...others.map(moved)],
  };
}
