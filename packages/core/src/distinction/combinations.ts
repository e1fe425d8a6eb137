import type { Combination } from "@tenzij/law";
import { message } from "../language/say.ts";
import type { Indicator, Profile } from "../profile/profile.ts";
import type { Finding } from "../text/finding.ts";
import type { Distinction } from "./distinction.ts";
import type { Lexicon } from "./lexicon.ts";
import type { WordSet } from "./phrase.ts";
import { readText, standsIn } from "./text-reading.ts";
import { wordSet } from "./word-sets.ts";

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
  const found = new Map<string, Indicator[]>();
  for (const { entry, indicator } of distinctions) {
    const indicators = found.get(entry);
    if (indicators === undefined) found.set(entry, [indicator]);
    else indicators.push(indicator);
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
  found: ReadonlyMap<string, readonly Indicator[]>,
): Indicator[] | undefined {
  const groups = combination.all.map((group) => {
    const entries = group.filter((item) => item.startsWith("entry:")).map((item) => item.slice("entry:".length));
    return {
      read: new Set(entries.flatMap((entry) => found.get(entry) ?? [])),
      words: group.filter((item) => !item.startsWith("entry:")),
    };
  });
  // Most profiles lack the entries: their names are then not looked at.
  if (groups.some(({ read, words }) => words.length === 0 && read.size === 0)) return undefined;
  const members: Indicator[] = [];
  for (const { read, words } of groups) {
    const set = wordSet(lexicon, words);
    const fits = (indicator: Indicator) => read.has(indicator) || isNamed(lexicon, indicator, set);
    const member = profile.indicators.find((indicator) => !members.includes(indicator) && fits(indicator));
    if (member === undefined) return undefined;
    members.push(member);
  }
  return members;
}

function isNamed(lexicon: Lexicon, indicator: Indicator, words: WordSet): boolean {
  return indicator.fragments.some(
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
