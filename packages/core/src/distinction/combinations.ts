import type { Combination } from "@tenzij/law";
import { message } from "../language/say.ts";
import type { Indicator, Profile } from "../profile/profile.ts";
import type { Finding } from "../text/finding.ts";
import type { Distinction } from "./distinction.ts";
import type { Evidence } from "./evidence.ts";
import type { Lexicon } from "./lexicon.ts";
import { findInSet } from "./phrase.ts";
import { wordSet } from "./word-sets.ts";

/**
 * Indicators that distinguish together where each alone may not (age × postcode). One finding per combination, at the
 * last of the indicators that make it.
 */
export function combinationFindings(
  lexicon: Lexicon,
  profile: Profile,
  evidences: readonly Evidence[],
  distinctions: readonly Distinction[],
): Finding[] {
  if (evidences.length < 2) return [];
  return lexicon.combinations.flatMap((combination) => {
    const members = membersOf(lexicon, combination, evidences, distinctions);
    return members === undefined ? [] : [finding(combination, members, profile)];
  });
}

/** One indicator for each group, all different; the first that fit in the order of the file. */
function membersOf(
  lexicon: Lexicon,
  combination: Combination,
  evidences: readonly Evidence[],
  distinctions: readonly Distinction[],
): Indicator[] | undefined {
  const members: Indicator[] = [];
  for (const group of combination.all) {
    const entries = new Set(
      group.filter((item) => item.startsWith("entry:")).map((item) => item.slice("entry:".length)),
    );
    const words = wordSet(
      lexicon,
      group.filter((item) => !item.startsWith("entry:")),
    );
    const fits = (evidence: Evidence) =>
      distinctions.some((each) => each.indicator === evidence.indicator && entries.has(each.entry)) ||
      evidence.fragments.some(
        (at) =>
          (at.fragment.role === "name" || at.fragment.role === "label") && findInSet(words, at.units) !== undefined,
      );
    const member = evidences.find((evidence) => !members.includes(evidence.indicator) && fits(evidence));
    if (member === undefined) return undefined;
    members.push(member.indicator);
  }
  return members;
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
