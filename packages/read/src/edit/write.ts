import type { Node } from "../nodes/node.ts";
import type { Nodes } from "../nodes/nodes.ts";
import { readNodes } from "../nodes/read-nodes.ts";
import { type SourceText, sourceText } from "../source-text.ts";
import type { Span } from "../span.ts";
import { additions } from "./additions.ts";
import { type Plain, plainOf, plainOfValue, remarksOf, withoutPlain, withPlain, type YamlPath } from "./plain.ts";
import { type Reached, type Refusal, reach } from "./reach.ts";
import { removals } from "./removals.ts";
import { replacements } from "./replacements.ts";
import type { Sketch, SketchItem } from "./sketch.ts";
import { applied, type Edit, lastOffset } from "./work.ts";

/** A text after one edit, with the edit; or why there is none. An edit that changes nothing leaves the text as it is. */
export type Written =
  | { readonly text: string; readonly edit: Edit; readonly refused?: undefined }
  | { readonly refused: Refusal };

/**
 * Writes one value, with whatever leads to it that is not there yet. What is written is read again, and counts only where it says exactly
 * that and all else, remarks and order too, is as it was.
 * @param path of the value, from the top of the only document
 */
export function setValue(source: SourceText, path: YamlPath, value: Sketch["value"] | SketchItem): Written {
  return attempt(source, (nodes, root, before) => {
    const reached = reach(source.text, root, path);
    if (typeof reached === "string") return reached;
    const asPlain = plainOfValue(value);
    if (reached.rest.length === 0 && JSON.stringify(plainOf(reached.node)) === JSON.stringify(asPlain))
      return "unchanged";
    const candidates =
      reached.rest.length === 0 ? replacements(source.text, reached, value) : additions(source.text, reached, value);
    return { nodes, expected: withPlain(before, path, asPlain), candidates };
  });
}

/** Adds an item at the end of a list, which may be empty or not there yet. */
export function addItem(source: SourceText, path: YamlPath, item: SketchItem): Written {
  const root = readNodes(source).roots[0];
  const reached = root === undefined ? "unreadable" : reach(source.text, root, path);
  if (typeof reached === "string") return { refused: reached };
  const isList = reached.rest.length === 0 && reached.node.type === "list";
  return setValue(source, [...path, isList && reached.node.type === "list" ? reached.node.items.length : 0], item);
}

/** Takes out an item of a list or a key with what stands below it; remarks inside it go with it. */
export function removeAt(source: SourceText, path: YamlPath): Written {
  return attempt(source, (nodes, root, before) => {
    const reached = reach(source.text, root, path);
    if (typeof reached === "string") return reached;
    if (reached.rest.length > 0) return "unchanged";
    const above = reach(source.text, root, path.slice(0, -1));
    if (typeof above === "string") return above;
    return {
      nodes,
      expected: withoutPlain(before, path),
      candidates: removals(source.text, reached, above),
      gone: goneWith(source.text, reached),
    };
  });
}

/** To the end of its last line. */
function goneWith(text: string, { node, entry }: Reached): Span {
  const end = text.indexOf("\n", lastOffset(node));
  return { start: (entry?.key ?? node).span.start, end: end < 0 ? text.length : end };
}

interface Attempt {
  readonly nodes: Nodes;
  readonly expected: Plain;
  readonly candidates: readonly Edit[];
  /** The stretch whose remarks go with what is taken out. */
  readonly gone?: Span;
}

function attempt(
  source: SourceText,
  plan: (nodes: Nodes, root: Node, before: Plain) => Attempt | Refusal | "unchanged",
): Written {
  const nodes = readNodes(source);
  const [root] = nodes.roots;
  if (root === undefined || nodes.roots.length !== 1 || blocks(nodes) > 0) return { refused: "unreadable" };
  const planned = plan(nodes, root, plainOf(root));
  if (planned === "unchanged") return { text: source.text, edit: { at: 0, end: 0, text: "" } };
  if (typeof planned === "string") return { refused: planned };
  const wanted = JSON.stringify(planned.expected);
  for (const edit of planned.candidates) {
    const text = applied({ text: source.text, edits: [edit] });
    if (isExact(source, planned, text, wanted)) return { text, edit };
  }
  return { refused: "not-exact" };
}

function isExact(source: SourceText, { nodes, gone }: Attempt, text: string, wanted: string): boolean {
  const after = sourceText(source.file, text);
  const read = readNodes(after);
  const [root] = read.roots;
  if (root === undefined || read.roots.length !== 1 || blocks(read) > 0) return false;
  if (JSON.stringify(plainOf(root)) !== wanted) return false;
  const [all, now] = [remarksOf(source, nodes), remarksOf(after, read)];
  if (gone === undefined) return all.length === now.length && isWithin(all, now);
  return isWithin(now, all) && isWithin(remarksOf(source, nodes, gone), now);
}

/** Whether some remarks are among others, in this order. */
function isWithin(some: readonly string[], all: readonly string[]): boolean {
  let at = 0;
  for (const one of all) if (one === some[at]) at++;
  return at === some.length;
}

function blocks({ problems }: Nodes): number {
  return problems.filter(({ severity }) => severity === "block").length;
}
