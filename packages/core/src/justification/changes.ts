import type { Part, Text } from "@tenzij/law";
import type { Node, Span } from "@tenzij/read";
import { digestVersion } from "./digest.ts";
import { type Digests, indicatorParts, profileParts } from "./parts.ts";
import { entryOf, type JustificationRecord, nodeAt, textAt } from "./record.ts";

/** One part of the profile that is not as it was when the test was done. */
export interface Change {
  readonly part: Part;
  /** Absent for a part of the profile as a whole. */
  readonly indicator?: string;
  readonly how: "changed" | "added" | "gone";
  /** Where the record holds the old digest, or where it would stand. */
  readonly span: Span;
}

/** What the digests of a record say about a profile. */
export interface Coverage {
  readonly state: "read" | "missing" | "other-version";
  readonly span: Span;
  readonly version: string;
  readonly changes: readonly Change[];
}

/** Holds the digests in a record against those of the profile. Linear in the number of indicators. */
export function coverageOf(record: JustificationRecord, digests: Digests): Coverage {
  const covers = nodeAt(record.root, "covers");
  const start = record.root?.span.start ?? 0;
  const nowhere = { start, end: start };
  if (covers?.type !== "map") return { state: "missing", span: covers?.span ?? nowhere, version: "", changes: [] };
  const version = entryOf(covers, "version")?.value;
  const written = version?.type === "scalar" ? version.text.trim() : "";
  const key = record.root === null ? undefined : entryOf(record.root, "covers")?.key.span;
  const place = key ?? covers.span;
  if (written !== digestVersion)
    return { state: "other-version", span: version?.span ?? place, version: written, changes: [] };
  return {
    state: "read",
    span: place,
    version: written,
    changes: [...inProfile(covers, digests, place), ...inIndicators(covers, digests, place)],
  };
}

/** The digests a record holds. */
export function digestsIn({ root }: Pick<JustificationRecord, "root">): Digests {
  const covers = nodeAt(root, "covers");
  const listed = nodeAt(covers, "indicators");
  const under = <Name extends Part>(node: Node | undefined, parts: readonly Name[]): Map<Name, string> =>
    new Map(parts.flatMap((part) => (nodeAt(node, part) === undefined ? [] : [[part, textAt(node, part) ?? ""]])));
  const entries = listed?.type === "map" ? listed.entries : [];
  return {
    indicators: new Map(entries.map(({ key, value }) => [key.text, under(value, indicatorParts)])),
    profile: under(covers, profileParts),
    rest: new Map(),
  };
}

function inProfile(covers: Node, digests: Digests, place: Span): Change[] {
  return profileParts.flatMap((part) => {
    const node = nodeAt(covers, part);
    return textOf(node) === (digests.profile.get(part) ?? "")
      ? []
      : [{ part, how: "changed" as const, span: node?.span ?? place }];
  });
}

function inIndicators(covers: Node, digests: Digests, place: Span): Change[] {
  const listed = nodeAt(covers, "indicators");
  const entries = new Map((listed?.type === "map" ? listed.entries : []).map((entry) => [entry.key.text, entry]));
  const changes: Change[] = [];
  for (const [indicator, parts] of digests.indicators) {
    const entry = entries.get(indicator);
    if (entry === undefined) {
      changes.push({ part: "indicator", indicator, how: "added", span: place });
      continue;
    }
    const fields = new Map(
      (entry.value.type === "map" ? entry.value.entries : []).map((field) => [field.key.text, field.value]),
    );
    for (const part of indicatorParts) {
      const node = fields.get(part);
      if (textOf(node) === (parts.get(part) ?? "")) continue;
      changes.push({ part, indicator, how: "changed", span: node?.span ?? entry.key.span });
    }
  }
  for (const [indicator, entry] of entries) {
    if (!digests.indicators.has(indicator))
      changes.push({ part: "indicator", indicator, how: "gone", span: entry.key.span });
  }
  return changes;
}

function textOf(node: Node | undefined): string {
  return node?.type === "scalar" ? node.text.trim().toLowerCase() : node === undefined ? "" : "?";
}

/** The parts in words. */
export const partTitles: Readonly<Record<Part, Text>> = {
  indicator: { nl: "De omschrijving", en: "The description" },
  values: { nl: "De waardenlijst", en: "The list of values" },
  weight: { nl: "Het gewicht", en: "The weight" },
  threshold: { nl: "De drempel", en: "The threshold" },
  source: { nl: "De bron", en: "The source" },
  selection: { nl: "De selectieregel", en: "The selection rule" },
  automation: { nl: "De mate van automatisering", en: "The degree of automation" },
  process: { nl: "Het proces (doel, gevolgen, stappen)", en: "The process (purpose, consequences, steps)" },
};
