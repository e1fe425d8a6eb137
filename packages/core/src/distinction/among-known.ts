import { type Lexicon, readText } from "@tenzij/lexicon";
import { type SourceText, span } from "@tenzij/read";
import type { Indicator, Profile } from "../profile/profile.ts";
import type { Distinction } from "./distinction.ts";

/** So many siblings have to tell people apart before a prefix says anything of the others. */
const fewest = 2;

interface Named {
  readonly indicator: Indicator;
  /** Where in the name stands what comes after the prefix. */
  readonly from: number;
}

/**
 * Names that nobody knows beside siblings under one prefix that tell people apart, as `cbs_xyz` beside `cbs_surinaams` and
 * `cbs_antilliaans`: what the letters are short for is asked.
 * @param found what was found in each indicator
 */
export function amongKnown(
  lexicon: Lexicon,
  { indicators, source }: Profile,
  found: ReadonlyMap<Indicator, readonly Distinction[]>,
): Distinction[] {
  const entry = [...lexicon.judged].find((each) => each.amongKnown);
  if (entry === undefined || !someTell(found)) return [];
  const asked: Distinction[] = [];
  for (const siblings of byPrefix(indicators)) {
    const telling = siblings.filter((one) => found.get(one.indicator)?.some((each) => tells(each, one)));
    if (telling.length < fewest) continue;
    for (const one of siblings) {
      if (found.has(one.indicator) || !saysNothing(lexicon, one)) continue;
      const { title, why, sources, grounds, kind, basis } = entry;
      const readings: Distinction["readings"] = [readingOf(one, source)];
      const strength = "likely";
      asked.push({
        indicator: one.indicator,
        entry: entry.id,
        grounds,
        kind,
        basis,
        strength,
        title,
        why,
        sources,
        readings,
      });
    }
  }
  return asked;
}

/** Whether enough of what was found stands under one prefix: few profiles come so far, and of these alone all names are taken apart. */
function someTell(found: ReadonlyMap<Indicator, readonly Distinction[]>): boolean {
  if (found.size < fewest) return false;
  const counts = new Map<string, number>();
  for (const [indicator, distinctions] of found) {
    const prefix = prefixOf(indicator);
    if (prefix === undefined || !distinctions.some((each) => tells(each, { indicator, from: prefix.length }))) continue;
    const key = keyOf(indicator, prefix);
    const count = (counts.get(key) ?? 0) + 1;
    if (count >= fewest) return true;
    counts.set(key, count);
  }
  return false;
}

function prefixOf({ name }: Indicator): string | undefined {
  const prefix = /^[\p{L}\d]{2,}[_\-.]/u.exec(name)?.[0];
  return prefix?.length === name.length ? undefined : prefix;
}

function keyOf({ pointer }: Indicator, prefix: string): string {
  return `${pointer.slice(0, pointer.lastIndexOf("/"))} ${prefix}`;
}

function byPrefix(indicators: readonly Indicator[]): Iterable<Named[]> {
  const groups = new Map<string, Named[]>();
  for (const indicator of indicators) {
    const prefix = prefixOf(indicator);
    if (prefix === undefined) continue;
    const key = keyOf(indicator, prefix);
    const group = groups.get(key);
    const named = { indicator, from: prefix.length };
    if (group === undefined) groups.set(key, [named]);
    else group.push(named);
  }
  return groups.values();
}

/** Whether it tells people apart, by what comes after the prefix. */
function tells({ kind, strength, readings: [{ span: at }] }: Distinction, { indicator, from }: Named): boolean {
  return (kind === "direct" || kind === "contested") && strength !== "guess" && at.end > indicator.span.start + from;
}

/** Whether nothing but its name is known of it, and of that no word. */
function saysNothing(lexicon: Lexicon, { indicator: { name, fragments }, from }: Named): boolean {
  if (fragments.some(({ role, text }) => role !== "name" && role !== "value" && text.trim() !== "")) return false;
  const { units } = readText(lexicon, name.slice(from));
  return (
    units.length > 0 &&
    units.every(({ ids, number }) => ids.length === 0 || number) &&
    !units.every(({ number }) => number)
  );
}

function readingOf({ indicator, from }: Named, { text }: SourceText): Distinction["readings"][0] {
  const { name, span: whole } = indicator;
  const match = name.slice(from);
  const at = text.indexOf(name, whole.start);
  const isThere = at >= 0 && at + name.length <= whole.end;
  const place = isThere ? span(at + from, at + name.length) : whole;
  return { match, readAs: match, span: place, role: "name", strength: "likely", guards: [] };
}
