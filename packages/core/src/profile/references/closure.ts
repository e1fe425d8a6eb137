import { formatOf, isLightGbm, isLookedInto, type Node, readableInstead, readText } from "@tenzij/read";
import { message } from "../../language/message.ts";
import type { Message } from "../../language/say.ts";
import { isModel } from "./is-model.ts";
import { modelsNamed } from "./models-named.ts";
import { outermost } from "./outermost.ts";
import { partIn } from "./part-in.ts";
import { passedOver } from "./passed-over.ts";
import { idOfLarge, readFile, sameContent } from "./read-file.ts";
import type { Content, Reachable, Reached, ReadFile, Reference, Step, Unresolved } from "./reference.ts";
import { type Found, referencesIn } from "./reference-text.ts";
import { resolvePath } from "./resolve-path.ts";

/** Bounds on what is read through references, of one profile; past them the tool says so and follows no further. */
const referenceLimits = {
  /** Maps, lists and scalars in all files together. */
  nodes: 1_000_000,
  /** UTF-16 units in all files together. */
  text: 64 * 1024 * 1024,
  /** Files from the profile to the one that is reached. */
  depth: 50,
} as const;

/** All that a document refers to, directly or through what it refers to. */
export interface Closure {
  readonly reached: readonly Reached[];
  readonly files: ReadonlyMap<string, ReadFile>;
  readonly unresolved: readonly Unresolved[];
  /** How each file is first reached. */
  readonly steps: ReadonlyMap<string, Step>;
  /** What the document itself refers to. */
  readonly own: readonly Reference[];
  /** Files that are named under a key that makes them no part of the document. */
  readonly passedOver: readonly Unresolved[];
}

interface Work {
  readonly reachable: Reachable;
  readonly known: ReadonlyMap<string, ReadFile>;
  readonly files: Map<string, ReadFile>;
  readonly steps: Map<string, Step>;
  readonly reached: Map<string, Reached>;
  readonly unresolved: Unresolved[];
  readonly named: Step[];
  /** Targets already said to lead nowhere: one place tells it. */
  readonly lost: Set<string>;
  nodes: number;
  text: number;
}

/** What is being read, from the document down: what refers back to one of these goes round. */
interface Chain {
  readonly file: string;
  readonly part: string;
  readonly above: Chain | undefined;
  readonly depth: number;
  readonly step: Step | undefined;
}

/**
 * Follows the references of a document. Each file is read once, in whatever ways it is reached; nothing is read but through
 * `reachable`, and nothing is thrown.
 * @param reachable absent where there is no tree to look in: then references are known and none is followed
 * @param known files as they were read before; taken over where their content is the same
 */
export function closureOf(
  file: string,
  roots: readonly Node[],
  reachable: Reachable | undefined,
  known: ReadonlyMap<string, ReadFile> = new Map(),
): Closure {
  const work: Work = {
    ...{
      reachable: reachable ?? nowhere,
      known,
      files: new Map(),
      steps: new Map(),
      reached: new Map(),
      unresolved: [],
      named: [],
      lost: new Set(),
    },
    ...{ nodes: 0, text: 0 },
  };
  const own: Reference[] = [];
  const chain: Chain = { file, part: "", above: undefined, depth: 0, step: undefined };
  for (const [index, root] of roots.entries()) {
    const found = referencesIn(root, roots.length > 1 ? `/${index}` : "");
    own.push(...found.references);
    name(work, found, chain);
  }
  if (reachable !== undefined) for (const reference of own) follow(work, reference, chain, "");
  return {
    reached: outermost([...work.reached.values()]),
    files: work.files,
    unresolved: work.unresolved,
    steps: work.steps,
    ...{ own, passedOver: passedOver(work.named, work.reachable, work.files) },
  };
}

/** Only who writes our keys can write another than ours: in any other format a path is what that format says it is. */
function name(work: Work, { named }: Found, { file, step }: Chain): void {
  if (formatOf(file)?.carriesFacts !== true) return;
  for (const reference of named) work.named.push({ file, reference, from: step });
}

const nowhere: Reachable = { standing: () => "absent", read: () => null, likeNamed: () => undefined, named: () => [] };

function follow(work: Work, reference: Reference, chain: Chain, prefix: string): void {
  const step: Step = { file: chain.file, reference, from: chain.step };
  const targets = targetsOf(work, step);
  if (targets === null) return;
  for (const [index, target] of targets.entries()) {
    const pointer = `${prefix}${reference.pointer}${index === 0 ? "" : `/${index}`}`;
    enter(work, target, step, chain, pointer);
  }
}

/** The files a reference leads to; null, and said, where there are none that can be read. */
function targetsOf(work: Work, step: Step): string[] | null {
  const { path, form } = step.reference;
  if (path === "") return [step.file];
  if (form === "name") return step.from === undefined ? null : modelsNamed(work.reachable, step);
  const resolved = resolvePath(step.file, path);
  if ("outside" in resolved) return lose(work, step, path, message("reference/outside", { text: path }));
  // Names that no tree holds, and that some systems cut short.
  if (/[\0-\x1f\x7f]/.test(path)) return lose(work, step, path, message("reference/nothing", { text: path }));
  const there = resolved.files.filter((file) => work.reachable.standing(file) !== "absent");
  if (there.length === 0) return lose(work, step, path, absent(work, resolved.files, path));
  if (form === "code") return lose(work, step, path, message("reference/code", { text: path }));
  return there.filter((file) => {
    const why = whyNot(work, file, isModel(step));
    if (why !== null) lose(work, step, file, why);
    return why === null;
  });
}

function absent(work: Work, files: readonly string[], text: string): Message {
  for (const file of files) {
    const other = work.reachable.likeNamed(file);
    if (other !== undefined) return message("reference/capitals", { text, other: { path: other } });
  }
  return message("reference/nothing", { text });
}

/** Why a file is not read; one of another format is not even looked into. */
function whyNot({ reachable, files }: Work, file: string, isModel: boolean): Message | null {
  const standing = reachable.standing(file);
  if (standing !== "file" && standing !== "absent") return message(`reference/${standing}`, { file: { path: file } });
  const content = isLookedInto(file) ? (files.get(file)?.content ?? reachable.read(file)) : null;
  if (formatOf(file) === null && !isModelText(file, content))
    return message("reference/format", { file: { path: file }, instead: readableInstead(file) });
  if (content === null || typeof content === "string" || !("unreadable" in content)) return null;
  if (isModel && idOfLarge(content) !== null) return null;
  return message(`reference/${content.unreadable}`, { file: { path: file } });
}

/** A model that is written as text under a name that says nothing. */
function isModelText(file: string, content: Content | null): boolean {
  if (content === null || (typeof content === "object" && "unreadable" in content)) return false;
  return isLightGbm(readText(file, content).source.text);
}

function lose(work: Work, step: Step, target: string, sentence: Message): null {
  const once = `${sentence.key} ${step.file.split("/").slice(0, -1).join("/")} ${target}`;
  if (!work.lost.has(once)) work.unresolved.push({ step, message: sentence });
  work.lost.add(once);
  return null;
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
  if (above.depth >= referenceLimits.depth) {
    lose(work, step, "", message("reference/too-deep", { limit: referenceLimits.depth }));
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
  const chain: Chain = { file, part, above, depth: above.depth + 1, step };
  for (const [index, root] of roots.entries()) {
    const found = referencesIn(root, roots.length > 1 ? `/${index}` : "", part !== "");
    work.nodes += found.nodes;
    name(work, found, chain);
    for (const reference of found.references) follow(work, reference, chain, pointer);
  }
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
  if (read !== undefined) return read;
  const content = work.reachable.read(file);
  if (content === null) return null;
  const before = work.known.get(file);
  const fresh =
    before !== undefined && sameContent(before.content, content) ? before : readFile(file, content, isModel(step));
  work.text += fresh.source.text.length;
  if (work.text > referenceLimits.text || work.nodes > referenceLimits.nodes) {
    lose(work, step, "", message("reference/too-much", { limit: referenceLimits.nodes }));
    return null;
  }
  work.files.set(file, fresh);
  work.steps.set(file, step);
  return fresh;
}
