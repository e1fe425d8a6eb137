import type { Node } from "@tenzij/read";
import { nameEntry } from "./indicator.ts";
import { escapeToken } from "./place.ts";
import type { Indicator } from "./profile.ts";
import type { DocumentRoot } from "./references/reference.ts";

/** Indicators of which no two have one name, and those that only repeat the name of another. */
export interface DistinctIndicators {
  readonly indicators: readonly Indicator[];
  readonly repeats: readonly Indicator[];
}

/**
 * Tells indicators of one name apart by the way to each, spelt with the names of what stands around it (`/models/klanten/
 * columns/nationaliteit`): a neutral neighbour more or less moves no name. A bare name in a list beside or above what has that
 * name already, such as `required`, repeats it.
 */
export function tellApart(indicators: readonly Indicator[], roots: readonly DocumentRoot[]): DistinctIndicators {
  if (new Set(indicators.map(({ name }) => name)).size === indicators.length) return { indicators, repeats: [] };
  const byName = new Map<string, Indicator[]>();
  for (const one of indicators) {
    const list = byName.get(one.name);
    if (list === undefined) byName.set(one.name, [one]);
    else list.push(one);
  }
  const repeats = new Set<Indicator>();
  const doubles: Indicator[] = [];
  for (const list of byName.values()) {
    if (list.length === 1) continue;
    for (const one of repeatsIn(list)) repeats.add(one);
    const own = list.filter((one) => !repeats.has(one));
    if (own.length > 1) doubles.push(...own);
  }
  const names = namesByWay(doubles, roots);
  const kept = indicators.filter((one) => !repeats.has(one));
  return { indicators: renamed(kept, names), repeats: [...repeats] };
}

/** A renamed indicator stays the neighbour of what may be its value. */
function renamed(indicators: readonly Indicator[], names: ReadonlyMap<Indicator, string>): Indicator[] {
  const now = new Map<Indicator, Indicator>();
  return indicators.map((one) => {
    const name = names.get(one);
    const neighbour = one.neighbour === undefined ? undefined : now.get(one.neighbour);
    if (name === undefined && neighbour === undefined) return one;
    const copy = { ...one, ...(name === undefined ? {} : { name }), ...(neighbour === undefined ? {} : { neighbour }) };
    now.set(one, copy);
    return copy;
  });
}

/** Of indicators with one name, the bare names that stand beside or above another of them. */
function repeatsIn(list: readonly Indicator[]): Indicator[] {
  const known = new Set<string>();
  const learn = ({ pointer }: Indicator) => {
    for (let at = pointer.lastIndexOf("/"); at >= 0; at = pointer.lastIndexOf("/", at - 1)) {
      known.add(pointer.slice(0, at));
      if (at === 0) return;
    }
  };
  const bare = list.filter(isBare);
  for (const one of list) if (!isBare(one)) learn(one);
  return bare.filter((one) => {
    const repeats = known.has(above(above(one.pointer)));
    if (!repeats) learn(one);
    return repeats;
  });
}

/** A name alone in a list, or a key with no more than a label behind it. */
function isBare({ node, fragments }: Indicator): boolean {
  if (node.type !== "scalar") return false;
  const [name, label] = fragments;
  return (
    name?.role === "name" && (label === undefined || (fragments.length === 2 && /\p{L}\s+\p{L}/u.test(label.text)))
  );
}

function above(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf("/")));
}

/** The way to each indicator by names; the second and later of one way are numbered in the order of the file. */
function namesByWay(indicators: readonly Indicator[], roots: readonly DocumentRoot[]): Map<Indicator, string> {
  const names = new Map<Indicator, string>();
  if (indicators.length === 0) return names;
  const ways = waysTo(new Set(indicators.map(({ pointer }) => pointer)), roots);
  const seen = new Map<string, number>();
  for (const one of indicators) {
    const way = ways.get(one.pointer) ?? one.pointer;
    const count = (seen.get(way) ?? 0) + 1;
    seen.set(way, count);
    names.set(one, count === 1 ? way : `${way} (${count})`);
  }
  return names;
}

/** Walks only towards the places asked for: linear in the document. */
function waysTo(pointers: ReadonlySet<string>, roots: readonly DocumentRoot[]): Map<string, string> {
  const towards = new Set<string>();
  for (const pointer of pointers) {
    for (let at = pointer; at !== "" && !towards.has(at); at = above(at)) towards.add(at);
  }
  const ways = new Map<string, string>();
  const walk = (node: Node, pointer: string, way: string) => {
    if (pointers.has(pointer)) ways.set(pointer, way);
    if (node.type === "map") {
      for (const { key, value } of node.entries) {
        const token = escapeToken(key.text);
        if (towards.has(`${pointer}/${token}`)) walk(value, `${pointer}/${token}`, `${way}/${token}`);
      }
    } else if (node.type === "list") {
      for (const [index, item] of node.items.entries()) {
        if (towards.has(`${pointer}/${index}`)) walk(item, `${pointer}/${index}`, `${way}/${nameOf(item) ?? index}`);
      }
    }
  };
  for (const { node, pointer } of roots) walk(node, pointer, pointer);
  return ways;
}

function nameOf(item: Node): string | undefined {
  const named = item.type === "map" ? nameEntry(item)?.value : item;
  return named?.type === "scalar" && named.text !== "" && named.text.length <= 80 ? escapeToken(named.text) : undefined;
}
