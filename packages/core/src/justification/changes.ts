import type { Law, Part, Text } from "@tenzij/law";
import type { Node, Span } from "@tenzij/read";
import type { Profile } from "../profile/profile.ts";
import { digestOf } from "../text/digest.ts";
import { canonicalText } from "./canonical.ts";
import { digestVersion, spellingsOf } from "./digest.ts";
import { digestOfMembers, membersIn } from "./members.ts";
import { type Digests, digested, indicatorParts, type Parts, profileParts } from "./parts.ts";
import { combinationsKey, type JustificationRecord, nodeAt } from "./record.ts";
import { entriesOf, recordedIn } from "./recorded.ts";
import { isSpeltOtherwise } from "./synonyms.ts";
import { partsUnder } from "./versions.ts";

/** One part of the profile that is not as it was when the test was done. */
export interface Change {
  readonly part: Part;
  /** Absent for a part of the profile as a whole. */
  readonly indicator?: string;
  /** Of indicators together: the id of the combination. */
  readonly combination?: string;
  /** Of the rest: the key at the top of the profile under which it stands. */
  readonly key?: string;
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
  /** The digest of the whole rest as it is now; an answer about a change of it names this. */
  readonly rest: string;
}

/** Holds the digests in a record against those of the profile, by the rules they were spelt by. Linear in the size of the profile. */
export function coverageOf(
  record: Pick<JustificationRecord, "root" | "combinations">,
  profile: Profile,
  law: Pick<Law, "enums">,
): Coverage {
  const recorded = recordedIn(record);
  const members = membersIn(record);
  const names = new Set(entriesOf(nodeAt(recorded?.covers, "indicators")).map(({ key }) => key.text));
  for (const name of [...members.values()].flat()) names.add(name);
  const current = spellingsOf(profile, names);
  const rest = digestOfRest(current);
  if (recorded === null) {
    const start = record.root?.span.start ?? 0;
    const span = nodeAt(record.root, "covers")?.span ?? { start, end: start };
    return { state: "missing", span, version: "", changes: [], rest };
  }
  const { version, covers, span, versionSpan } = recorded;
  const parts = version === digestVersion ? current : partsUnder(version, profile, law);
  if (parts === null) return { state: "other-version", span: versionSpan, version, changes: [], rest };
  const isSame = (digest: string, spelling: string) =>
    digestOf(spelling) === digest ||
    (version === digestVersion && isSpeltOtherwise(digest, spelling, profile, law.enums));
  const changes = [
    ...inProfile(covers, parts, span, isSame),
    ...inIndicators(covers, digested(parts), span),
    ...inRest(covers, parts, span, isSame),
    ...inCombinations(covers, members, current, span),
  ];
  return { state: "read", span, version, changes, rest };
}

/** The digest of all that belongs to no other part, also where that is nothing. */
export function digestOfRest(parts: Parts): string {
  const lines = [...parts.rest].map(([key, spelling]) => `${canonicalText(key)}:${digestOf(spelling)}`);
  return digestOf(lines.sort().join("\n"));
}

type IsSame = (digest: string, spelling: string) => boolean;

function inProfile(covers: Node, { profile }: Parts, place: Span, isSame: IsSame): Change[] {
  return profileParts.flatMap((part) => {
    const node = nodeAt(covers, part);
    return isAsRecorded(node, profile.get(part), isSame)
      ? []
      : [{ part, how: "changed" as const, span: node?.span ?? place }];
  });
}

function inRest(covers: Node, { rest }: Parts, place: Span, isSame: IsSame): Change[] {
  const recorded = new Map(entriesOf(nodeAt(covers, "rest")).map(({ key, value }) => [key.text, { key, value }]));
  const keys = new Set([...rest.keys(), ...recorded.keys()]);
  return [...keys].flatMap((key): Change[] => {
    const entry = recorded.get(key);
    if (isAsRecorded(entry?.value, rest.get(key), isSame)) return [];
    const how = entry === undefined ? "added" : rest.has(key) ? "changed" : "gone";
    return [{ part: "rest", key, how, span: entry?.value.span ?? place }];
  });
}

/** Held against the indicators that the record names; what is not there any more is no longer a combination. */
function inCombinations(
  covers: Node,
  members: ReadonlyMap<string, readonly string[]>,
  parts: Parts,
  place: Span,
): Change[] {
  return [...members].flatMap(([combination, names]): Change[] => {
    const digest = digestOfMembers(names, parts);
    const node = nodeAt(nodeAt(covers, combinationsKey), combination);
    if (digest === null || textOf(node) === digest) return [];
    const how = node === undefined ? "added" : "changed";
    return [{ part: "indicator", combination, how, span: node?.span ?? place }];
  });
}

function isAsRecorded(node: Node | undefined, spelling: string | undefined, isSame: IsSame): boolean {
  const digest = textOf(node);
  return spelling === undefined ? digest === "" : digest !== "" && isSame(digest, spelling);
}

function inIndicators(covers: Node, digests: Digests, place: Span): Change[] {
  const entries = new Map(entriesOf(nodeAt(covers, "indicators")).map((entry) => [entry.key.text, entry]));
  const changes: Change[] = [];
  for (const [indicator, parts] of digests.indicators) {
    const entry = entries.get(indicator);
    if (entry === undefined) {
      changes.push({ part: "indicator", indicator, how: "added", span: place });
      continue;
    }
    const fields = new Map(entriesOf(entry.value).map((field) => [field.key.text, field.value]));
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
  process: {
    nl: "Het proces (doel, fase, gevolgen, stappen)",
    en: "The process (purpose, phase, consequences, steps)",
  },
  rest: { nl: "Wat bij geen criterium hoort", en: "What belongs to no criterion" },
};
