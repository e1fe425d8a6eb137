import type { Node, YamlPath } from "@tenzij/read";
import { holdsKey } from "../confirmations.ts";
import { pathKey } from "./answer-path.ts";
import type { FormField, FormGroup, FormItem, FormPart, RecordForm, RestingOn } from "./record-form.ts";
import type { AnswerChange, ReviewedAnswer, ReviewedLine } from "./review-view.ts";
import { textsBelow } from "./texts-below.ts";

/**
 * Every answer of a record as a reader sees it.
 * @param before the record as it stood in the version it is held against; null where it was not there, undefined where it is held against none
 */
export function reviewOf(now: Groups, before?: Groups | null): ReviewedAnswer[] {
  const earlier = new Map(before?.groups.map((group) => [group.id, group]));
  const isHeld = before !== undefined;
  const here = now.groups.map((group) => answerOf(group, isHeld ? (earlier.get(group.id) ?? null) : undefined));
  const known = new Set(now.groups.map(({ id }) => id));
  const gone = (before?.groups ?? []).filter(({ id }) => !known.has(id)).map(goneAnswer);
  return [...here, ...gone.filter(({ lines }) => lines.length > 0)];
}

type Groups = Pick<RecordForm, "groups">;

function answerOf(group: FormGroup, before: FormGroup | null | undefined): ReviewedAnswer {
  const lines = linesOf(group, before).filter(({ is, was = "" }) => is !== "" || was !== "");
  const restsOn = beside(
    group.restsOn.map(asLine),
    before === undefined ? undefined : (before?.restsOn ?? []).map(asLine),
  );
  return {
    ...headOf(group),
    says: group.says,
    lines,
    restsOn,
    change: changeOf(group, before, [...lines, ...restsOn]),
  };
}

/** What nobody is asked any more, with what was answered. */
function goneAnswer(group: FormGroup): ReviewedAnswer {
  const lines = linesIn(group.parts).map(({ title, is }) => ({ title, is: "", was: is }));
  const was = lines.filter((line) => line.was !== "");
  return { ...headOf(group), counted: false, says: [], lines: was, restsOn: [], change: "gone" };
}

function headOf({ id, question, indicator, title, text, asker, state, counted, done, confirmed, reopened }: FormGroup) {
  return {
    id,
    question,
    indicator,
    title,
    text,
    asker,
    state,
    counted,
    done,
    confirmed,
    reopened: reopened !== undefined,
  };
}

function changeOf(
  { confirmed, reopened }: FormGroup,
  before: FormGroup | null | undefined,
  lines: readonly ReviewedLine[],
): AnswerChange | undefined {
  if (before === undefined) return reopened === undefined ? undefined : "reopened";
  if (before === null) return "new";
  const isSame = lines.every(({ is, was }) => is === was) && isSameConfirmed(confirmed, before.confirmed);
  return isSame ? (reopened === undefined ? "same" : "reopened") : "changed";
}

function isSameConfirmed(one: FormGroup["confirmed"], other: FormGroup["confirmed"]): boolean {
  return one?.by === other?.by && one?.on === other?.on;
}

function linesOf({ parts }: FormGroup, before: FormGroup | null | undefined): ReviewedLine[] {
  return beside(linesIn(parts), before === undefined ? undefined : linesIn(before?.parts ?? []));
}

interface Line {
  /** One of its kind within its question. */
  readonly key: string;
  readonly title: string;
  readonly is: string;
}

/** Lines of now beside those of before; what is there no more comes last. */
function beside(now: readonly Line[], before: readonly Line[] | undefined): ReviewedLine[] {
  if (before === undefined) return now.map(({ title, is }) => ({ title, is }));
  const was = new Map(before.map((line) => [line.key, line.is]));
  const keys = new Set(now.map(({ key }) => key));
  return [
    ...now.map(({ key, title, is }) => ({ title, is, was: was.get(key) ?? "" })),
    ...before.filter(({ key }) => !keys.has(key)).map(({ title, is }) => ({ title, is: "", was: is })),
  ];
}

function asLine({ title, spelling }: RestingOn): Line {
  return { key: title, title, is: spelling };
}

/** Where lines stand: by which keys, an item of a list by what it is of and not by its place, and under which titles. */
interface Under {
  readonly keys: readonly string[];
  readonly title: string;
}

function linesIn(parts: readonly FormPart[], { keys, title: above }: Under = { keys: [], title: "" }): Line[] {
  const named = (title: string): string => (above === "" ? title : `${above}: ${title}`);
  return parts.flatMap((part): Line[] => {
    const title = named(part.title);
    const own = [...keys, part.title];
    if (part.kind === "field") return [{ key: [...own, part.path.at(-1)].join("\n"), title, is: shownOf(part) }];
    if (part.kind === "map") return linesIn(part.parts, { keys: own, title });
    const known = namesOf(part.items);
    return part.items.flatMap((item, at) =>
      linesIn(item.parts, { keys: [...own, known[at] ?? ""], title: `${title} ${item.title}` }),
    );
  });
}

/** Each item by what it is of, else by all that stands in it; two that are alike are told apart by which comes first. */
function namesOf(items: readonly FormItem[]): string[] {
  const counts = new Map<string, number>();
  return items.map((item) => {
    const name =
      item.of === ""
        ? linesIn(item.parts)
            .map(({ is }) => is)
            .join("\n")
        : item.of;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return `${name}\n${count}`;
  });
}

/** A value as it was chosen, and not as it is written. */
function shownOf({ value, options, control }: FormField): string {
  const titled = (one: string): string => options.find((option) => option.value === one)?.title ?? one;
  return control === "several" || control === "items" ? value.split("\n").map(titled).join("\n") : titled(value);
}

/**
 * What differs between two versions of a record and belongs to no field of either: digests, keys nobody asks. Comments are no part of it.
 * @returns the keys that lead there, each once, in the order of the text
 */
export function differencesBeside(now: Node | undefined, before: Node | undefined, forms: readonly Groups[]): string[] {
  const fields = new Set(forms.flatMap(({ groups }) => groups.flatMap(({ parts }) => pathsIn(parts))));
  const isShown = (path: YamlPath): boolean =>
    path.includes(holdsKey) || path.some((_, at) => fields.has(pathKey(path.slice(0, at + 1))));
  const [is, was] = [leavesIn(now), leavesIn(before)];
  const differing = [...is, ...was].filter(
    ([key, { text }]) => is.get(key)?.text !== text || was.get(key)?.text !== text,
  );
  const beside = differing.map(([, { path }]) => path).filter((path) => !isShown(path));
  return [...new Set(beside.map((path) => path.slice(0, deepest).join(" › ")))];
}

/** So many keys say where a difference is. */
const deepest = 3;

function pathsIn(parts: readonly FormPart[]): string[] {
  return parts.flatMap((part): string[] => {
    if (part.kind === "field") return [pathKey(part.path)];
    return part.kind === "map" ? pathsIn(part.parts) : part.items.flatMap((item) => pathsIn(item.parts));
  });
}

function leavesIn(root: Node | undefined): Map<string, { readonly path: YamlPath; readonly text: string }> {
  return new Map(textsBelow(root, []).map(({ below, value }) => [pathKey(below), { path: below, text: value }]));
}
