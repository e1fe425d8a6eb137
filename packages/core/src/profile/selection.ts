import type { Entry, MapNode, Node } from "@tenzij/read";
import { foldKey } from "./keys.ts";
import type { Indicator, Profile, Selection } from "./profile.ts";

const notStated: Selection = { form: "not-stated" };

/**
 * Reads how indicators lead to selection: `{score-at-least: 60}`, `{all-of: […]}` or `{any-of: […]}`. Any other
 * form is kept but not computed (design §4).
 */
export function readSelection(node: Node | undefined): Selection {
  if (node === undefined) return notStated;
  const at = { span: node.span, node };
  if (node.type !== "map" || node.entries.length !== 1) return { form: "not-computed", ...at };
  return { ...formOf(node), ...at };
}

function formOf(map: MapNode): Selection {
  const [entry] = map.entries;
  if (entry === undefined) return { form: "not-computed" };
  const form = foldKey(entry.key.text);
  const { value } = entry;
  if (form === "score-at-least" && value.type === "scalar") {
    const score = readNumber(value.text);
    return score === undefined ? { form: "not-computed" } : { form, score };
  }
  if ((form === "all-of" || form === "any-of") && value.type === "list") {
    const names = value.items.flatMap((item) => (item.type === "scalar" ? [item.text] : []));
    return names.length === value.items.length ? { form, names } : { form: "not-computed" };
  }
  return { form: "not-computed" };
}

/** Keys under which people write the score from which somebody is selected. */
const thresholdKeys = new Set(
  "score-at-least score-vanaf vanaf-score minimum-score min-score minimale-score threshold score-threshold drempel drempelwaarde scoredrempel drempelscore cutoff cut-off cut-off-score cutoff-score afkapgrens".split(
    " ",
  ),
);

/**
 * The score from which somebody is selected, by whatever of these keys it is written: in `selection`, or at the top of the file where
 * that states none. It is computed with; what a record rests on is spelt as it is written.
 * @returns null where there is none, it is no number, or two say something different.
 */
export function thresholdOf({ selection, roots }: Pick<Profile, "selection" | "roots">): number | null {
  if (selection.form === "score-at-least") return selection.score ?? null;
  const written = thresholdsIn(selection.node === undefined ? roots.map(({ node }) => node) : [selection.node]);
  const numbers = written.map(({ value }) => (value.type === "scalar" ? readNumber(value.text) : undefined));
  const [first] = numbers;
  return first !== undefined && numbers.every((one) => one === first) ? first : null;
}

function thresholdsIn(maps: readonly Node[]): Entry[] {
  return maps.flatMap((map) =>
    map.type !== "map" ? [] : map.entries.filter(({ key }) => thresholdKeys.has(foldKey(key.text))),
  );
}

/** The scores at the top of a file from which somebody is selected: numbers. */
export function scoresAtTop({ roots }: Pick<Profile, "roots">): readonly Entry[] {
  return thresholdsIn(roots.map(({ node }) => node)).filter(
    ({ value }) => value.type === "scalar" && readNumber(value.text) !== undefined,
  );
}

/** The indicators without the score at the top, which records and digests count among them and which nobody is told by. */
export function criteriaOf(profile: Pick<Profile, "indicators" | "roots">): readonly Indicator[] {
  const { indicators, roots } = profile;
  const none = new Set<Node>(scoresAtTop(profile).map(({ value }) => value));
  for (const { node } of roots) {
    const inside = indicators.filter(({ span: { start, end } }) => node.span.start <= start && end <= node.span.end);
    if (inside.length > 1) none.add(node);
  }
  return indicators.filter(({ node }) => !none.has(node));
}

/** Whether something is said of how indicators lead to selection from which nothing can be computed. */
export function isNotComputed(profile: Pick<Profile, "selection" | "roots">): boolean {
  return profile.selection.form === "not-computed" && thresholdOf(profile) === null;
}

/** A number as people write it, with a point or a decimal comma; undefined where it is no finite number. */
export function readNumber(text: string): number | undefined {
  const plain = text.trim().replace(/^([-+]?\d+),(\d+)$/, "$1.$2");
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(plain)) return undefined;
  const number = Number(plain);
  return Number.isFinite(number) ? number : undefined;
}
