import { nodeAt, progressOf, type Shape, shapesOf } from "@tenzij/core/justification";
import { say } from "@tenzij/core/language";
import { isRecordName, policyFile } from "@tenzij/core/policy";
import { type CompletionItem, CompletionItemKind, type Position } from "vscode-languageserver";
import { type Cursor, cursorIn } from "./cursor.ts";
import { type Judged, nameTogether } from "./judged.ts";
import { message } from "./language/message.ts";
import { policyShape } from "./policy-shape.ts";

/** Keys and values that may stand where someone types, the next open question first. */
export function completions(judged: Judged, position: Position): CompletionItem[] {
  const shape = shapeOf(judged);
  const lines = judged.source.text.split(/\r\n|\n|\r/, position.line + 1);
  if (shape === null || lines.length <= position.line) return [];
  const last = (lines.pop() ?? "").slice(0, position.character);
  const cursor = cursorIn([...lines, last]);
  const here = cursor === null ? undefined : below(shape, cursor.path);
  if (cursor === null || here === undefined) return [];
  const start = { line: position.line, character: position.character - cursor.typed.length };
  const range = { start, end: position };
  const wanted =
    cursor.isValue || (here.keys.size === 0 && here.values.length > 0)
      ? valuesOf(judged, here)
      : keysOf(judged, here, cursor);
  return wanted.map(({ text, ...item }) => ({ ...item, textEdit: { range, newText: text } }));
}

type Wanted = CompletionItem & { readonly text: string };

/** By which shape a file is typed; null for one that has none. */
export function shapeOf({ file, profile, law }: Judged): Shape | null {
  const shapes = shapesOf(law);
  if (file === policyFile) return policyShape(law);
  if (file === "organisation.yaml") return shapes.organisation;
  if (isRecordName(file)) return shapes.record;
  return profile?.file === file ? shapes.profile : null;
}

/** The shape at a path of keys; a key that is a name leads to what stands under every name. */
export function below(shape: Shape, path: readonly string[]): Shape | undefined {
  let at: Shape | undefined = shape;
  for (const key of path) at = key === "-" ? (at?.each ?? at) : (at?.keys.get(key) ?? at?.each);
  return at;
}

function keysOf(judged: Judged, shape: Shape, cursor: Cursor): Wanted[] {
  const present = presentKeys(judged, cursor);
  const next = nextKey(judged, cursor);
  const names = shape.open === "names" ? namesOf(judged) : new Map<string, string>();
  const { locale } = judged;
  const items: Wanted[] = [...shape.keys].map(([key, { title, question }]) => ({
    ...{
      label: key,
      kind: CompletionItemKind.Property,
      text: `${key}: `,
      sortText: key === next ? `0${key}` : `1${key}`,
    },
    ...(title === undefined
      ? {}
      : { detail: key === next ? say(message("server/next", { question: title }), locale) : title[locale] }),
    ...(question === undefined ? {} : { documentation: question.text[locale] }),
    ...(key === next ? { preselect: true } : {}),
  }));
  for (const [name, detail] of names)
    items.push({ label: name, detail, kind: CompletionItemKind.Field, text: `${quoted(name)}:`, sortText: `0${name}` });
  return items.filter(({ label }) => !present.has(label));
}

function valuesOf(judged: Judged, shape: Shape): Wanted[] {
  return shape.values.map(({ id, title }, index) => ({
    ...{ label: id, kind: CompletionItemKind.EnumMember, text: id, sortText: String(index).padStart(3, "0") },
    ...(title === undefined ? {} : { detail: title[judged.locale] }),
  }));
}

/** Keys that stand beside the one typed, so that none is offered twice. */
function presentKeys({ under, file }: Judged, { path, typed }: Cursor): Set<string> {
  if (path.includes("-")) return new Set();
  const root = under.documents.root(file);
  const node = path.length === 0 ? root : nodeAt(root, path.join("."));
  const keys = node?.type === "map" ? node.entries.map((entry) => entry.key.text) : [];
  return new Set(keys.filter((key) => key !== typed));
}

/** The key under which the next open question of this row, or of the record, is answered. */
function nextKey({ profile }: Judged, { path }: Cursor): string | undefined {
  if (profile === null) return undefined;
  const [top, row, ...rest] = path;
  if (top !== undefined && top !== "distinctions" && top !== "combinations") return undefined;
  const indicator = top === "combinations" && row !== undefined ? nameTogether(profile, row) : row;
  const { next } = progressOf(profile.questions, indicator);
  const prefix = path.length === 0 ? "" : `${path.join(".")}.`;
  if (rest.length > 0 || next?.at === undefined || !next.at.startsWith(prefix)) return undefined;
  return next.at.slice(prefix.length).split(".")[0];
}

/** The indicators of the profile that ask something, with what they were read as. */
function namesOf({ profile, locale }: Judged): Map<string, string> {
  const alone = profile?.distinctions.filter(({ members }) => members === undefined);
  return new Map(alone?.map((one) => [one.indicator.name, one.title[locale]]));
}

function quoted(name: string): string {
  return /^[A-Za-z_][\w.-]*$/.test(name) ? name : JSON.stringify(name);
}
