import type { Citation, Law } from "@tenzij/law";
import type { Span } from "@tenzij/read";
import type { Distinction, Mention } from "../distinction/distinction.ts";
import type { Distinctions } from "../distinction/find-distinctions.ts";
import { message } from "../language/message.ts";
import type { Message } from "../language/say.ts";
import type { ReadingCorrection } from "../policy/policy.ts";
import type { EffectiveFacts } from "../profile/effective-facts.ts";
import type { Profile } from "../profile/profile.ts";
import type { Finding } from "../text/finding.ts";
import { findingBase, setApartFinding } from "./distinction-findings.ts";

/** What is shown beside the distinctions that ask: corrected readings, indicators set apart, mentions. */
export function asideFindings(
  profile: Profile,
  found: Distinctions<ReadingCorrection>,
  facts: EffectiveFacts,
  law: Law,
): Finding[] {
  const file = profile.source.file;
  const findings: Finding[] = found.corrected.map(({ distinction, correction }) => {
    const { means, by } = correction;
    const [{ match }] = distinction.readings;
    const sentence = message("distinction/corrected", {
      indicator: distinction.indicator.name,
      match,
      title: distinction.title,
      means,
      by,
    });
    return { ...findingBase(file, distinction, sentence), severity: "info" };
  });
  for (const distinction of found.distinctions) {
    const use = facts.setApart(distinction.indicator);
    if (use !== null) findings.push(setApartFinding(file, distinction, use, law));
  }
  return [...findings, ...found.mentions.map((mention) => mentionFinding(profile, mention, found.distinctions, law))];
}

/** Text is held against the profile: where the two disagree it is a warning, any other mention is information. */
function mentionFinding(profile: Profile, mention: Mention, distinctions: readonly Distinction[], law: Law): Finding {
  const { entry, title, reading } = mention;
  const sentence = disagreement(profile, mention, distinctions, law);
  return {
    rule: `indicator/${entry}`,
    severity: sentence === null ? "info" : "warning",
    file: profile.source.file,
    span: reading.span,
    message:
      sentence ??
      message(mention.off ? "mention/switched-off" : "mention/information", { match: reading.match, title }),
    title,
    match: reading.match,
    sources: sentence === null ? [] : sourcesOf(entry, law),
  };
}

/** The text denies what an indicator uses, or the profile is named after what none of its indicators shows (norms A1, X4). */
function disagreement(
  { id, title: heading }: Profile,
  { entry, title, reading, negated }: Mention,
  distinctions: readonly Distinction[],
  law: Law,
): Message | null {
  const args = { match: reading.match, title };
  const used = distinctions.find((one) => one.entry === entry);
  if (negated) return used ? message("mention/contradicts", { ...args, indicator: used.indicator.name }) : null;
  const names = [id, heading].some((name) => name && covers(name.span, reading.span));
  const direct = law.indicators.some((one) => one.id === entry && one.kind === "direct");
  return names && direct && used === undefined ? message("mention/names-profile", args) : null;
}

function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function sourcesOf(entry: string, law: Law): readonly Citation[] {
  return law.indicators.find((one) => one.id === entry)?.sources ?? [];
}
