import type { Part } from "@tenzij/law";
import type { MapNode, Node, Span } from "@tenzij/read";
import { type Digests, indicatorParts, profileParts } from "./parts.ts";
import { entryOf, type JustificationRecord, nodeAt, textAt } from "./record.ts";

/** The digests a record holds, and by which rules they were spelt. */
export interface Recorded {
  /** As written; "" where none is. */
  readonly version: string;
  /** The map that holds them. */
  readonly covers: MapNode;
  /** Where they stand: the key above them. */
  readonly span: Span;
  readonly versionSpan: Span;
  /** Digests of an earlier version stand above these, and the signatures may be on those. */
  readonly isUpgrade: boolean;
}

/** The key under which digests of this version stand beside those of an earlier one. */
export const upgradeKey = "upgraded";

/** What a record says it covers; null where it says nothing. What was written beside earlier digests counts for them. */
export function recordedIn({ root }: Pick<JustificationRecord, "root">): Recorded | null {
  const entry = root === null ? undefined : entryOf(root, "covers");
  if (entry?.value.type !== "map") return null;
  const upgrade = entryOf(entry.value, upgradeKey);
  const isUpgrade = upgrade?.value.type === "map";
  const { key, value: covers } = isUpgrade
    ? (upgrade as { key: Node; value: MapNode })
    : { key: entry.key, value: entry.value };
  const version = entryOf(covers, "version")?.value;
  return {
    version: version?.type === "scalar" ? version.text.trim() : "",
    covers,
    span: key.span,
    versionSpan: version?.span ?? key.span,
    isUpgrade,
  };
}

/** The digests themselves, as written. */
export function digestsIn(record: Pick<JustificationRecord, "root">): Digests {
  const covers = recordedIn(record)?.covers;
  const listed = nodeAt(covers, "indicators");
  const under = <Name extends Part>(node: Node | undefined, parts: readonly Name[]): Map<Name, string> =>
    new Map(parts.flatMap((part) => (nodeAt(node, part) === undefined ? [] : [[part, textAt(node, part) ?? ""]])));
  return {
    indicators: new Map(entriesOf(listed).map(({ key, value }) => [key.text, under(value, indicatorParts)])),
    profile: under(covers, profileParts),
    rest: new Map(entriesOf(nodeAt(covers, "rest")).map(({ key, value }) => [key.text, scalarIn(value)])),
  };
}

/** The text of a scalar; "" of anything else. */
export function scalarIn(node: Node): string {
  return node.type === "scalar" ? node.text.trim() : "";
}

/** The entries of a map; none of anything else. */
export function entriesOf(node: Node | undefined): MapNode["entries"] {
  return node?.type === "map" ? node.entries : [];
}
