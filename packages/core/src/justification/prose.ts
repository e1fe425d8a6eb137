import type { Field, Law, Question, Text } from "@tenzij/law";
import type { Node, ScalarNode } from "@tenzij/read";
import { shownName } from "../language/shown-name.ts";
import { type Runs, runsOf } from "./alike.ts";
import { frameworksOf } from "./asked.ts";
import type { Judging } from "./judging.ts";
import { combinationsKey, entryOf, type JustificationRecord, nodeAt } from "./record.ts";
import { formOf } from "./record-shape.ts";
import type { Row } from "./row.ts";

/** A sentence someone wrote as an answer, and the path at which it stands. */
export interface Prose {
  readonly path: string;
  /** The path of the row it belongs to; "" for the record as a whole. */
  readonly under: string;
  readonly key: string;
  /** The question it answers. */
  readonly question: Question;
  readonly node: ScalarNode;
}

/** What is needed to find the sentences of a record. */
type Answered = Pick<Judging, "record" | "law"> & { readonly policy: Pick<Judging["policy"], "frameworks"> };

const known = new WeakMap<JustificationRecord, readonly Prose[]>();

/** Every sentence (`reason`) that answers a question of the record, whichever indicator it is put to. */
export function proseOfRecord({ record, law, policy }: Answered): readonly Prose[] {
  if (record.root === null) return [];
  const found = known.get(record);
  if (found !== undefined) return found;
  const questions = frameworksOf(law, policy).flatMap((framework) => framework.questions);
  const of = (who: Question["of"]) => questions.filter((question) => question.of === who);
  const under = { distinctions: record.distinctions, [combinationsKey]: record.combinations };
  const rows = Object.entries(under).flatMap(([above, all]) =>
    [...all.values()].flatMap(({ key, node }) => proseOf(node, of("distinction"), law, `${above}.${key.text}`)),
  );
  // Several questions can look at one answer.
  const seen = new Set<Node>();
  const all = [...rows, ...proseOf(record.root, of("profile"), law, "")];
  const prose = all.filter(({ node }) => seen.size < seen.add(node).size);
  known.set(record, prose);
  return prose;
}

const runs = new WeakMap<Prose, Runs>();

/** The runs of words of a sentence, cut once: it is held against the rest of the record and against other records. */
export function runsOfProse(prose: Prose): Runs {
  const found = runs.get(prose) ?? runsOf(prose.node.text);
  runs.set(prose, found);
  return found;
}

/** Every sentence that answers a question below a map: of one row, or of the record as a whole. */
function proseOf(base: Node | null, questions: readonly Question[], law: Law, under: string): Prose[] {
  if (base === null) return [];
  return sentencesOf(base, questions, law, under).map((one) => ({ ...one, under }));
}

type Sentence = Omit<Prose, "under" | "question">;

function sentencesOf(base: Node, questions: readonly Question[], law: Law, under: string): Omit<Prose, "under">[] {
  return questions.flatMap((question) => {
    const form = formOf(law, question.form ?? "");
    const node = question.at === undefined ? undefined : nodeAt(base, question.at);
    if (form === undefined || node === undefined) return [];
    const path = under === "" ? (question.at ?? "") : `${under}.${question.at}`;
    const found =
      node.type === "scalar" && form.bare !== undefined
        ? reason(node, form.fields[form.bare], path, form.bare)
        : node.type === "map"
          ? inFields(node, form.fields, path)
          : [];
    return found.map((one) => ({ ...one, question }));
  });
}

/** Where a sentence stands, for people: what is asked there, and of which indicator. */
export function placeInWords({ question: { id, title }, under }: Prose): Text {
  const row = under.slice(under.indexOf(".") + 1);
  const place = row === "" ? id : `${id}, ${shownName(row)}`;
  return { nl: `${title.nl} (${place})`, en: `${title.en} (${place})` };
}

/** The name under which a row's answers are found. */
export function pathOf({ key, members }: Row): string {
  return `${members === undefined ? "distinctions" : combinationsKey}.${key}`;
}

function inFields(node: Node, fields: Readonly<Record<string, Field>>, path: string): Sentence[] {
  return Object.entries(fields).flatMap(([key, field]) => {
    const value = node.type === "map" ? entryOf(node, key)?.value : undefined;
    if (value === undefined) return [];
    if (value.type === "scalar") return reason(value, field, `${path}.${key}`, key);
    if (value.type === "map") return inFields(value, field.fields ?? {}, `${path}.${key}`);
    return value.items.flatMap((item, at) => inFields(item, field.fields ?? {}, `${path}.${key}[${at}]`));
  });
}

function reason(node: ScalarNode, field: Field | undefined, path: string, key: string): Sentence[] {
  return field?.is === "reason" && node.text.trim() !== "" ? [{ path, key, node }] : [];
}
