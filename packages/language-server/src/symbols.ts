import { placeIn } from "@tenzij/core/profile";
import type { MapNode, Node } from "@tenzij/read";
import { type DocumentSymbol, SymbolKind } from "vscode-languageserver";
import type { Judged } from "./judged.ts";
import { rangeOf } from "./places.ts";

/** The outline of a profile (its indicators) or a record (its rows, and the answers in each). */
export function symbols(judged: Judged): DocumentSymbol[] {
  const { profile, file } = judged;
  if (profile === null) return [];
  return file === profile.record ? ofRecord(judged) : ofProfile(judged);
}

/** The indicators that stand in the file: the profile's own, or those of a file it refers to. */
function ofProfile({ profile, file, source, locale, under }: Judged): DocumentSymbol[] {
  const kinds = new Map(profile?.distinctions.map((one) => [one.indicator.name, one.title]) ?? []);
  const read = profile === null ? null : under.profileOf(profile.file);
  if (profile === null || read === null) return [];
  return read.indicators.flatMap(({ name, span, whole }): DocumentSymbol[] => {
    const at = placeIn(profile.file, read.stretches, span);
    if (at.file !== file) return [];
    const all = placeIn(profile.file, read.stretches, whole).span;
    const range = { start: Math.min(at.span.start, all.start), end: Math.max(at.span.end, all.end) };
    return [
      {
        name,
        ...(kinds.has(name) ? { detail: kinds.get(name)?.[locale] ?? "" } : {}),
        kind: SymbolKind.Field,
        range: rangeOf(source, range),
        selectionRange: rangeOf(source, at.span),
      },
    ];
  });
}

function ofRecord(judged: Judged): DocumentSymbol[] {
  const root = judged.under.documents.record(judged.file)?.root ?? null;
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
