import { type MapNode, type Span, span } from "@tenzij/read";
import { looseIn } from "./loose.ts";
import type { Place } from "./place.ts";
import type { Fragment, Indicator, MapReading, Stated } from "./profile.ts";

/**
 * What a map was read as, so many units further: all of it stands in the map, so all of it moved alike.
 * @param known of a map in a list, which holds no criteria of its own and no text through an alias
 */
export function moveReading({ indicator }: MapReading, node: MapNode, by: number, at: Place): MapReading {
  const { weight, threshold, role } = indicator;
  const moved: Indicator = {
    name: indicator.name,
    pointer: indicator.pointer,
    span: moveSpan(indicator.span, by),
    whole: node.span,
    fragments: indicator.fragments.map((one) => moveFragment(one, by)),
    ...(weight === undefined ? {} : { weight: moveStated(weight, by) }),
    ...(threshold === undefined ? {} : { threshold: moveStated(threshold, by) }),
    ...(role === undefined ? {} : { role: moveStated(role, by) }),
    node,
  };
  return { indicator: moved, rest: [], loose: looseIn(at.capacity ?? "loose", moved) };
}

function moveSpan({ start, end }: Span, by: number): Span {
  return span(start + by, end + by);
}

function moveFragment(fragment: Fragment, by: number): Fragment {
  const { usedAt } = fragment;
  const moved = { ...fragment, span: moveSpan(fragment.span, by) };
  return usedAt === undefined ? moved : { ...moved, usedAt: moveSpan(usedAt, by) };
}

function moveStated(stated: Stated, by: number): Stated {
  return { ...stated, span: moveSpan(stated.span, by) };
}
