import type { Enumeration } from "@tenzij/law";
import type { Entry, MapNode, Node, ScalarNode, SourceText } from "@tenzij/read";
import { enumValue } from "../../profile/effective-facts.ts";
import { type Gathered, gatherEntry, gatherNode, gatherWeighing } from "./criteria.ts";
import { type At, below, type Criterion } from "./criterion.ts";
import { factKeys, foldKey, processKeys } from "./keys.ts";
import { onlyAt } from "./only-at.ts";
import { readSelection } from "./selection.ts";

/** A statement, and the value of its vocabulary it stands for. */
export interface Fact {
  readonly text: string;
  readonly value?: string | undefined;
}

/** A document as version 1 of the digests read it; what that version left out is not here. */
export interface Version1Document {
  readonly criteria: readonly Criterion[];
  readonly selection: Node | undefined;
  readonly facts: Readonly<Partial<Record<"purpose" | "automation" | "subject" | "learning", Fact>>>;
  readonly consequences: readonly Fact[];
  readonly process: readonly { readonly key: string; readonly node: Node }[];
}

interface Work extends Gathered {
  readonly enums: readonly Enumeration[];
  readonly facts: Partial<Record<string, Fact>>;
  readonly consequences: Fact[];
  readonly process: { key: string; node: Node }[];
}

/** @param path where base policy says the indicators live: then only these are read */
export function readDocument(
  source: SourceText,
  roots: readonly Node[],
  enums: readonly Enumeration[],
  path: string | undefined,
): Version1Document {
  const work: Work = { source, enums, criteria: [], facts: {}, consequences: [], process: [] };
  let selection: Node | undefined;
  for (const [index, root] of roots.entries()) {
    const at = { pointer: roots.length > 1 ? `/${index}` : "", embedded: 0 };
    if (root.type === "map") selection ??= readRoot(work, root, at);
    else gatherNode(work, root, at);
  }
  const { facts, consequences, process } = work;
  const criteria = unique(path === undefined ? work.criteria : onlyAt(work.criteria, path));
  return { criteria, selection, facts, consequences, process };
}

function readRoot(work: Work, root: MapNode, above: At): Node | undefined {
  let selection: Node | undefined;
  const native = root.entries.some((entry) => foldKey(entry.key.text) === "indicators");
  for (const entry of root.entries) {
    const key = foldKey(entry.key.text);
    const at = below(above, entry.key.text);
    const fact = factKeys.get(key);
    if (processKeys.has(key)) work.process.push({ key, node: entry.value });
    if (key === "selection" || key === "selectie") {
      selection = entry.value;
      gatherSelection(work, entry.value, at);
    } else if ((fact !== undefined && readFact(work, fact, entry)) || isHeader(key, entry, native)) {
      gatherWeighing(work, entry.value, at);
    } else {
      gatherEntry(work, entry, above);
    }
  }
  return selection;
}

function isHeader(key: string, { value }: Entry, native: boolean): boolean {
  return value.type === "scalar" && (["name", "naam", "id", "code"].includes(key) || (native && key === "source"));
}

function gatherSelection(work: Work, node: Node, at: At): void {
  if (readSelection(node).form === "score-at-least") return;
  const before = work.criteria.length;
  gatherNode(work, node, at);
  const known = new Set(work.criteria.slice(0, before).map(({ name }) => name));
  work.criteria.push(...work.criteria.splice(before).filter(({ name }) => !known.has(name)));
}

function readFact(work: Work, name: string, { value }: Entry): boolean {
  const texts = scalarsOf(value);
  const [first] = texts;
  if (first === undefined) return false;
  const stated = (scalar: ScalarNode, vocabulary: string): Fact => ({
    text: scalar.text,
    value: enumValue(work.enums, vocabulary, scalar.text),
  });
  if (name === "consequences") {
    work.consequences.push(...texts.map((text) => stated(text, "consequence")));
    return true;
  }
  if (texts.length > 1 || value.type !== "scalar") return false;
  work.facts[name] ??= stated(first, name);
  return true;
}

function scalarsOf(node: Node): ScalarNode[] {
  const nodes = node.type === "list" ? node.items : [node];
  return nodes.flatMap((one) => (one.type === "scalar" && one.text !== "" ? [one] : []));
}

/** Two criteria of one name were told apart by their place. */
function unique(criteria: readonly Criterion[]): readonly Criterion[] {
  const counts = new Map<string, number>();
  for (const { name } of criteria) counts.set(name, (counts.get(name) ?? 0) + 1);
  if (counts.size === criteria.length) return criteria;
  return criteria.map((one) => ((counts.get(one.name) ?? 0) > 1 ? { ...one, name: one.pointer } : one));
}
