import type { Node } from "@tenzij/read";
import type { Fragment, FragmentRole, Indicator, Profile } from "../profile/profile.ts";
import { type Canonicals, canonical, canonicalNumber, canonicalText } from "./canonical.ts";
import { type Digests, digested, type IndicatorPart, indicatorParts, type Parts, type ProfilePart } from "./parts.ts";
import { placeLine } from "./place-line.ts";
import { factsOf, spellFact } from "./spell-facts.ts";
import { spellLoose } from "./spell-loose.ts";
import { spellRest } from "./spell-rest.ts";

/** The version of the rules by which parts are spelt now. */
export const digestVersion = "2";

interface Known {
  readonly ordered: Canonicals;
  /** For values, where the order of a list means nothing. */
  readonly sets: Canonicals;
}

const partOfRole: Record<FragmentRole, IndicatorPart> = {
  name: "indicator",
  label: "indicator",
  description: "indicator",
  expression: "indicator",
  value: "values",
  source: "source",
};

/**
 * Digests every part of a profile. What `spellingsOf` leaves out changes none.
 */
export function digestsOf(profile: Profile, names?: ReadonlySet<string>): Digests {
  return digested(spellingsOf(profile, names));
}

/**
 * Spells every part of a profile, one line for each thing it says: the text that is digested. Everything in the file
 * is in one of them, but for what the document says of itself at its top, comments, layout and the order of keys and of
 * indicators. What is a part follows from the document alone: its keys and shape. Linear in the size of the profile.
 * @param names of what is to be spelt beside the indicators that keys and shape make one
 */
export function spellingsOf(profile: Profile, names: ReadonlySet<string> = new Set()): Parts {
  const named = new Map(profile.indicators.map(({ node, name }) => [node, name]));
  const known: Known = {
    ordered: { unordered: false, spelt: new WeakMap(), named },
    sets: { unordered: true, spelt: new WeakMap(), named },
  };
  return {
    indicators: new Map([
      ...spellLoose(profile, names, known.ordered),
      ...profile.indicators.map((one) => [one.name, spellIndicator(one, known)] as const),
    ]),
    profile: spellWhole(profile, known.ordered),
    rest: spellRest(profile, known.ordered),
  };
}

function spellIndicator(indicator: Indicator, known: Known): Map<IndicatorPart, string> {
  const lines: [IndicatorPart, string][] = [
    ["indicator", canonicalText(indicator.name)],
    ["indicator", placeLine(indicator.pointer)],
    ...(indicator.node.type === "map" ? entriesOf(indicator, known) : []),
    ...fragmentsOf(indicator),
  ];
  if (indicator.weight) lines.push(["weight", canonicalNumber(indicator.weight.text)]);
  if (indicator.threshold) lines.push(["threshold", canonicalNumber(indicator.threshold.text)]);
  const spellings = new Map<IndicatorPart, string>();
  for (const part of indicatorParts) {
    const texts = lines.flatMap(([of, text]) => (of === part ? [text] : []));
    if (texts.length > 0) spellings.set(part, texts.sort().join("\n"));
  }
  return spellings;
}

/** Each entry belongs to the part its text speaks for; what speaks for none is part of the indicator itself. */
function entriesOf(indicator: Indicator, known: Known): [IndicatorPart, string][] {
  const roles = new Map(indicator.fragments.map((one) => [one.span.start, one.role]));
  const measures = new Set([indicator.weight, indicator.threshold].flatMap((one) => (one ? [one.span.start] : [])));
  const entries = indicator.node.type === "map" ? indicator.node.entries : [];
  return entries
    .filter(({ value }) => value.type !== "scalar" || !measures.has(value.span.start))
    .map(({ key, value }) => {
      const role = roles.get(firstScalar(value)) ?? roles.get(key.span.start);
      const part = role === undefined ? "indicator" : partOfRole[role];
      return [part, `${canonicalText(key.text)}:${canonical(value, part === "values" ? known.sets : known.ordered)}`];
    });
}

/** What is said of an indicator outside a map of its own. */
function fragmentsOf({ node, fragments }: Indicator): [IndicatorPart, string][] {
  // What an alias brings in is written elsewhere and stands within all the same.
  const isWithin = ({ span, usedAt }: Fragment) =>
    node.type === "map" && (usedAt !== undefined || (node.span.start <= span.start && span.start < node.span.end));
  return fragments.flatMap((one): [IndicatorPart, string][] =>
    one.role === "name" || one.named === "apart" || isWithin(one)
      ? []
      : [[partOfRole[one.role], canonicalText(one.text)]],
  );
}

/** Offset of the first scalar below a node, the node's own when it has none. */
function firstScalar(node: Node): number {
  let at = node;
  for (;;) {
    const below: Node | undefined =
      at.type === "list" ? at.items[0] : at.type === "map" ? at.entries[0]?.value : undefined;
    if (below === undefined) return at.span.start;
    at = below;
  }
}

function spellWhole(profile: Profile, known: Canonicals): Map<ProfilePart, string> {
  const spellings = new Map<ProfilePart, string>();
  if (profile.selection.node) spellings.set("selection", spellSelection(profile, known));
  const facts = factsOf(profile.roots);
  const lines = { automation: [] as string[], process: [] as string[] };
  for (const fact of facts) lines[fact.part].push(spellFact(fact));
  lines.process.push(...profile.process.map(({ key, node }) => `${canonicalText(key)}:${canonical(node, known)}`));
  for (const part of ["automation", "process"] as const) {
    if (lines[part].length > 0) spellings.set(part, lines[part].sort().join("\n"));
  }
  return spellings;
}

/** Names of indicators in any order, where that is all that is said. */
function spellSelection({ selection }: Profile, known: Canonicals): string {
  if (selection.names) return `${selection.form}:${selection.names.map(canonicalText).sort().join(",")}`;
  if (selection.score !== undefined) return `${selection.form}:${selection.score}`;
  return selection.node ? canonical(selection.node, known) : "";
}
