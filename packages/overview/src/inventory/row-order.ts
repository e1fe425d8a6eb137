import { compare, escapedJson } from "@tenzij/core/report";
import type { GrantRow, IndicatorRow, SeenRepository } from "./schema.ts";

/** The order of rows: by file and place, then by what they say, whatever order they came in. */

export function byIndicator(a: IndicatorRow, b: IndicatorRow): number {
  return (
    compare(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    compare(a.indicator ?? "", b.indicator ?? "") ||
    compare(a.entry, b.entry)
  );
}

export function byGrant(a: GrantRow, b: GrantRow): number {
  return compare(a.file, b.file) || compare(a.kind, b.kind) || compare(escapedJson(a), escapedJson(b));
}

export function byFinding(a: SeenRepository["findings"][number], b: SeenRepository["findings"][number]): number {
  return (
    compare(a.file, b.file) || a.line - b.line || compare(a.rule, b.rule) || compare(escapedJson(a), escapedJson(b))
  );
}
