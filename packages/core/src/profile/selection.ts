import type { MapNode, Node } from "@tenzij/read";
import { foldKey } from "./keys.ts";
import type { Selection } from "./profile.ts";

const notStated: Selection = { form: "not-stated" };

/**
 * Reads how indicators lead to selection: `{score-at-least: 60}`, `{all-of: […]}` or `{any-of: […]}`. Any other
 * form is kept but not computed (design §4).
 */
export function readSelection(node: Node | undefined): Selection {
  if (node === undefined) return notStated;
  const at = { span: node.span, node };
  if (node.type !== "map" || node.entries.length !== 1) return { form: "not-computed", ...at };
  return { ...formOf(node), ...at };
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

/** A number as people write it, with a point or a decimal comma; undefined where it is no finite number. */
export function readNumber(text: string): number | undefined {
  const plain = text.trim().replace(/^([-+]?\d+),(\d+)$/, "$1.$2");
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(plain)) return undefined;
  const number = Number(plain);
  return Number.isFinite(number) ? number : undefined;
}
