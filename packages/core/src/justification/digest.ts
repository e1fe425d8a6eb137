import type { Node } from "@tenzij/read";
import type { FragmentRole, Indicator, Profile, Stated } from "../profile/profile.ts";
import { type Canonicals, canonical, canonicalNumber, canonicalText } from "./canonical.ts";
import { type Digests, digested, type IndicatorPart, indicatorParts, type Parts, type ProfilePart } from "./parts.ts";

/** The version of the rules by which parts are spelt; a record under another version is stale, never green. */
export const digestVersion = "1";

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
export function digestsOf(profile: Profile): Digests {
  return digested(spellingsOf(profile));
}

/**
 * Spells every part of a profile, one line for each thing it says: the text that is digested. Titles, comments,
 * formatting, key order and the order of indicators are left out. Linear in the size of the profile.
 */
export function spellingsOf(profile: Profile): Parts {
  const known: Known = {
    ordered: { unordered: false, spelt: new WeakMap() },
    sets: { unordered: true, spelt: new WeakMap() },
  };
  return {
    indicators: new Map(profile.indicators.map((one) => [one.name, spellIndicator(one, known)])),
    profile: spellWhole(profile, known.ordered),
    rest: new Map(),
  };
}

function spellIndicator(indicator: Indicator, known: Known): Map<IndicatorPart, string> {
  const spelt = new Map<IndicatorPart, string[]>([["indicator", [canonicalText(indicator.name)]]]);
  const add = (part: IndicatorPart, text: string) => {
    const texts = spelt.get(part);
    if (texts === undefined) spelt.set(part, [text]);
    else texts.push(text);
  };
  if (indicator.node.type === "map") addEntries(indicator, add, known);
  else addFragments(indicator, add);
  if (indicator.weight) add("weight", canonicalNumber(indicator.weight.text));
  if (indicator.threshold) add("threshold", canonicalNumber(indicator.threshold.text));
  const spellings = new Map<IndicatorPart, string>();
  for (const part of indicatorParts) {
    const texts = spelt.get(part);
    if (texts !== undefined) spellings.set(part, texts.sort().join("\n"));
  }
  return spellings;
}

/** Each entry belongs to the part its text speaks for; what speaks for none is part of the indicator itself. */
function addEntries(indicator: Indicator, add: (part: IndicatorPart, text: string) => void, known: Known): void {
  const roles = new Map(indicator.fragments.map((one) => [one.span.start, one.role]));
  const measures = new Set([indicator.weight, indicator.threshold].flatMap((one) => (one ? [one.span.start] : [])));
  for (const { key, value } of indicator.node.type === "map" ? indicator.node.entries : []) {
    if (value.type === "scalar" && measures.has(value.span.start)) continue;
    const role = roles.get(firstScalar(value)) ?? roles.get(key.span.start);
    const part = role === undefined ? "indicator" : partOfRole[role];
    add(part, `${canonicalText(key.text)}:${canonical(value, part === "values" ? known.sets : known.ordered)}`);
  }
}

function addFragments(indicator: Indicator, add: (part: IndicatorPart, text: string) => void): void {
  for (const { role, text, named } of indicator.fragments) {
    if (role !== "name" && named !== "apart") add(partOfRole[role], canonicalText(text));
  }
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
  const automation = [fact("automation", profile.automation), fact("learning", profile.learning)].filter(
    (one) => one !== "",
  );
  if (automation.length > 0) spellings.set("automation", automation.join("\n"));
  const process = [
    fact("purpose", profile.purpose),
    fact("subject", profile.subject),
    ...profile.consequences.map((one) => fact("consequence", one)).sort(),
    ...profile.process.map(({ key, node }) => `${canonicalText(key)}:${canonical(node, known)}`).sort(),
  ].filter((one) => one !== "");
  if (process.length > 0) spellings.set("process", process.join("\n"));
  return spellings;
}

function spellSelection({ selection }: Profile, known: Canonicals): string {
  if (selection.names) return `${selection.form}:${selection.names.map(canonicalText).sort().join(",")}`;
  if (selection.score !== undefined) return `${selection.form}:${selection.score}`;
  return selection.node ? canonical(selection.node, known) : "";
}

/** A fact by the value it stands for, so that `volledig` and `full` are one. */
function fact(name: string, stated: Stated | undefined): string {
  return stated === undefined ? "" : `${name}:${stated.value ?? canonicalText(stated.text)}`;
}
