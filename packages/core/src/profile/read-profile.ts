import type { Enumeration } from "@tenzij/law";
import {
  type Entry,
  type MapNode,
  type Node,
  type Nodes,
  readComments,
  readNodes,
  type SourceText,
  withoutPeople,
} from "@tenzij/read";
import type { Finding } from "../text/finding.ts";
import { readingFindings } from "../text/reading-finding.ts";
import { type Gathered, gatherEntry, gatherItem, gatherMentions, gatherNode } from "./criteria.ts";
import { hasTrait } from "./effective-facts.ts";
import { statedIn } from "./facts.ts";
import { isFieldMap, nameEntry } from "./indicator.ts";
import { foldKey, informationKeys, isOfNoSubjects, processKeys, selectionKeys } from "./keys.ts";
import { namesNothing, readAsShapes } from "./known-shape.ts";
import { isNumber } from "./name-like.ts";
import { addNamesAt, nothingAt } from "./names-at.ts";
import { nothingThere } from "./nothing-there.ts";
import { weighOpaque } from "./opaque-source.ts";
import { below } from "./place.ts";
import type { Indicator, Loose, MapReading, Profile, Stated } from "./profile.ts";
import { claimsIn } from "./references/claims-in.ts";
import { readReferences } from "./references/read-references.ts";
import type { DocumentRoot, Reachable } from "./references/reference.ts";
import { referenceFindings } from "./references/reference-findings.ts";
import { readSelection } from "./selection.ts";
import { speltInNumbers } from "./spelt-in-numbers.ts";
import { tellApart } from "./tell-apart.ts";
import { weighFacts } from "./weigh-facts.ts";

export interface ReadProfileOptions {
  readonly enums: readonly Enumeration[];
  /** Where base policy says that names of indicators stand, such as `features[*].name`; beside what is found without it. */
  readonly indicators?: string | undefined;
  /** The tree in which references are followed; without it none is. */
  readonly reachable?: Reachable | undefined;
}

/**
 * Reads a governed file into a profile: native or foreign, YAML or JSON. Never throws; what stands against judging
 * it is in `problems`.
 * @param before what was read of an earlier text of the file; it saves work and makes no difference to the profile
 */
export function readProfile(
  written: SourceText,
  options: ReadProfileOptions,
  before?: Pick<Profile, "nodes" | "maps"> & Partial<Pick<Profile, "stretches">>,
): Profile {
  const read = readNodes(written, before?.nodes);
  const { source, nodes } = withoutPeople(written, read, isOfNoSubjects);
  const whole = readReferences(source, nodes, options.reachable, before?.stretches);
  const again: Again = before === undefined ? {} : readAgain(before.maps, nodes);
  const stated = statedIn(source.file, whole.roots, options.enums);
  const { facts, consequences, findings } = weighFacts(stated.statements, options.enums);
  const work: Gathered = {
    ...{ source: whole.source, indicators: [], loose: [], mentions: [], ...again },
    ...{ facts: stated.entries, references: whole.references },
  };
  const { information, process, selection } = readRoots(work, whole.roots);
  const path = options.indicators;
  const { indicators, loose } = criteriaIn(stated.native ? work : readAsShapes(work, whole.roots), whole.roots, path);
  const binding = stated.native || isControl(facts.purpose, options.enums);
  return {
    ...{ source: whole.source, stretches: whole.stretches, roots: whole.roots },
    ...{ claims: claimsIn(whole.closure), references: whole.closure.own },
    id: facts.id ?? null,
    ...facts,
    ...{ consequences, indicators, loose, information },
    selection: readSelection(selection),
    mentions: work.mentions,
    comments: readComments(source, nodes),
    process,
    problems: weighOpaque(whole, binding, [
      ...readingFindings(source.file, nodes.problems),
      ...[...stated.problems, ...findings],
      ...referenceFindings(whole.closure, binding),
      ...nothingFound(source, nodes, whole.roots, { indicators, loose }, path),
    ]),
    ...(path === undefined ? {} : { indicatorsAt: path }),
    nodes: withoutMoved(read),
    ...{ maps: again.maps, moved: again.moved },
  };
}

type Again = Pick<Gathered, "before" | "maps" | "shifted" | "moved">;

/** What was made of an earlier text, and where what is made of this one is kept for the next. */
function readAgain(before: Gathered["before"], { moved: shifted }: Nodes): Again {
  return { before, shifted, maps: new Map<MapNode, MapReading>(), moved: new Map<Indicator, Indicator>() };
}

/** What an earlier text was read as is not kept longer than it is of use. */
function withoutMoved({ moved: _, ...nodes }: Nodes): Nodes {
  return nodes;
}

/** The indicators, each under a name of its own, and what is loose; a path of the policy adds to what was found without it. */
function criteriaIn(
  shaped: Pick<Profile, "indicators" | "loose">,
  roots: readonly DocumentRoot[],
  path: string | undefined,
): Pick<Profile, "indicators" | "loose"> {
  const found = path === undefined ? shaped : addNamesAt(shaped, path, roots);
  const spelt = speltInNumbers(roots);
  const { indicators, repeats } = tellApart([...found.indicators, ...spelt.indicators], roots);
  return {
    indicators,
    loose: [
      ...[...found.loose, ...spelt.loose],
      ...repeats.map((indicator): Loose => ({ capacity: "repeat", indicator })),
    ],
  };
}

/** What stands there and holds nothing: no text, names of no indicator, a path of the policy that selects none. */
function nothingFound(
  source: SourceText,
  nodes: Nodes,
  roots: readonly DocumentRoot[],
  { indicators, loose }: Pick<Profile, "indicators" | "loose">,
  path: string | undefined,
): Finding[] {
  const elsewhere = indicators.some(({ span }) => span.start > source.text.length);
  return [
    ...nothingThere(source, nodes, indicators, loose, elsewhere),
    ...namesNothing(source, roots),
    ...(path === undefined ? [] : nothingAt(source, path, roots)),
  ];
}

/** Reads the documents of a file, and of those it refers to. */
function readRoots(work: Gathered, roots: readonly DocumentRoot[]) {
  const reading: Reading = { work, process: [], information: [] };
  let selection: Node | undefined;
  for (const { node: root, pointer, file } of roots) {
    if (root.type !== "map" || isCriterion(root, file)) {
      gatherItem(work, root, { pointer });
      continue;
    }
    const found = readRoot(reading, root, pointer);
    selection ??= found;
  }
  return { ...reading, selection };
}

/** A file that is one criterion, put in place by a reference, rather than a document with a head of its own. */
function isCriterion(root: MapNode, file: string | undefined): boolean {
  return file !== undefined && nameEntry(root) !== undefined && isFieldMap(root);
}

function isControl(purpose: Stated | undefined, enums: readonly Enumeration[]): boolean {
  return purpose?.value !== undefined && hasTrait(enums, "purpose", purpose.value, "control");
}

interface Reading {
  readonly work: Gathered;
  readonly process: { key: string; node: Node }[];
  readonly information: Entry[];
}

function readRoot({ work, process, information }: Reading, root: MapNode, pointer: string): Node | undefined {
  let selection: Entry | undefined;
  const native = root.entries.some((entry) => foldKey(entry.key.text) === "indicators");
  for (const entry of root.entries) {
    const key = foldKey(entry.key.text);
    const place = below({ pointer }, entry.key.text, entry.value, entry.mergedAt);
    if (processKeys.has(key)) process.push({ key, node: entry.value });
    if (selectionKeys.has(key)) {
      selection ??= entry;
    } else if (!work.facts.has(entry) && isInformation(key, entry.value, native)) {
      information.push(entry);
      gatherMentions(work, entry.value, place, entry.key.text);
    } else {
      gatherEntry(work, entry, { pointer });
    }
  }
  // Whatever its place: what it names is known by then.
  if (selection !== undefined) gatherSelection(work, selection, { pointer });
  return selection?.value;
}

/** What a document says of itself in a text; a name or id at its top names the file, not a criterion. */
function isInformation(key: string, value: Node, native: boolean): boolean {
  if (value.type === "list") return informationKeys.has(key) && value.items.every(isText);
  if (value.type !== "scalar") return false;
  if (key === "id" || key === "code" || (native && key === "source")) return true;
  return informationKeys.has(key) && isText(value);
}

function isText(node: Node): boolean {
  return node.type === "scalar" && !isNumber(node.text);
}

/** Names in `selection` refer to indicators; anything else in it is a criterion in its own right. */
function gatherSelection(work: Gathered, entry: Entry, at: { pointer: string }): void {
  const { form } = readSelection(entry.value);
  if (form === "score-at-least") return;
  const before = work.indicators.length;
  gatherNode(work, entry.value, below(at, entry.key.text, entry.value, entry.mergedAt));
  const known = new Set(work.indicators.slice(0, before).map((indicator) => indicator.name));
  const added = work.indicators.splice(before).filter((indicator) => !known.has(indicator.name));
  for (const indicator of added) work.indicators.push(indicator);
}
