import { tokensOf } from "../code/tokens.ts";
import { formatOf } from "../formats.ts";
import { limits } from "../limits.ts";
import { criterionNode } from "../nodes/build.ts";
import type { MapNode, Node, ScalarNode } from "../nodes/node.ts";
import type { Nodes } from "../nodes/nodes.ts";
import type { SourceText } from "../source-text.ts";
import { span } from "../span.ts";
import { headingOf } from "../table/columns.ts";
import { peopleIn } from "./in-pieces.ts";
import { blanked } from "./in-words.ts";
import { type People, reported } from "./people.ts";
import { type PeopleInNodes, peopleInItems, peopleOf } from "./rows-of-nodes.ts";

/**
 * A file in which rows of people are left out: their keys stand for them, and a problem tells how many there were. What is said to be
 * criteria is none of them. Readers of formats other than YAML and JSON leave them out themselves.
 * @param isOfOthers whether what stands under a key is about none of whom the file is about
 */
export function withoutPeople(
  source: SourceText,
  nodes: Nodes,
  isOfOthers: (key: string) => boolean,
): { readonly source: SourceText; readonly nodes: Nodes } {
  const format = formatOf(source.file)?.id ?? "yaml";
  const found = format === "yaml" || format === "json" ? inDocument(source, nodes, isOfOthers) : nodes;
  const { people = [] } = found;
  return { nodes: found, source: people.length === 0 ? source : { ...source, hidden: people } };
}

interface Work extends People {
  readonly isOfOthers: (key: string) => boolean;
}

function inDocument({ text }: SourceText, nodes: Nodes, isOfOthers: Work["isOfOthers"]): Nodes {
  const work: Work = { spans: [], count: 0, isOfOthers };
  const all = peopleInItems(nodes.roots, undefined);
  const roots = all === undefined ? nodes.roots.map((root) => kept(root, undefined, work)) : [leftOut(all, work)];
  if (work.count > 0) return { ...nodes, roots, ...reported(work, nodes.problems) };
  // Of a broken text the rows may be read as anything.
  if (!nodes.problems.some(({ code }) => code === "syntax" || code === "not-json")) return nodes;
  const broken = peopleIn(tokensOf(text, limits.nodes).tokens);
  return broken.count === 0 ? nodes : { ...nodes, roots: [], ...reported(broken, nodes.problems) };
}

function kept(node: Node, beside: readonly ScalarNode[] | undefined, work: Work): Node {
  if (node.type === "scalar") return keptText(node, work);
  const people = peopleOf(node, beside);
  if (people !== undefined) return leftOut(people, work);
  if (node.type === "map") return keptMap(node, work);
  const items = node.items.map((item) => kept(item, undefined, work));
  return items.every((item, at) => item === node.items[at]) ? node : { ...node, items };
}

/** A query, a program or a document that stands as a text in another. */
function keptText(node: ScalarNode, work: People): ScalarNode {
  if (node.style === "plain" || !/\n|^\s*[[{]/.test(node.text)) return node;
  const found = peopleIn(tokensOf(node.text, limits.nodes).tokens);
  if (found.count === 0) return node;
  work.count += found.count;
  work.spans.push(node.span);
  return { ...node, text: blanked(node.text, found) };
}

function keptMap(map: MapNode, work: Work): MapNode {
  const titles = map.entries.find(({ key }) => /^(?:columns|headers|names|kolommen)$/i.test(key.text))?.value;
  const beside = titles?.type === "list" ? titles.items.filter((item) => item.type === "scalar") : undefined;
  const entries = map.entries.map((entry) => {
    // Most that stands under a key; what its key says is looked up for the rest only.
    if (entry.value.type === "scalar" && entry.value.style === "plain") return entry;
    if (isOfCriteria(entry.key.text) || work.isOfOthers(entry.key.text)) return entry;
    const value = kept(entry.value, beside, work);
    return value === entry.value ? entry : { ...entry, value };
  });
  return entries.every((entry, at) => entry === map.entries[at]) ? map : { ...map, entries };
}

function leftOut({ titles, texts, count }: PeopleInNodes, work: People): Node {
  work.count += count;
  for (const { span } of texts) work.spans.push(span);
  const items = titles.map((name) => criterionNode({ name }));
  const at = titles[0]?.span ?? texts[0]?.span ?? span(0, 0);
  return { type: "list", span: at, items };
}

/** `features`, `kenmerken`, `indicatoren`: a list that is said to name criteria. */
function isOfCriteria(key: string): boolean {
  return key === "criteria" || [key, key.replace(/en$/, ""), key.replace(/n$/, "")].some((one) => headingOf(one).sure);
}
