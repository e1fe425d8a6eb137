import { type Node, type Relation, type Relations, readDefinition, readText } from "@tenzij/read";
import { readingFindings } from "../../text/reading-finding.ts";
import type { DefinitionIn } from "./definitions.ts";
import type { Content, Reachable, Reached, ReadFile, Reference, Step } from "./reference.ts";
import { referencesIn } from "./reference-text.ts";

/** What following what a query selects from carries along, of all that is followed. */
export interface Following {
  /** The file of the profile itself. */
  readonly own: string;
  readonly reachable: Reachable;
  readonly files: Map<string, ReadFile>;
  readonly steps: Map<string, Step>;
  readonly reached: Map<string, Reached>;
  /** Letters that were read of a statement so far, once for each way it was come to; endless once all of it counts. */
  readonly letters: Map<string, number>;
  /** By file: what it selects from or calls that a file of the tree makes. */
  readonly defined: Map<string, Set<string>>;
  nodes: number;
  /** UTF-16 units in all files together. */
  text: number;
  statements: number;
  /** Where following ended with more to follow, and why. */
  cut: { readonly step: Step; readonly why: "too-deep" | "too-much" } | null;
}

/** Whose relations are followed, and as far as what is used. */
export interface From {
  readonly file: string;
  readonly step: Step | undefined;
  readonly depth: number;
  readonly pointer: string;
  /** All of what is selected from counts, used or not: a wrapper speaks for it. */
  readonly wholly: boolean;
}

/** Bounds on what is read through references, of one profile; past them the tool says so and follows no further. */
export const limits = {
  /** Maps, lists and scalars in all files together. */
  nodes: 1_000_000,
  /** UTF-16 units in all files together. */
  text: 64 * 1024 * 1024,
  /** Files from the profile to the one that is reached. */
  depth: 50,
  /** Statements that queries select from, each time one is come to. */
  statements: 2_000,
} as const;

/** Letters of a statement that are read column by column, each time it is come to; past them all of its columns count. */
const mostLetters = 2_000_000;

/** References that followed statements hold, with where these are reached from. */
type Held = readonly { readonly reference: Reference; readonly from: From }[];

/**
 * Follows what a query selects from and calls to the statements of the tree that make it, in whatever file: these belong to the profile,
 * as what it refers to by path does. What a statement makes from itself, or from what is made of it, ends there.
 */
export function followRelations(work: Following, relations: Relations | undefined, from: From): Held {
  if (relations === undefined) return [];
  return relations.reads.flatMap((one) => {
    const found = work.reachable.defining(one.name).filter((other) => isThat(one, other));
    if (found.some(({ makes }) => makes)) markDefined(work, from.file, one.name);
    return found
      .filter(({ isQuery, file }) => file !== work.own && (isQuery || one.columns === null))
      .flatMap((definition) => enter(work, definition, one, from));
  });
}

function tooMuch({ nodes, text, statements }: Following, { depth }: From): "too-deep" | "too-much" | null {
  if (depth >= limits.depth) return "too-deep";
  return nodes > limits.nodes || text > limits.text || statements >= limits.statements ? "too-much" : null;
}

/** Where both say in what they stand, it is the same. */
function isThat(one: Relation, other: DefinitionIn): boolean {
  return one.within === "" || other.within === "" || one.within === other.within;
}

/** What a file selects from is known by what another file says. */
export function markDefined({ defined }: Pick<Following, "defined">, file: string, name: string): void {
  const names = defined.get(file) ?? new Set();
  defined.set(file, names.add(name.toLowerCase()));
}

function enter(work: Following, definition: DefinitionIn, { at, columns }: Relation, from: From): Held {
  const content = work.reachable.read(definition.file);
  const whole = work.files.get(definition.file);
  // What is read whole holds it already.
  if (content === null || (whole !== undefined && whole.ofStatements !== true)) return [];
  const pointer = `${from.pointer}/${escaped(definition.name)}`;
  const reference: Reference = { scalar: at, key: "from", pointer, form: "name", path: definition.name };
  const step: Step = { file: from.file, reference, from: from.step };
  const why = tooMuch(work, from);
  if (why !== null) {
    work.cut ??= { step, why };
    return [];
  }
  const key = `${definition.file}#${definition.span.start} ${definition.name}`;
  const letters = (work.letters.get(key) ?? 0) + definition.span.end - definition.span.start;
  if (letters === Number.POSITIVE_INFINITY) return [];
  const asked = from.wholly || letters > mostLetters ? null : columns;
  work.letters.set(key, asked === null ? Number.POSITIVE_INFINITY : letters);
  work.statements++;
  const file = statementsFile(work, definition.file, content, step);
  const read = readDefinition(file.source.text, definition, asked);
  const roots = newIn(work.reached.get(key), read.roots);
  if (roots === null) return [];
  const before = work.reached.get(key)?.roots ?? [];
  work.reached.set(key, { file: definition.file, part: key, roots: [...before, ...roots], pointer });
  const problems = before.length > 0 ? [] : readingFindings(definition.file, read.problems);
  const hidden = [...(file.source.hidden ?? []), ...(read.people ?? [])].sort((a, b) => a.start - b.start);
  const source = hidden.length === 0 ? file.source : { ...file.source, hidden };
  if (problems.length > 0)
    work.files.set(definition.file, { ...file, source, findings: [...file.findings, ...problems] });
  const below: From = { file: definition.file, step, depth: from.depth + 1, pointer, wholly: from.wholly };
  const references = roots.flatMap((root) => {
    const { references: found, nodes } = referencesIn(root);
    work.nodes += nodes;
    return found.map((found) => ({ reference: found, from: below }));
  });
  return [...references, ...followRelations(work, read.relations, below)];
}

/** A file of which some statements are read. */
function statementsFile(work: Following, file: string, content: Content, step: Step): ReadFile {
  const known = work.files.get(file);
  if (known !== undefined) return known;
  const { source } = readText(file, content);
  const fresh: ReadFile = { source, roots: [], findings: [], content, ofStatements: true };
  work.files.set(file, fresh);
  work.steps.set(file, step);
  work.text += source.text.length;
  return fresh;
}

/** Null where nothing is new: a statement reached in two ways is read once, with all that is used of it in either. */
function newIn(before: Reached | undefined, roots: readonly Node[]): readonly Node[] | null {
  if (before === undefined) return roots;
  const known = new Set(before.roots.flatMap(namesOf));
  const fresh = roots.filter((root) => namesOf(root).some((name) => !known.has(name)));
  return fresh.length === 0 ? null : fresh;
}

function namesOf(root: Node): string[] {
  if (root.type !== "map") return [];
  return root.entries.flatMap(({ value }) =>
    value.type === "list" ? value.items.map((item) => `${item.span.start} ${item.span.end}`) : [],
  );
}

function escaped(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}
