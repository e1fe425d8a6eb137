import type { Combination } from "@tenzij/law";
import { type Group, type Lexicon, readText, standsIn, type WordSet, wordSet } from "@tenzij/lexicon";
import { message } from "../language/message.ts";
import type { Indicator, Profile } from "../profile/profile.ts";
import type { Finding } from "../text/finding.ts";
import type { Distinction } from "./distinction.ts";

/**
 * Indicators that distinguish together where each alone may not (age × postcode). One finding per combination, at the
 * last of the indicators that make it.
 */
export function combinationFindings(
  lexicon: Lexicon,
  profile: Profile,
  distinctions: readonly Distinction[],
): Finding[] {
  if (profile.indicators.length < 2) return [];
  const found = new Map<string, Set<Indicator>>();
  for (const { entry, indicator } of distinctions) {
    const indicators = found.get(entry);
    if (indicators === undefined) found.set(entry, new Set([indicator]));
    else indicators.add(indicator);
  }
  return lexicon.combinations.flatMap((combination) => {
    const members = membersOf(lexicon, combination, profile, found);
    return members === undefined ? [] : [finding(combination, members, profile)];
  });
}

/** One indicator for each group, all different; the first that fit in the order of the file. */
function membersOf(
  lexicon: Lexicon,
  combination: Combination,
  profile: Profile,
  found: ReadonlyMap<string, ReadonlySet<Indicator>>,
): Indicator[] | undefined {
  const groups = combination.all.map((group) => groupOf(lexicon, group));
  // Most profiles lack the entries: their names are then not looked at.
  if (groups.some(({ entries, words }) => words === undefined && !entries.some((entry) => found.has(entry))))
    return undefined;
  const members: Indicator[] = [];
  for (const { entries, words } of groups) {
    const member = profile.indicators.find((indicator) => {
      if (members.includes(indicator)) return false;
      if (entries.some((entry) => found.get(entry)?.has(indicator))) return true;
      return words !== undefined && isNamed(lexicon, indicator, words);
    });
    if (member === undefined) return undefined;
    members.push(member);
  }
  return members;
}

/** A group as the law writes it, taken apart once. */
function groupOf(lexicon: Lexicon, written: readonly string[]): Group {
  let group = lexicon.groups.get(written);
  if (group === undefined) {
    const entries = written.filter((item) => item.startsWith("entry:")).map((item) => item.slice("entry:".length));
    const words = written.filter((item) => !item.startsWith("entry:"));
    group = { entries, words: words.length === 0 ? undefined : wordSet(lexicon, words) };
    lexicon.groups.set(written, group);
  }
  return group;
}

function isNamed(lexicon: Lexicon, { fragments }: Indicator, words: WordSet): boolean {
  return fragments.some(
    ({ role, text }) => (role === "name" || role === "label") && standsIn(readText(lexicon, text), words),
  );
}

function finding(combination: Combination, members: readonly Indicator[], profile: Profile): Finding {
  const ordered = [...members].sort((a, b) => a.span.start - b.span.start);
  const last = ordered[ordered.length - 1] as Indicator;
  return {
    rule: `indicator/${combination.id}`,
    severity: combination.severity,
    file: profile.source.file,
    span: last.span,
    message: message("combination/found", {
      names: ordered.map((member) => `"${member.name}"`).join(", "),
      title: combination.title,
      why: combination.why,
    }),
    title: combination.title,
    indicator: last.name,
    sources: combination.sources,
    related: ordered.slice(0, -1).map((member) => ({
      file: profile.source.file,
      span: member.span,
      message: message("combination/member", { name: member.name }),
    })),
  };
}
