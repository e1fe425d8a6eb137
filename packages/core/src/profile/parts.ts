import type { Node, Span } from "@tenzij/read";
import { isOnOrOff } from "./name-like.ts";
import type { Fragment, FragmentRole, Indicator, LooseCapacity, Profile, Stated } from "./profile.ts";
import { scoresAtTop } from "./selection.ts";

/** In which capacity a key or text of a governed file was looked at. */
export type PartCapacity =
  | FragmentRole
  | LooseCapacity
  | "value-or-name"
  | "weight"
  | "threshold"
  | "role"
  | "fact"
  | "information"
  | "selection"
  | "process"
  | "key"
  | "switch"
  | "text"
  | "comment";

/** A key or text of a file, and what it was looked at as. */
export interface Part {
  /** As resolved, without quotes and escapes. */
  readonly text: string;
  readonly span: Span;
  readonly capacity: PartCapacity;
  /** The indicator it belongs to. */
  readonly indicator?: string;
}

/** Every key and every text of a profile, in the order of the file, each in the capacity that weighs most. */
export function partsOf(profile: Profile): readonly Part[] {
  const parts = new Map<number, Part>();
  const add = (text: string, span: Span, capacity: PartCapacity, indicator?: string) => {
    if (!parts.has(span.start)) parts.set(span.start, { text, span, capacity, ...(indicator ? { indicator } : {}) });
  };
  for (const { key, value } of scoresAtTop(profile)) {
    add(key.text, key.span, "selection");
    addAll(value, "selection", add);
  }
  for (const indicator of profile.indicators) addIndicator(indicator, add);
  for (const { capacity, indicator } of profile.loose) {
    for (const one of indicator.fragments) add(one.text, one.span, capacity, indicator.name);
  }
  const { id, title, phase, purpose, automation, subject, learning, consequences } = profile;
  for (const fact of [id, title, phase, purpose, automation, subject, learning, ...consequences]) {
    if (fact) add(fact.text, fact.span, "fact");
  }
  for (const { key, value } of profile.information) {
    add(key.text, key.span, "information");
    addAll(value, "information", add);
  }
  if (profile.selection.node) addAll(profile.selection.node, "selection", add);
  for (const { node } of profile.process) addAll(node, "process", add);
  for (const { node, file } of profile.roots) if (file === undefined) addAll(node, undefined, add);
  for (const { text, span } of profile.comments) add(text, span, "comment");
  return [...parts.values()].sort((a, b) => a.span.start - b.span.start);
}

type Add = (text: string, span: Span, capacity: PartCapacity, indicator?: string) => void;

function addIndicator({ name, fragments, weight, threshold, role }: Indicator, add: Add): void {
  for (const one of fragments) add(one.text, one.span, capacityOf(one), name);
  const measures: readonly [PartCapacity, Stated | undefined][] = [
    ["weight", weight],
    ["threshold", threshold],
    ["role", role],
  ];
  for (const [capacity, stated] of measures) if (stated) add(stated.text, stated.span, capacity, name);
}

function capacityOf({ role, named }: Fragment): PartCapacity {
  return named === "maybe" ? "value-or-name" : role;
}

/** Everything below a node that is in no capacity yet; without one, keys say what stands below them and the rest is text. */
function addAll(node: Node, capacity: PartCapacity | undefined, add: Add): void {
  const waiting: Node[] = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.usedAt !== undefined) continue;
    if (next.type === "scalar") {
      if (next.text !== "") add(next.text, next.span, capacity ?? (isOnOrOff(next.text) ? "switch" : "text"));
    } else if (next.type === "list") waiting.push(...next.items);
    else {
      for (const { key, value, mergedAt } of next.entries) {
        if (mergedAt !== undefined) continue;
        if (key.written !== false) add(key.text, key.span, capacity ?? "key");
        waiting.push(value);
      }
    }
  }
}
