import { say } from "@tenzij/core/language";
import { type Entry, type Node, readNodes } from "@tenzij/read";
import type { Hover, MarkupKind, Position } from "vscode-languageserver";
import { below, shapeOf } from "./completion.ts";
import type { Judged } from "./judged.ts";
import { message } from "./language/message.ts";
import { type Block, markup } from "./markdown.ts";
import { offsetAt, rangeOf, within } from "./places.ts";

/** What a key of a record, the policy or the organisation file asks: its title, the question, the values it takes. */
export function keyHover(judged: Judged, position: Position, kind: MarkupKind): Hover | null {
  const shape = shapeOf(judged);
  const offset = offsetAt(judged.source, position);
  const found = shape === null ? null : entryAt(readNodes(judged.source).roots[0], offset, []);
  if (shape === null || found === null) return null;
  const { title, question, values } = below(shape, found.path) ?? {};
  if (title === undefined) return null;
  const { locale } = judged;
  const blocks: Block[] = [
    { is: "heading", text: say(message("server/key", { key: found.entry.key.text, title }), locale) },
  ];
  if (question !== undefined) blocks.push({ is: "text", text: question.text[locale] });
  if (values !== undefined && values.length > 0) {
    const items = values.map((one) => ({ text: one.title === undefined ? one.id : `${one.id}: ${one.title[locale]}` }));
    blocks.push({ is: "items", title: say(message("server/values", {}), locale), items });
  }
  return { contents: markup(blocks, kind), range: rangeOf(judged.source, found.entry.key.span) };
}

/** The entry whose key stands at an offset, and the keys that lead to it. */
export function entryAt(
  node: Node | undefined,
  offset: number,
  path: readonly string[],
): { entry: Entry; path: string[] } | null {
  if (node === undefined || node.type === "scalar" || node.usedAt !== undefined) return null;
  if (node.type === "list") {
    const item = node.items.find((one) => within(one.span, offset));
    return entryAt(item, offset, [...path, "-"]);
  }
  for (const entry of node.entries) {
    const way = [...path, entry.key.text];
    if (within(entry.key.span, offset)) return { entry, path: way };
    if (within(entry.value.span, offset)) return entryAt(entry.value, offset, way);
  }
  return null;
}
