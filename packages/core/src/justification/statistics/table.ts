import type { Enumeration } from "@tenzij/law";
import type { MapNode, Node, ScalarNode, Span } from "@tenzij/read";
import { enumValue, hasTrait } from "../../profile/effective-facts.ts";
import { readNumber } from "../../profile/selection.ts";
import { entryOf, textAt } from "../record.ts";
import type { Counted } from "./rates.ts";
import { suppressedBelow } from "./suppressed.ts";

/** A number as written, with its place. */
export interface Figure {
  readonly key: string;
  readonly text: string;
  /** Of a suppressed cell the least it can be. */
  readonly value: number;
  readonly span: Span;
  /** The most that a suppressed cell can stand for; null where nothing says that. */
  readonly most?: number | null;
}

export interface Group {
  readonly name: string;
  readonly span: Span;
  readonly reference: boolean;
  readonly population: Figure;
  readonly selected: Figure;
  readonly known?: Figure;
  readonly violations?: Figure;
  /** By whether there was a violation, which a random sample or a full check shows: of whom was selected and of whom was not. */
  readonly outcomes?: Outcomes;
  /** As stated by the author; held against the counts. */
  readonly statedRatio?: Figure;
  readonly statedRate?: Figure;
  /** People per kind of control, by the value of the consequence vocabulary; null where it is none we know. */
  readonly controls: readonly { readonly value: string | undefined; readonly figure: Figure }[] | null;
}

/** People of a group by what was there and what the profile did with it; each absent where it is not counted. */
export interface Outcomes {
  readonly wronglySelected: Figure | undefined;
  readonly rightlyPassed: Figure | undefined;
  readonly missed: Figure | undefined;
  readonly rightlySelected: Figure | undefined;
}

/** One step that selects, measured per group. */
export interface StatisticsTable {
  readonly step: string;
  readonly span: Span;
  readonly node: MapNode;
  readonly groups: readonly Group[];
  readonly random: Counted | null;
  /** Counts are rounded to this; 1 where nothing is said. */
  readonly rounding: number;
  readonly total?: Figure;
  readonly comparator?: string;
  readonly conclusion?: string;
  readonly smallestRatio?: number;
  readonly alpha: number;
  readonly power: number;
  readonly sides: 1 | 2;
  readonly comparisons: number;
  /** The same groups among people who are alike in something; empty where that was not counted. */
  readonly strata: readonly TableStratum[];
}

/** Groups among people who are alike in something, such as those of one class of risk. */
export interface TableStratum {
  readonly name: string;
  readonly span: Span;
  readonly groups: readonly Group[];
}

/**
 * Reads the tables of a statistics block. A table or group whose necessary numbers cannot be read is left out here;
 * the form of the answer says what is missing.
 */
export function readTables(block: Node | undefined, enums: readonly Enumeration[]): StatisticsTable[] {
  const tables = block?.type === "map" ? entryOf(block, "tables")?.value : undefined;
  return tables?.type === "list"
    ? tables.items.flatMap((item) => (item.type === "map" ? [readTable(item, enums)] : []))
    : [];
}

function readTable(node: MapNode, enums: readonly Enumeration[]): StatisticsTable {
  const number = (key: string) => figure(node, key)?.value;
  const below = number("suppressed-below");
  const strata = entryOf(node, "strata")?.value;
  const random = entryOf(node, "random")?.value;
  const comparator = enumValue(enums, "comparator", textAt(node, "comparator") ?? "");
  const conclusion = enumValue(enums, "finding-of-research", textAt(node, "conclusion") ?? "");
  const total = figure(node, "total");
  const smallestRatio = number("smallest-ratio");
  return {
    step: textAt(node, "step") ?? "",
    span: node.span,
    node,
    groups: readGroups(node, enums, below),
    strata: (strata?.type === "list" ? strata.items : []).flatMap((item) =>
      item.type === "map"
        ? [{ name: textAt(item, "stratum") ?? "", span: item.span, groups: readGroups(item, enums, below) }]
        : [],
    ),
    random: random?.type === "map" ? counted(figure(random, "selected"), figure(random, "population")) : null,
    rounding: Math.max(1, number("rounding") ?? 1),
    alpha: between(number("alpha"), 0.05),
    power: between(number("power"), 0.8),
    sides: number("sides") === 1 ? 1 : 2,
    comparisons: Math.max(1, number("comparisons") ?? 1),
    ...(total === undefined ? {} : { total }),
    ...(comparator === undefined ? {} : { comparator }),
    ...(conclusion === undefined ? {} : { conclusion }),
    ...(smallestRatio === undefined ? {} : { smallestRatio }),
  };
}

function readGroups(map: MapNode, enums: readonly Enumeration[], below: number | undefined): Group[] {
  const groups = entryOf(map, "groups")?.value;
  return groups?.type === "list"
    ? groups.items.flatMap((item) => (item.type === "map" ? readGroup(item, enums, below) : []))
    : [];
}

function readGroup(node: MapNode, enums: readonly Enumeration[], below: number | undefined): Group[] {
  const population = cell(node, "population", below);
  const selected = cell(node, "selected", below);
  if (population === undefined || selected === undefined) return [];
  const answer = enumValue(enums, "answer", textAt(node, "reference") ?? "");
  const known = cell(node, "known", below);
  const violations = cell(node, "violations", below);
  const statedRatio = figure(node, "ratio");
  const statedRate = figure(node, "rate");
  const group: Group = {
    name: textAt(node, "group") ?? "",
    span: entryOf(node, "group")?.value.span ?? node.span,
    reference: answer !== undefined && !hasTrait(enums, "answer", answer, "negative"),
    population,
    selected,
    controls: readControls(entryOf(node, "controls")?.value, enums),
    ...(known === undefined ? {} : { known }),
    ...(violations === undefined ? {} : { violations }),
    ...outcomesIn(node, below),
    ...(statedRatio === undefined ? {} : { statedRatio }),
    ...(statedRate === undefined ? {} : { statedRate }),
  };
  return [group];
}

function outcomesIn(node: MapNode, below: number | undefined): Pick<Group, "outcomes"> {
  const outcomes: Outcomes = {
    wronglySelected: cell(node, "wrongly-selected", below),
    rightlyPassed: cell(node, "rightly-passed", below),
    missed: cell(node, "missed", below),
    rightlySelected: cell(node, "rightly-selected", below),
  };
  return Object.values(outcomes).some((one) => one !== undefined) ? { outcomes } : {};
}

function readControls(node: Node | undefined, enums: readonly Enumeration[]): Group["controls"] {
  if (node?.type !== "map") return null;
  return node.entries.flatMap(({ key, value }) => {
    const read = value.type === "scalar" ? figureOf(key.text, value) : undefined;
    return read === undefined
      ? []
      : [{ value: enumValue(enums, "consequence", key.text), figure: { ...read, span: key.span } }];
  });
}

/** A number at a key; undefined where there is none or it is no number of 0 or more. */
export function figure(map: MapNode, key: string): Figure | undefined {
  const node = entryOf(map, key)?.value;
  return node?.type === "scalar" ? figureOf(key, node) : undefined;
}

/** A count of people, which can be suppressed. */
function cell(map: MapNode, key: string, below: number | undefined): Figure | undefined {
  const node = entryOf(map, key)?.value;
  if (node?.type !== "scalar") return undefined;
  const bound = suppressedBelow(node.text, below);
  if (bound === undefined) return figureOf(key, node);
  return { key, text: node.text.trim(), value: 0, span: node.span, most: bound === null ? null : bound - 1 };
}

function figureOf(key: string, node: ScalarNode): Figure | undefined {
  const text = node.text.trim().replace(/%$/, "");
  const value = readNumber(text);
  return value === undefined || value < 0 ? undefined : { key, text, value, span: node.span };
}

/** Whether a count is written in digits alone: `1.000` is a thousand to one reader and one to another. */
export function isWhole({ text, most }: Figure): boolean {
  return most !== undefined || /^\d+$/.test(text);
}

/** The most that a count can be: what is written, or what a suppressed cell stays under. */
export function mostOf({ value, most }: Figure): number {
  return most === undefined ? value : (most ?? Number.POSITIVE_INFINITY);
}

/** A count among a total; null unless both are there, given and possible. Of a suppressed count it is the least. */
export function counted(count: Figure | undefined, of: Figure | undefined): Counted | null {
  if (count === undefined || of === undefined || of.most !== undefined) return null;
  if (of.value < 1 || count.value > of.value || count.most === null) return null;
  return { count: count.value, of: of.value };
}

/** The most that a suppressed count among a total can be; the count itself where it is given. */
export function countedAtMost(count: Figure | undefined, of: Figure | undefined): Counted | null {
  const least = counted(count, of);
  return least === null || count === undefined ? null : { ...least, count: Math.min(mostOf(count), least.of) };
}

function between(value: number | undefined, otherwise: number): number {
  return value !== undefined && value > 0 && value < 1 ? value : otherwise;
}
