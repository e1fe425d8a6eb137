import type { Span } from "@tenzij/read";
import { isExpression } from "../profile/name-like.ts";
import type { Indicator, Loose } from "../profile/profile.ts";
import type { Distinction, Reading } from "./distinction.ts";

/** What was found so far, to find nothing twice. */
export interface Known {
  readonly byIndicator: Map<Indicator, readonly Distinction[]>;
  /** Entries found, by the name of their indicator. */
  readonly byName: Map<string, Set<string>>;
}

export function knownOf(): Known {
  return { byIndicator: new Map(), byName: new Map() };
}

/**
 * Of what was found in an indicator, what its neighbour does not tell already: a text that may be a value or a name is
 * found once.
 * @returns what is left, which is from now on known
 */
export function learn(known: Known, indicator: Indicator, found: readonly Distinction[]): readonly Distinction[] {
  if (found.length === 0) return found;
  const { neighbour, name, span } = indicator;
  const own = neighbour === undefined ? found : found.filter((one) => !neighbourTells(known, neighbour, one, span));
  // A guess tells nothing that a surer reading of the same name would only repeat; unless it says of what a value is said, which it
  // does not tell by itself: "vestiging: [Roma, Milano]".
  const sure = own.filter(({ strength }) => strength !== "guess");
  known.byIndicator.set(
    indicator,
    own.filter(
      ({ strength, of, readings: [{ role }] }) => strength !== "guess" || (of !== undefined && role === "value"),
    ),
  );
  for (const { entry } of sure) {
    const entries = known.byName.get(name);
    if (entries === undefined) known.byName.set(name, new Set([entry]));
    else entries.add(entry);
  }
  return own;
}

/**
 * Of what was found in a loose text, what makes it an indicator: it is one identifier, or begins with the words that were
 * found, and is known as something that has to be justified (design §4); unless an indicator of its name says the same.
 */
export function ofLoose(
  { capacity, indicator }: Loose,
  found: readonly Distinction[],
  known: Known,
): readonly Distinction[] {
  if (found.length === 0 || capacity === "switched-off" || capacity === "repeat") return [];
  const entries = known.byName.get(indicator.name);
  const named = found.filter(
    (one) =>
      one.kind !== "contextual" &&
      one.strength !== "guess" &&
      isNamed(indicator, one.readings[0]) &&
      !entries?.has(one.entry),
  );
  const kept = learn(known, indicator, named);
  return capacity === "loose" ? kept : kept.map((one) => ({ ...one, capacity }));
}

/** A neighbour that only repeats a name tells what that name tells. */
function neighbourTells(known: Known, neighbour: Indicator, distinction: Distinction, span: Span): boolean {
  if (known.byName.get(neighbour.name)?.has(distinction.entry)) return true;
  return known.byIndicator.get(neighbour)?.some((other) => tells(other, distinction, span)) ?? false;
}

/** A sentence or a person's name mentions; an identifier, a rule, and a label that begins with the word, name. */
function isNamed({ fragments }: Indicator, { role, span }: Reading): boolean {
  const at = fragments.find((each) => each.role === role && each.span.start <= span.start && span.end <= each.span.end);
  if (at === undefined) return false;
  const words = at.text.trim().split(/\s+/, 8);
  // An address names nothing, nor does a number with a power, whose digits and letter may look like one of a person.
  if (/:\/\/|@|^[-+]?\d*\.?\d+e[-+]?\d+$/i.test(at.text)) return false;
  if (words.length === 1 || (role === "expression" && isExpression(at.text))) return true;
  return span.start - at.span.start <= 1 && !words.every((word) => /^\p{Lu}\p{Ll}/u.test(word));
}

const kinds: readonly string[] = ["contextual", "indirect", "contested", "direct"];

/**
 * Whether a neighbour already tells this: it was read as its value, it says the same, or its own name is of the same grounds
 * and weighs no less.
 */
function tells(other: Distinction, distinction: Distinction, span: Span): boolean {
  if (other.entry === distinction.entry) return true;
  if (other.readings.some((reading) => reading.role === "value" && reading.span.start === span.start)) return true;
  const [{ role }] = other.readings;
  return (
    (role === "name" || role === "label") &&
    kinds.indexOf(other.kind) >= kinds.indexOf(distinction.kind) &&
    distinction.grounds.every((ground) => other.grounds.includes(ground))
  );
}
