import { readRecord } from "@tenzij/core";
import type { MapNode, Node } from "@tenzij/read";
import { type DocumentSymbol, SymbolKind } from "vscode-languageserver";
import type { Judged } from "./judged.ts";
import { rangeOf } from "./places.ts";

/** The outline of a profile (its indicators) or a record (its rows, and the answers in each). */
export function symbols(judged: Judged): DocumentSymbol[] {
  const { profile, file } = judged;
  if (profile === null) return [];
  return file === profile.file ? ofProfile(judged) : ofRecord(judged);
}

function ofProfile({ profile, source, locale, under }: Judged): DocumentSymbol[] {
  const kinds = new Map(profile?.distinctions.map((one) => [one.indicator.name, one.title]) ?? []);
  return (profile === null ? [] : (under.profileOf(profile.file)?.indicators ?? [])).map(({ name, span, whole }) => ({
    name,
    ...(kinds.has(name) ? { detail: kinds.get(name)?.[locale] ?? "" } : {}),
    kind: SymbolKind.Field,
    range: rangeOf(source, { start: Math.min(span.start, whole.start), end: Math.max(span.end, whole.end) }),
    selectionRange: rangeOf(source, span),
  }));
}

function ofRecord(judged: Judged): DocumentSymbol[] {
  const { root } = readRecord(judged.source, judged.law);
  return root === null ? [] : entries(judged, root, 0);
}

/** Three levels: the parts of the record, the rows, the answers. */
function entries(judged: Judged, map: MapNode, level: number): DocumentSymbol[] {
  return map.entries.map(({ key, value }) => {
    const children = level < 2 && isMap(value) ? entries(judged, value, level + 1) : [];
    return {
      name: key.text === "" ? "–" : key.text,
      kind: level === 1 ? SymbolKind.Field : SymbolKind.Property,
      range: rangeOf(judged.source, {
        start: key.span.start,
        end: Math.max(key.span.end, value.usedAt === undefined ? value.span.end : key.span.end),
      }),
      selectionRange: rangeOf(judged.source, key.span),
      ...(children.length > 0 ? { children } : {}),
    };
  });
}

function isMap(node: Node): node is MapNode {
  return node.type === "map" && node.usedAt === undefined;
}
