import type { Enumeration } from "@tenzij/law";
import type { Node } from "@tenzij/read";
import type { Profile } from "../../profile/profile.ts";
import { type Canonicals, canonical, canonicalNumber, canonicalText } from "../canonical.ts";
import { type IndicatorPart, indicatorParts, type Parts, type ProfilePart } from "../parts.ts";
import type { Criterion, Role } from "./criterion.ts";
import { type Fact, readDocument, type Version1Document } from "./read-document.ts";
import { readSelection } from "./selection.ts";

interface Known {
  readonly ordered: Canonicals;
  /** For values, where the order of a list means nothing. */
  readonly sets: Canonicals;
}

const partOfRole: Record<Role, IndicatorPart> = {
  name: "indicator",
  label: "indicator",
  description: "indicator",
  expression: "indicator",
  value: "values",
  source: "source",
};

/**
 * Spells the parts that records under version 1 hold digests of, from the document as that version read it. Whatever
 * is read otherwise since, these texts stay: what was granted for a content holds for that content. Linear.
 */
export function spellVersion1(
  profile: Pick<Profile, "source" | "nodes" | "indicatorsAt">,
  enums: readonly Enumeration[],
): Parts {
  const known: Known = {
    ordered: { unordered: false, spelt: new WeakMap() },
    sets: { unordered: true, spelt: new WeakMap() },
  };
  const document = readDocument(profile.source, profile.nodes.roots, enums, profile.indicatorsAt);
  return {
    indicators: new Map(document.criteria.map((one) => [one.name, spellCriterion(one, known)])),
    profile: spellWhole(document, known.ordered),
    rest: new Map(),
  };
}

function spellCriterion(criterion: Criterion, known: Known): Map<IndicatorPart, string> {
  const spelt = new Map<IndicatorPart, string[]>([["indicator", [canonicalText(criterion.name)]]]);
  const add = (part: IndicatorPart, text: string) => {
    const texts = spelt.get(part);
    if (texts === undefined) spelt.set(part, [text]);
    else texts.push(text);
  };
  if (criterion.node.type === "map") addEntries(criterion, add, known);
  else addPieces(criterion, add);
  if (criterion.weight) add("weight", canonicalNumber(criterion.weight.text));
  if (criterion.threshold) add("threshold", canonicalNumber(criterion.threshold.text));
  const spellings = new Map<IndicatorPart, string>();
  for (const part of indicatorParts) {
    const texts = spelt.get(part);
    if (texts !== undefined) spellings.set(part, texts.sort().join("\n"));
  }
  return spellings;
}

/** Each entry belongs to the part its text speaks for; what speaks for none is part of the criterion itself. */
function addEntries(criterion: Criterion, add: (part: IndicatorPart, text: string) => void, known: Known): void {
  const roles = new Map(criterion.pieces.map((one) => [one.start, one.role]));
  const measures = new Set([criterion.weight, criterion.threshold].flatMap((one) => (one ? [one.start] : [])));
  for (const { key, value } of criterion.node.type === "map" ? criterion.node.entries : []) {
    if (value.type === "scalar" && measures.has(value.span.start)) continue;
    const role = roles.get(firstScalar(value)) ?? roles.get(key.span.start);
    const part = role === undefined ? "indicator" : partOfRole[role];
    add(part, `${canonicalText(key.text)}:${canonical(value, part === "values" ? known.sets : known.ordered)}`);
  }
}

function addPieces(criterion: Criterion, add: (part: IndicatorPart, text: string) => void): void {
  for (const { role, text } of criterion.pieces) {
    if (role !== "name") add(partOfRole[role], canonicalText(text));
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

function spellWhole({ selection, facts, consequences, process }: Version1Document, known: Canonicals) {
  const spellings = new Map<ProfilePart, string>();
  if (selection) spellings.set("selection", spellSelection(selection, known));
  const automation = [spellFact("automation", facts.automation), spellFact("learning", facts.learning)].filter(
    (one) => one !== "",
  );
  if (automation.length > 0) spellings.set("automation", automation.join("\n"));
  const steps = [
    spellFact("purpose", facts.purpose),
    spellFact("subject", facts.subject),
    ...consequences.map((one) => spellFact("consequence", one)).sort(),
    ...process.map(({ key, node }) => `${canonicalText(key)}:${canonical(node, known)}`).sort(),
  ].filter((one) => one !== "");
  if (steps.length > 0) spellings.set("process", steps.join("\n"));
  return spellings;
}

function spellSelection(node: Node, known: Canonicals): string {
  const { form, names, score } = readSelection(node);
  if (names) return `${form}:${names.map(canonicalText).sort().join(",")}`;
  if (score !== undefined) return `${form}:${score}`;
  return canonical(node, known);
}

/** A fact by the value it stands for, so that `volledig` and `full` are one. */
function spellFact(name: string, stated: Fact | undefined): string {
  return stated === undefined ? "" : `${name}:${stated.value ?? canonicalText(stated.text)}`;
}
