import type { MapNode, Node } from "@tenzij/read";
import { foldKey } from "./keys.ts";

/** How criteria lead to selection, as far as version 1 of the digests could compute it. */
export interface Selection {
  readonly form: "score-at-least" | "all-of" | "any-of" | "not-computed";
  readonly score?: number;
  /** For all-of and any-of. */
  readonly names?: readonly string[];
}

export function readSelection(node: Node): Selection {
  return node.type === "map" && node.entries.length === 1 ? formOf(node) : { form: "not-computed" };
}

function formOf(map: MapNode): Selection {
  const [entry] = map.entries;
  if (entry === undefined) return { form: "not-computed" };
  const form = foldKey(entry.key.text);
  const { value } = entry;
  if (form === "score-at-least" && value.type === "scalar") {
    const score = readNumber(value.text);
    return score === undefined ? { form: "not-computed" } : { form, score };
  }
  if ((form === "all-of" || form === "any-of") && value.type === "list") {
    const names = value.items.flatMap((item) => (item.type === "scalar" ? [item.text] : []));
    return names.length === value.items.length ? { form, names } : { form: "not-computed" };
  }
  return { form: "not-computed" };
}

function readNumber(text: string): number | undefined {
  const plain = text.trim().replace(/^([-+]?\d+),(\d+)$/, "$1.$2");
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(plain)) return undefined;
  const number = Number(plain);
  return Number.isFinite(number) ? number : undefined;
}
