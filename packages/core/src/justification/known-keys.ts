import type { Field, Form, Law, Question } from "@tenzij/law";
import { message } from "../language/message.ts";
import type { Finding } from "../text/finding.ts";
import { nearest } from "../text/nearest.ts";
import type { MapNode, Node } from "../text/nodes/node.ts";
import type { SourceText } from "../text/source-text.ts";

/** Which keys may stand where: a closed map of keys, or anything at all. */
export interface KnownKeys {
  /** Null where any key may stand, such as names of indicators. */
  readonly keys: Map<string, KnownKeys> | null;
  /** What each entry of an open map, or each item of a list, holds. */
  readonly each?: KnownKeys;
}

const anything: KnownKeys = { keys: null };
const caches = { record: new WeakMap<Law, KnownKeys>(), organisation: new WeakMap<Law, KnownKeys>() };

/** The keys of a record: its frame, and wherever a question of any framework wants its answer. */
export function recordKeys(law: Law): KnownKeys {
  return cached(caches.record, law, () => {
    const record = frame(law, "record");
    const distinction = frame(law, "distinction");
    addQuestions(record, law, "profile");
    addQuestions(distinction, law, "distinction");
    record.keys?.set("distinctions", { keys: null, each: distinction });
    record.keys?.set("covers", anything);
    return record;
  });
}

/** The keys of `organisation.yaml`. */
export function organisationKeys(law: Law): KnownKeys {
  return cached(caches.organisation, law, () => {
    const organisation = frame(law, "organisation");
    addQuestions(organisation, law, "organisation");
    return organisation;
  });
}

/** A finding for each key that has no place where it stands, with the nearest one that has. */
export function unknownKeys(source: SourceText, root: MapNode, known: KnownKeys): Finding[] {
  const findings: Finding[] = [];
  const waiting: { node: Node; known: KnownKeys }[] = [{ node: root, known }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, known: here } = next;
    if (node.type === "list") for (const item of node.items) waiting.push({ node: item, known: here });
    if (node.type !== "map") continue;
    for (const { key, value } of node.entries) {
      const below = here.keys === null ? (here.each ?? anything) : here.keys.get(key.text);
      if (below !== undefined) waiting.push({ node: value, known: below });
      else findings.push(unknownKey(source, key.text, key.span, [...(here.keys?.keys() ?? [])]));
    }
  }
  return findings.sort((a, b) => a.span.start - b.span.start);
}

function unknownKey(source: SourceText, key: string, span: Finding["span"], known: readonly string[]): Finding {
  const meant = nearest(key, known);
  const said =
    meant === undefined
      ? message("record/unknown-key", { key, known: known.join(", ") })
      : message("record/unknown-key-meant", { key, meant });
  return {
    rule: "read/unknown-key",
    severity: "block",
    verdict: "test-incomplete",
    file: source.file,
    span,
    message: said,
    sources: [],
  };
}

function frame(law: Law, id: string): KnownKeys {
  return keysOfFields(formOf(law, id)?.fields ?? {}, law);
}

function addQuestions(known: KnownKeys, law: Law, of: Question["of"]): void {
  for (const question of law.frameworks.flatMap((framework) => framework.questions)) {
    if (question.of !== of || question.at === undefined) continue;
    const path = question.at.split(".");
    const last = path.pop() ?? "";
    let at = known;
    for (const key of path) at = ensure(at, key);
    const form = formOf(law, question.form ?? "");
    merge(ensure(at, last), form === undefined ? { keys: new Map() } : keysOfForm(form, law));
  }
}

function ensure(known: KnownKeys, key: string): KnownKeys {
  const found = known.keys?.get(key);
  if (found !== undefined) return found;
  const made: KnownKeys = { keys: new Map() };
  known.keys?.set(key, made);
  return made;
}

function merge(into: KnownKeys, more: KnownKeys): void {
  for (const [key, value] of more.keys ?? []) {
    const present = into.keys?.get(key);
    if (present === undefined) into.keys?.set(key, value);
    else merge(present, value);
  }
}

function keysOfForm(form: Form, law: Law): KnownKeys {
  const known = keysOfFields({ ...formOf(law, "answer")?.fields, ...form.fields }, law);
  // A bare list of maps (`advice: [{…}]`) has the keys of its items.
  const bare = form.bare === undefined ? undefined : form.fields[form.bare];
  if (bare?.fields) merge(known, keysOfFields(bare.fields, law));
  if (form.planned) known.keys?.set("planned", keysOfFields(formOf(law, "planned")?.fields ?? {}, law));
  return known;
}

function keysOfFields(fields: Readonly<Record<string, Field>>, law: Law): KnownKeys {
  return { keys: new Map(Object.entries(fields).map(([key, field]) => [key, keysOfField(field, law)])) };
}

function keysOfField(field: Field, law: Law): KnownKeys {
  if (field.is === "statistics") return keysOfFields(formOf(law, "statistics-table")?.fields ?? {}, law);
  if (field.fields !== undefined) return keysOfFields(field.fields, law);
  return field.is === "map" ? anything : { keys: new Map() };
}

export function formOf(law: Law, id: string): Form | undefined {
  return law.forms.find((form) => form.id === id);
}

function cached(cache: WeakMap<Law, KnownKeys>, law: Law, make: () => KnownKeys): KnownKeys {
  const found = cache.get(law) ?? make();
  cache.set(law, found);
  return found;
}
