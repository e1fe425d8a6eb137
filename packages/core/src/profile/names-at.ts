import { type Node, type ScalarNode, type SourceText, span } from "@tenzij/read";
import { message } from "../language/message.ts";
import type { Finding } from "../text/finding.ts";
import { fragment } from "./fragment.ts";
import { below, type Place } from "./place.ts";
import type { Fragment, Indicator, Loose } from "./profile.ts";
import type { DocumentRoot } from "./references/reference.ts";

/** What the walk found, and what base policy names adds to it. */
interface Named {
  readonly indicators: readonly Indicator[];
  readonly loose: readonly Loose[];
}

/**
 * Takes every text at a path such as `features[*].name` or `model.inputs[*]`, as base policy declares it, for the name of an
 * indicator. It adds, and takes nothing away: what was an indicator without it stays one.
 */
export function addNamesAt(found: Named, path: string, roots: readonly DocumentRoot[]): Named {
  const selected = new Map(scalarsAt(path, roots).map((one) => [one.scalar.span.start, one]));
  for (const { span } of found.indicators) selected.delete(span.start);
  if (selected.size === 0) return found;
  const indicators = found.indicators.map((one) => renamed(one, selected));
  for (const { scalar, place } of selected.values()) indicators.push(nameAt(scalar, place));
  indicators.sort((a, b) => a.span.start - b.span.start);
  const named = new Set(indicators.map(({ span }) => span.start));
  return { indicators, loose: found.loose.filter(({ indicator }) => !named.has(indicator.span.start)) };
}

/** Says of a path that selects nothing in a file that it does. */
export function nothingAt({ file }: SourceText, path: string, roots: readonly DocumentRoot[]): Finding[] {
  if (nodesAt(path, roots).length > 0) return [];
  const sentence = message("read/nothing-at-path", { path });
  return [
    { rule: "read/nothing-at-path", severity: "warning", file, span: span(0, 0), message: sentence, sources: [] },
  ];
}

interface Selected {
  readonly scalar: ScalarNode;
  readonly place: Place;
}

/** An indicator that holds the text is called by it, with all that stands beside it. */
function renamed(indicator: Indicator, selected: Map<number, Selected>): Indicator {
  const { node } = indicator;
  const inside = node.type === "map" ? node.entries.map(({ value }) => value) : [node];
  const own = inside.map((each) => selected.get(each.span.start)).find((each) => each !== undefined);
  if (own === undefined) return indicator;
  const { scalar, place } = own;
  selected.delete(scalar.span.start);
  const rest = indicator.fragments.filter((one) => one.span.start !== scalar.span.start);
  const fragments: Fragment[] = [fragment("name", scalar, "", place), ...rest];
  return { ...indicator, name: scalar.text, span: scalar.span, fragments };
}

function nameAt(scalar: ScalarNode, place: Place): Indicator {
  const fragments = [fragment("name", scalar, "", place)];
  return { name: scalar.text, pointer: place.pointer, span: scalar.span, whole: scalar.span, fragments, node: scalar };
}

function scalarsAt(path: string, roots: readonly DocumentRoot[]): Selected[] {
  return nodesAt(path, roots).flatMap(({ node, place }) => {
    const nodes =
      node.type === "list"
        ? node.items.map((item, at) => ({ node: item, place: below(place, at, item) }))
        : [{ node, place }];
    return nodes.flatMap((one) =>
      one.node.type === "scalar" && one.node.text !== "" ? [{ scalar: one.node, place: one.place }] : [],
    );
  });
}

interface At {
  readonly node: Node;
  readonly place: Place;
}

function nodesAt(path: string, roots: readonly DocumentRoot[]): At[] {
  const steps = path
    .replaceAll(/\[(\*|\d+)\]/g, ".$1")
    .split(".")
    .filter((step) => step !== "" && step !== "$");
  const start = roots.map(({ node, pointer }): At => ({ node, place: { pointer } }));
  return steps.reduce((reached, step) => reached.flatMap((at) => oneStep(at, step)), start);
}

function oneStep({ node, place }: At, step: string): At[] {
  if (node.type === "map") {
    return node.entries
      .filter(({ key }) => step === "*" || key.text === step)
      .map(({ key, value, mergedAt }) => ({ node: value, place: below(place, key.text, value, mergedAt) }));
  }
  if (node.type === "scalar") return [];
  return node.items.flatMap((item, index) =>
    step === "*" || step === String(index) ? [{ node: item, place: below(place, index, item) }] : [],
  );
}
