import type { YamlPath } from "./plain.ts";
import type { Reached } from "./reach.ts";
import { stretchOf } from "./replacements.ts";
import { flowItem, flowSketches, isScalar, printItems, printSketches, type Sketch, type SketchItem } from "./sketch.ts";
import { append, appendItems, columnOf, type Edit, workOn } from "./work.ts";

type Value = Sketch["value"] | SketchItem;

/** Ways to write what a path leads to and is not there, the best first. */
export function additions(text: string, reached: Reached, value: Value): Edit[] {
  const { node, rest } = reached;
  const [step = 0] = rest;
  const work = workOn(text);
  if (node.type === "list" && node.items.length > 0) {
    appendItems(work, node, [itemOf(rest, value)]);
    return work.edits;
  }
  if (node.type === "map" && node.entries.length > 0) {
    append(work, node, [sketchOf(rest, value)]);
    return work.edits;
  }
  return intoEmpty(text, reached, step, value);
}

/** Into a place that holds nothing, or `{}` or `[]`: in lines below its key where it can be, else in braces. */
function intoEmpty(text: string, reached: Reached, step: string | number, value: Value): Edit[] {
  const { entry, rest, flow } = reached;
  const { start, end, remark, isLast, gap } = stretchOf(text, reached);
  const written =
    typeof step === "number" ? `[${flowItem(itemOf(rest, value))}]` : `{${flowSketches([sketchOf(rest, value)])}}`;
  const inBraces = { at: start, end, text: `${gap}${written}${isLast ? remark : ""}` };
  if (flow || !isLast || entry === undefined) return [inBraces];
  const indent = columnOf(text, entry.key.span.start) + 2;
  const lines =
    typeof step === "number"
      ? printItems([itemOf(rest, value)], indent)
      : printSketches([sketchOf(rest, value)], indent);
  const { newline } = workOn(text);
  const colon = text.indexOf(":", entry.key.span.end) + 1;
  const behind = remark === "" ? "" : /^[ \t]/.test(remark) ? remark : ` ${remark}`;
  return [{ at: colon, end, text: [behind, ...lines].join(newline) }, inBraces];
}

/** A key with what stands at the end of a path below it. */
function sketchOf([key = "", ...rest]: YamlPath, value: Value): Sketch {
  return { key: String(key), value: leadingTo(rest, value) };
}

/** An item with what stands at the end of a path below it. */
function itemOf([, ...rest]: YamlPath, value: Value): SketchItem {
  const below = leadingTo(rest, value);
  if (typeof below === "string") return { text: below, as: "word" };
  return isScalar(below) || !("items" in below) ? below : [];
}

function leadingTo(path: YamlPath, value: Value): Sketch["value"] {
  const [step] = path;
  if (step === undefined) return value;
  return typeof step === "number" ? { items: [itemOf(path, value)] } : [sketchOf(path, value)];
}
