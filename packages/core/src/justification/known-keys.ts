import type { MapNode, Node, SourceText } from "@tenzij/read";
import { message } from "../language/message.ts";
import type { Finding } from "../text/finding.ts";
import { nearest } from "../text/nearest.ts";
import type { Shape } from "./record-shape.ts";

/** A finding for each key that has no place where it stands, with the nearest one that has. */
export function unknownKeys(source: SourceText, root: MapNode, shape: Shape): Finding[] {
  const findings: Finding[] = [];
  const waiting: { node: Node; shape: Shape }[] = [{ node: root, shape }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, shape: here } = next;
    if (node.type === "list") for (const item of node.items) waiting.push({ node: item, shape: here.each ?? here });
    if (node.type !== "map") continue;
    for (const { key, value } of node.entries) {
      const below = here.keys.get(key.text) ?? (here.open === undefined ? undefined : (here.each ?? anything));
      if (below !== undefined) waiting.push({ node: value, shape: below });
      else findings.push(unknownKey(source, key.text, key.span, [...here.keys.keys()]));
    }
  }
  return findings.sort((a, b) => a.span.start - b.span.start);
}

const anything: Shape = { keys: new Map(), values: [], open: "any" };

function unknownKey(source: SourceText, key: string, span: Finding["span"], known: readonly string[]): Finding {
  const meant = nearest(key, known);
  const text =
    meant === undefined
      ? message("record/unknown-key", { key, known: known.join(", ") })
      : message("record/unknown-key-meant", { key, meant });
  return {
    rule: "read/unknown-key",
    severity: "block",
    verdict: "test-incomplete",
    file: source.file,
    span,
    message: text,
    sources: [],
  };
}
