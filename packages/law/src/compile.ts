/**
 * Compiles the law folder: reads every YAML file, holds it against its schema, checks that what it refers to exists,
 * and writes one JSON file in a fixed order. Every problem names file and line.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { type Document, isMap, isNode, LineCounter, parseDocument } from "yaml";
import * as z from "zod";
import { Combination, Guard, IndicatorEntry, System, Table, WordList } from "./indicator.ts";
import type { Law } from "./law.ts";
import { referenceProblems } from "./references.ts";
import { Ask, Enumeration, Exclusion, Form, Framework, Ground, Phrases, Road, Source } from "./schema.ts";

/** Where in the folder a piece of law was written, for messages about it. */
export type Place = (path: readonly PropertyKey[]) => string;

/** A parsed file beside the place of each of its parts. */
interface Read<T> {
  readonly value: T;
  readonly place: Place;
}

const Grounds = z.strictObject({
  grounds: z.array(Ground),
  asks: z.array(Ask),
});

/**
 * Compiles `folder` and writes the result to `output`.
 * @returns problems as `file:line:column: sentence`. The law is written only if every file satisfies its schema;
 * a dangling reference is a problem too, but does not keep the rest from being written.
 */
export function compileFolder(folder: string, output: string): string[] {
  const problems: string[] = [];
  const law = readLaw(folder, problems);
  if (problems.length > 0) return problems;
  problems.push(...referenceProblems(law.law, law.places));
  writeFileSync(output, `${JSON.stringify(law.law)}\n`);
  return problems;
}

function readLaw(folder: string, problems: string[]): { law: Law; places: ReadonlyMap<object, string> } {
  const places = new Map<object, string>();
  const one = <T>(file: string, schema: z.ZodType<T>): T[] => {
    const read = readFile(folder, file, schema, problems);
    if (read === undefined) return [];
    if (Array.isArray(read.value)) for (const [at, item] of read.value.entries()) place(item, read.place([at]));
    else place(read.value, read.place([]));
    return [read.value];
  };
  const place = (item: unknown, where: string) => {
    if (typeof item === "object" && item !== null) places.set(item, where);
  };
  const many = <T>(under: string, schema: z.ZodType<T>): T[] =>
    filesBelow(folder, under).flatMap((file) => one(file, schema));
  const list = <T>(name: string, schema: z.ZodType<T>): T[] => one(`${name}.yaml`, z.array(schema)).flat();
  const grounds = one("grounds.yaml", Grounds);
  const frameworks = many("frameworks", Framework);
  const law: Law = {
    sources: byId(list("sources", Source)),
    grounds: grounds.flatMap((read) => read.grounds),
    asks: grounds.flatMap((read) => read.asks),
    exclusions: list("exclusions", Exclusion),
    roads: list("roads", Road),
    enums: list("enums", Enumeration),
    forms: [...list("forms", Form), ...frameworks.flatMap((framework) => formsOf(framework, places))],
    phrases: one("phrases.yaml", Phrases)[0] ?? {
      placeholders: [],
      notApplicable: [],
      pointers: [],
      empty: [],
      convenience: [],
    },
    frameworks,
    indicators: byId(many("indicators", IndicatorEntry)),
    guards: byId(list("guards", Guard)),
    words: byId(many("words", z.array(WordList)).flat()),
    tables: byId(many("tables", Table)),
    systems: byId(many("systems", System)),
    combinations: byId(list("combinations", Combination)),
  };
  addColumns(law);
  return { law, places };
}

/** Takes the forms a framework brings along out of it, to stand among all others. */
function formsOf(framework: Framework, places: Map<object, string>): Form[] {
  const forms = framework.forms.splice(0);
  for (const form of forms) places.set(form, places.get(framework) ?? "");
  return forms;
}

/** A column is a term of its indicator wherever it was written; one that stands there already is not said twice. */
function addColumns({ systems, indicators }: Law): void {
  for (const entry of indicators) {
    const { columns } = entry.terms;
    for (const system of systems)
      columns.push(...(system.columns[entry.id] ?? []).filter((column) => !columns.includes(column)));
  }
}

function readFile<T>(folder: string, file: string, schema: z.ZodType<T>, problems: string[]): Read<T> | undefined {
  if (!existsSync(`${folder}/${file}`)) return undefined;
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(`${folder}/${file}`, "utf8"), {
    lineCounter: lines,
  });
  for (const error of [...document.errors, ...document.warnings]) {
    const { line, col } = lines.linePos(error.pos[0]);
    problems.push(`${file}:${line}:${col}: ${error.message.split("\n")[0]}`);
  }
  if (document.errors.length > 0) return undefined;
  const heading = headingOf(document, file);
  const place: Place = (path) => `${file}:${positionOf(document, lines, [...heading, ...path])}`;
  const parsed = schema.safeParse(heading.length > 0 ? document.toJS()[heading[0] as string] : document.toJS());
  if (parsed.success) return { value: parsed.data, place };
  for (const issue of parsed.error.issues) {
    problems.push(`${place(issue.path)}: ${issue.path.join(".") || "file"}: ${issue.message}`);
  }
  return undefined;
}

/** A file of a list may head it with its own name (`sources: […]`) or be the bare list. */
function headingOf(document: Document, file: string): string[] {
  const name = file.replace(/^.*\//, "").replace(".yaml", "");
  return isMap(document.contents) && document.contents.items.length === 1 && document.has(name) ? [name] : [];
}

/** The nearest node at or above a path: the issue of a missing key stands at the map that lacks it. */
function positionOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): string {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) {
      const { line, col } = lines.linePos(node.range[0]);
      return `${line}:${col}`;
    }
  }
  return "1:1";
}

function filesBelow(folder: string, under: string): string[] {
  if (!existsSync(`${folder}/${under}`)) return [];
  return readdirSync(`${folder}/${under}`, {
    recursive: true,
    encoding: "utf8",
  })
    .map((file) => `${under}/${file.replaceAll("\\", "/")}`)
    .filter((file) => file.endsWith(".yaml"))
    .sort(compare);
}

function byId<T extends { id: string }>(items: T[]): T[] {
  return items.sort((a, b) => compare(a.id, b.id));
}

/** By code unit, not by locale: the output is the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
