import type { Finding, ProfileAssessment } from "@tenzij/core";
import type { FormPart } from "@tenzij/core/justification";
import type { Entry, Node, YamlPath } from "@tenzij/read";
import type { Position, Range } from "vscode-languageserver";
import { answerPlace, emptyPlace, placeIn } from "./answer-place.ts";
import { recordFormOf } from "./form.ts";
import type { Judged } from "./judged.ts";

/**
 * Where answers are wanted in the record, from top to bottom: each field of an open question of the form that holds nothing; of a
 * question that is open though it holds something, what the findings point at, or else its first field; and what the findings ask
 * for beside. Where none of that is there, where something else is asked.
 */
export function openPlaces(judged: Judged, profile: ProfileAssessment): Range[] {
  const { under } = judged;
  const source = under.documents.text(profile.record);
  const root = under.documents.root(profile.record);
  const asked = profile.findings.filter(({ file, severity }) => file === profile.record && severity === "block");
  const byGroup = new Map<string, Finding[]>();
  for (const finding of asked) {
    const key = groupKey(finding.rule, finding.indicator);
    const own = byGroup.get(key);
    if (own === undefined) byGroup.set(key, [finding]);
    else own.push(finding);
  }
  const groups = recordFormOf(judged, profile, {})?.groups.filter(({ done }) => !done) ?? [];
  const entriesOf = (paths: readonly YamlPath[]): Entry[] => paths.flatMap((path) => entryAt(root, path) ?? []);
  const places = groups.flatMap((group) => {
    const empty = entriesOf(fieldsIn(group.parts, true));
    if (empty.length > 0) return empty.flatMap(({ key }) => emptyPlace(source, root, key.span) ?? []);
    const own = byGroup.get(groupKey(`question/${group.question}`, group.indicator)) ?? [];
    if (own.length > 0) return own.map(({ span }) => answerPlace(source, root, span));
    return entriesOf(fieldsIn(group.parts, false))
      .slice(0, 1)
      .map((entry) => placeIn(source, entry));
  });
  const beside = asked.flatMap(({ span }) => emptyPlace(source, root, span) ?? []);
  const all = [...places, ...beside];
  const found = all.length > 0 ? all : asked.map(({ span }) => answerPlace(source, root, span));
  return withoutDoubles(found.sort((one, other) => (isAfter(one.start, other.start) ? 1 : -1)));
}

function groupKey(rule: string, indicator: string | undefined): string {
  return `${rule}\n${indicator ?? ""}`;
}

export function isAfter(one: Position, other: Position): boolean {
  return one.line > other.line || (one.line === other.line && one.character > other.character);
}

function withoutDoubles(places: readonly Range[]): Range[] {
  return places.filter(({ start }, at) => at === 0 || isAfter(start, places[at - 1]?.start ?? start));
}

/** The paths of all that a person is to fill in, as far as something stands there or not. */
function fieldsIn(parts: readonly FormPart[], empty: boolean): YamlPath[] {
  return parts.flatMap((part): YamlPath[] => {
    if (part.kind === "field")
      return part.optional || (part.value === "") !== empty || part.control === "told" ? [] : [part.path];
    return fieldsIn(part.kind === "map" ? part.parts : part.items.flatMap((item) => item.parts), empty);
  });
}

/** What stands at the end of a path, with its key; null where it does not stand in the text. */
function entryAt(root: Node | undefined, path: YamlPath): Entry | null {
  let node = root;
  let found: Entry | undefined;
  for (const step of path) {
    found =
      typeof step === "string" && node?.type === "map" ? node.entries.find((one) => one.key.text === step) : undefined;
    node = typeof step === "number" ? (node?.type === "list" ? node.items[step] : undefined) : found?.value;
    if (node === undefined || node.usedAt !== undefined) return null;
  }
  return found ?? null;
}
