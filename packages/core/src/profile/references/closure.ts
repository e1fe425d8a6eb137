import { formatOf, type Node, type Relations } from "@tenzij/read";
import { message } from "../../language/message.ts";
import type { Finding } from "../../text/finding.ts";
import { type Following, type From, followRelations, limits, markDefined } from "./follow-relations.ts";
import { isModel } from "./is-model.ts";
import { outermost } from "./outermost.ts";
import { partIn } from "./part-in.ts";
import { passedOver } from "./passed-over.ts";
import { nowhere } from "./reachable.ts";
import { readFile, sameContent } from "./read-file.ts";
import { readQuery } from "./read-query.ts";
import type { Reachable, Reached, ReadFile, Reference, Step, Unresolved, Written } from "./reference.ts";
import { type Found, referencesIn } from "./reference-text.ts";
import { type Looking, lose, targetsOf } from "./targets.ts";

/** What is known of a document beside its nodes. */
interface Of {
  readonly known?: ReadonlyMap<string, ReadFile>;
  readonly relations?: Relations | undefined;
}

/** All that a document refers to, directly or through what it refers to. */
export interface Closure {
  readonly reached: readonly Reached[];
  readonly files: ReadonlyMap<string, ReadFile>;
  readonly unresolved: readonly Unresolved[];
  /** How each file is first reached. */
  readonly steps: ReadonlyMap<string, Step>;
  /** What the document itself refers to. */
  readonly own: readonly Reference[];
  /** Files that are named under a key that makes them no part of the document, and models that no file of the tree is. */
  readonly passedOver: readonly Unresolved[];
  /** By file: tables, views and macros it names that a file of the tree makes. */
  readonly defined: ReadonlyMap<string, ReadonlySet<string>>;
  /** What queries hide that stand as texts in a document. */
  readonly hidden: readonly Finding[];
}

interface Work extends Following, Looking {
  readonly known: ReadonlyMap<string, ReadFile>;
  readonly named: Step[];
  /** Models that are named and stand in no file. */
  readonly dangling: Unresolved[];
  readonly hidden: Finding[];
}

/** What is being read, from the document down: what refers back to one of these goes round. */
interface Chain {
  readonly file: string;
  readonly part: string;
  readonly above: Chain | undefined;
  readonly depth: number;
  readonly step: Step | undefined;
  /** What a query that no wrapper speaks for selects from counts as far as it is used. */
  readonly wholly: boolean;
}

/**
 * Follows the references of a document. Each file is read once, in whatever ways it is reached; nothing is read but through
 * `reachable`, and nothing is thrown.
 * @param reachable absent where there is no tree to look in: then references are known and none is followed
 * @param of files as they were read before, taken over where their content is the same, and what the document selects from
 */
export function closureOf(
  file: string,
  roots: readonly Node[],
  reachable: Reachable | undefined,
  { known = new Map(), relations }: Of = {},
): Closure {
  const work = newWork(file, reachable, known);
  const own: Reference[] = [];
  const queries: Written[] = [];
  const from: From = { file, step: undefined, depth: 0, pointer: "", wholly: relations === undefined };
  const chain: Chain = { file, part: "", above: undefined, depth: 0, step: undefined, wholly: from.wholly };
  for (const [index, root] of roots.entries()) {
    const found = referencesIn(root, roots.length > 1 ? `/${index}` : "");
    own.push(...found.references);
    queries.push(...found.queries);
    name(work, found, chain);
  }
  followQueries(work, queries, from, chain);
  if (reachable !== undefined) {
    for (const reference of own) follow(work, reference, chain, "");
    followHeld(work, followRelations(work, relations, from), chain);
    if (work.cut !== null) {
      const limit = work.cut.why === "too-deep" ? limits.depth : limits.nodes;
      lose(work, work.cut.step, "", message(`reference/${work.cut.why}`, { limit }));
    }
  }
  return {
    reached: outermost([...work.reached.values()]),
    files: work.files,
    unresolved: work.unresolved,
    steps: work.steps,
    ...{
      own,
      passedOver: [...passedOver(work.named, work.reachable, work.files), ...work.dangling],
      defined: work.defined,
      hidden: work.hidden,
    },
  };
}

function newWork(file: string, reachable: Reachable | undefined, known: ReadonlyMap<string, ReadFile>): Work {
  return {
    ...{
      own: file,
      reachable: reachable ?? nowhere,
      known,
      defined: new Map(),
      ...{ letters: new Map(), files: new Map() },
      steps: new Map(),
      reached: new Map(),
      unresolved: [],
      named: [],
      dangling: [],
      hidden: [],
      lost: new Set(),
    },
    ...{ nodes: 0, text: 0, statements: 0, cut: null },
  };
}

/** Only who writes our keys can write another than ours: in any other format a path is what that format says it is. */
function name(work: Work, { named }: Found, { file, step }: Chain): void {
  if (formatOf(file)?.carriesFacts !== true) return;
  for (const reference of named) work.named.push({ file, reference, from: step });
}

/** Goes on with what statements refer to that were reached by what they make. */
function followHeld(work: Work, held: ReturnType<typeof followRelations>, above: Chain): void {
  for (const { reference, from } of held) {
    const { file, depth, step, wholly } = from;
    follow(work, reference, { file, part: from.pointer, above, depth, step, wholly }, from.pointer);
  }
}

/** Who writes our keys writes a query under one of them; in a program it is told and not followed. */
function followQueries(work: Work, queries: readonly Written[], from: From, chain: Chain): void {
  if (formatOf(from.file)?.carriesFacts !== true) return;
  for (const text of queries) {
    const { references, relations, findings } = readQuery(from.file, text);
    work.hidden.push(...findings);
    if (work.reachable === nowhere) continue;
    const step: Step = { file: from.file, reference: { ...text, form: "data", path: "" }, from: chain.step };
    for (const reference of references) follow(work, reference, { ...chain, step }, from.pointer);
    followHeld(work, followRelations(work, relations, { ...from, pointer: `${from.pointer}${text.pointer}` }), chain);
  }
}

function follow(work: Work, reference: Reference, chain: Chain, prefix: string): void {
  const step: Step = { file: chain.file, reference, from: chain.step };
  // A model that is judged by itself stands in a project of which each is.
  if (reference.form === "name" && !chain.wholly) return;
  const targets = targetsOf(work, step);
  if (targets === null) return;
  if (reference.form === "name") nameModel(work, step, targets);
  for (const [index, target] of targets.entries()) {
    const pointer = `${prefix}${reference.pointer}${index === 0 ? "" : `/${index}`}`;
    enter(work, target, step, chain, pointer);
  }
}

/** A model that no file of the tree is may be one of a package: that is told, and stands in nobody's way. */
function nameModel(work: Work, step: Step, models: readonly string[]): void {
  const { path } = step.reference;
  if (models.length > 0) markDefined(work, step.file, path);
  else if (work.reachable.defining(path.toLowerCase()).length === 0)
    work.dangling.push({ step, message: message("reference/nothing", { text: path }) });
}

function enter(work: Work, file: string, step: Step, above: Chain, pointer: string): void {
  const part = step.reference.part ?? "";
  const round = roundIn(above, file, part, step.reference.path === "");
  if (round === "in place") return;
  if (round === "loop") {
    lose(work, step, file, message("reference/loop", { file: { path: file } }));
    return;
  }
  const key = `${file}#${part}`;
  if (work.reached.has(key)) return;
  if (above.depth >= limits.depth) {
    lose(work, step, "", message("reference/too-deep", { limit: limits.depth }));
    return;
  }
  const read = readOnce(work, file, step);
  if (read === null) return;
  const roots = part === "" ? read.roots : read.roots.flatMap((root) => partIn(root, part) ?? []);
  if (roots.length === 0) {
    lose(work, step, key, message("reference/no-part", { file: { path: file }, part }));
    return;
  }
  work.reached.set(key, { file, part, roots, pointer });
  const chain: Chain = { file, part, above, depth: above.depth + 1, step, wholly: true };
  const from: From = { file, step, pointer, depth: chain.depth, wholly: true };
  for (const [index, root] of roots.entries()) {
    const found = referencesIn(root, roots.length > 1 ? `/${index}` : "", part !== "");
    work.nodes += found.nodes;
    name(work, found, chain);
    for (const reference of found.references) follow(work, reference, chain, pointer);
    followQueries(work, found.queries, from, chain);
  }
  if (part !== "") return;
  followHeld(work, followRelations(work, read.relations, from), chain);
}

/**
 * What is being read already: a part of the same file is read in place, anything that goes through another file goes round.
 * @param local whether the reference stays in its own file
 */
function roundIn(chain: Chain, file: string, part: string, local: boolean): "loop" | "in place" | null {
  for (let at: Chain | undefined = chain; at !== undefined; at = at.above) {
    if (at.file !== file || (at.part !== part && at.part !== "" && part !== "")) continue;
    return local || (at === chain && part !== "") ? "in place" : "loop";
  }
  return null;
}

function readOnce(work: Work, file: string, step: Step): ReadFile | null {
  const read = work.files.get(file);
  if (read !== undefined && read.ofStatements !== true) return read;
  const content = work.reachable.read(file);
  if (content === null) return null;
  const before = work.known.get(file);
  const fresh =
    before !== undefined && sameContent(before.content, content) ? before : readFile(file, content, isModel(step));
  work.text += fresh.source.text.length;
  if (work.text > limits.text || work.nodes > limits.nodes) {
    lose(work, step, "", message("reference/too-much", { limit: limits.nodes }));
    return null;
  }
  work.files.set(file, fresh);
  work.steps.set(file, step);
  return fresh;
}
