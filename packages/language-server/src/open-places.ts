import type { ProfileAssessment } from "@tenzij/core";
import type { FormPart, RecordForm } from "@tenzij/core/justification";
import type { Node, Span, YamlPath } from "@tenzij/read";
import type { Position, Range } from "vscode-languageserver";
import { answerPlace, emptyPlace } from "./answer-place.ts";
import { recordFormOf } from "./form.ts";
import type { Judged } from "./judged.ts";

/**
 * Where answers are wanted in the record, from top to bottom: each field of the form that stands there and holds nothing, and what the
 * findings ask for beside; where none is empty, where something else is asked.
 */
export function openPlaces(judged: Judged, profile: ProfileAssessment): Range[] {
  const { under } = judged;
  const source = under.documents.text(profile.record);
  const root = under.documents.root(profile.record);
  const asked = profile.findings.filter(({ file, severity }) => file === profile.record && severity === "block");
  const form = recordFormOf(judged, profile, {});
  const fields = form === null ? [] : emptyFields(form).flatMap((path) => keyAt(root, path) ?? []);
  const empty = [...fields, ...asked.map(({ span }) => span)].flatMap((span) => emptyPlace(source, root, span) ?? []);
  const places = empty.length > 0 ? empty : asked.map(({ span }) => answerPlace(source, root, span));
  return withoutDoubles(places.sort((one, other) => (isAfter(one.start, other.start) ? 1 : -1)));
}

export function isAfter(one: Position, other: Position): boolean {
  return one.line > other.line || (one.line === other.line && one.character > other.character);
}

function withoutDoubles(places: readonly Range[]): Range[] {
  return places.filter(({ start }, at) => at === 0 || isAfter(start, places[at - 1]?.start ?? start));
}

/** The paths of all that a person is to fill in and has not, as far as a question about it is open or not counted. */
function emptyFields({ groups }: RecordForm): YamlPath[] {
  return groups.filter(({ done }) => !done).flatMap(({ parts }) => emptyIn(parts));
}

function emptyIn(parts: readonly FormPart[]): YamlPath[] {
  return parts.flatMap((part): YamlPath[] => {
    if (part.kind === "field") return part.optional || part.value !== "" || part.control === "told" ? [] : [part.path];
    return emptyIn(part.kind === "map" ? part.parts : part.items.flatMap((item) => item.parts));
  });
}

/** The key at the end of a path; null where it does not stand in the text. */
function keyAt(root: Node | undefined, path: YamlPath): Span | null {
  let node = root;
  let key: Span | null = null;
  for (const step of path) {
    const entry =
      typeof step === "string" && node?.type === "map" ? node.entries.find((one) => one.key.text === step) : undefined;
    if (typeof step === "number") node = node?.type === "list" ? node.items[step] : undefined;
    else node = entry?.value;
    key = entry?.key.span ?? null;
    if (node === undefined || node.usedAt !== undefined) return null;
  }
  return key;
}
