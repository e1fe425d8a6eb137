/** Reads a folder of YAML against schemas; what is wrong is a problem with file, line and column. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { type Document, isMap, isNode, LineCounter, parseDocument } from "yaml";
import type * as z from "zod";
import { keyItself, sayIssue } from "./say-issue.ts";

/** Where in the folder a part of an item was written. */
export type Place = (path: readonly PropertyKey[]) => string;

/** Adds a problem at an item, or at a part of it. */
export type Report = (item: object, sentence: string, path?: readonly PropertyKey[]) => void;

/** A parsed file beside the place of each of its parts. */
interface Read<T> {
  readonly value: T;
  readonly place: Place;
}

/** Reads files of one folder and remembers where each item was written. */
export class Folder {
  readonly problems: string[] = [];
  private readonly places = new Map<object, Place>();
  private readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** One file, or nothing where it is absent or does not satisfy its schema. */
  one<T>(file: string, schema: z.ZodType<T>): T[] {
    const read = readFile(this.path, file, schema, this.problems);
    if (read === undefined) return [];
    if (Array.isArray(read.value)) {
      for (const [at, item] of read.value.entries()) this.keep(item, (path) => read.place([at, ...path]));
    } else this.keep(read.value, read.place);
    return [read.value];
  }

  /** Every file below a folder, in the order of their paths. */
  many<T>(under: string, schema: z.ZodType<T>): T[] {
    return filesBelow(this.path, under).flatMap((file) => this.one(file, schema));
  }

  report: Report = (item, sentence, path = []) => {
    this.problems.push(`${this.placeOf(item, path)}: ${sentence}`);
  };

  /** `file:line:column` of a part of an item. */
  placeOf(item: object, path: readonly PropertyKey[] = []): string {
    return this.places.get(item)?.(path) ?? this.path;
  }

  /** Remembers that an item was written within another. */
  placeWithin(item: object, whole: object, path: readonly PropertyKey[]): void {
    this.places.set(item, (within) => this.placeOf(whole, [...path, ...within]));
  }

  private keep(item: unknown, place: Place): void {
    if (typeof item === "object" && item !== null) this.places.set(item, place);
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
  const written = heading.length > 0 ? document.toJS()[heading[0] as string] : document.toJS();
  const parsed = schema.safeParse(written);
  if (parsed.success) return { value: parsed.data, place };
  for (const issue of parsed.error.issues) {
    for (const { path, sentence } of sayIssue(issue, parsed.error.issues, written))
      problems.push(`${place(path)}: ${sentence}`);
  }
  return undefined;
}

/** A file of a list may head it with its own name (`sources: […]`) or be the bare list. */
function headingOf(document: Document, file: string): string[] {
  const name = file.replace(/^.*\//, "").replace(".yaml", "");
  return isMap(document.contents) && document.contents.items.length === 1 && document.has(name) ? [name] : [];
}

/** The nearest node at or above a path: the issue of a missing key stands at the map that lacks it, that of a key at the key. */
function positionOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): string {
  if (path.at(-1) === keyItself) {
    const key = keyNode(document, path.slice(0, -1));
    if (key?.range) {
      const { line, col } = lines.linePos(key.range[0]);
      return `${line}:${col}`;
    }
  }
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) {
      const { line, col } = lines.linePos(node.range[0]);
      return `${line}:${col}`;
    }
  }
  return "1:1";
}

function keyNode(document: Document, path: readonly PropertyKey[]) {
  const map = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const pair = isMap(map) ? map.items.find(({ key }) => isNode(key) && key.toJS(document) === path.at(-1)) : undefined;
  return isNode(pair?.key) ? pair.key : undefined;
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

export function byId<T extends { id: string }>(items: T[]): T[] {
  return items.sort((a, b) => compare(a.id, b.id));
}

/** By code unit, not by locale: the output is the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
