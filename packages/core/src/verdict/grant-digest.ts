import type { Distinction } from "../distinction/distinction.ts";
import { canonicalText } from "../justification/canonical.ts";
import { digestsOf } from "../justification/digest.ts";
import { type IndicatorPart, indicatorParts } from "../justification/parts.ts";
import { placeLine } from "../justification/place-line.ts";
import { selectionShare } from "../justification/selection-share.ts";
import { factsOf, spellFact } from "../justification/spell-facts.ts";
import { selects } from "../profile/looks-like-profile.ts";
import type { Profile } from "../profile/profile.ts";
import { digestOf } from "../text/digest.ts";

/** A file as it stands, with everything step 1 finds in it before any grant is counted. */
export interface GrantSubject {
  readonly profile: Profile;
  readonly distinctions: readonly Distinction[];
}

/** What the name of an indicator says, without its part in the outcome. */
const parts: readonly IndicatorPart[] = ["indicator", "values", "source"];

/** What a corrected reading covers: name, description, source and values; null where no such indicator is there. */
export function readingDigest(subject: GrantSubject, indicator: string): string | null {
  const spelt = partsOf(subject, indicator, parts);
  return spelt === null ? null : digestOf(["reading", ...spelt].join("\n"));
}

/** What an exception covers: the indicator in all its parts, its share and its margin. */
export function exceptionDigest(subject: GrantSubject, indicator: string): string | null {
  const spelt = partsOf(subject, indicator, indicatorParts);
  if (spelt === null) return null;
  const { profile } = subject;
  const share = selectionShare(profile, hostOf(subject, indicator));
  const place = share === null ? selectionOf(profile) : JSON.stringify(share);
  return digestOf(["exception", ...spelt, place].join("\n"));
}

/** What a use on one indicator covers: it, its weight, and its place in `selection`. */
export function useDigest(subject: GrantSubject, indicator: string): string | null {
  const spelt = partsOf(subject, indicator, indicatorParts);
  if (spelt === null) return null;
  const { selection } = subject.profile;
  const isNamed = selection.names?.includes(hostOf(subject, indicator)) ?? false;
  const place = selection.form === "not-computed" ? selectionOf(subject.profile) : `${selection.form}:${isNamed}`;
  return digestOf(["use", ...spelt, place].join("\n"));
}

/** What a use on a file covers: which distinctions stand in it, where and with which values, and what it states of itself. */
export function fileUseDigest({ profile, distinctions }: GrantSubject): string {
  const names = new Set(distinctions.map((one) => one.indicator.name));
  const { indicators } = digestsOf(profile, names);
  const lines = distinctions.map(({ entry, kind, indicator }) => {
    const own = indicators.get(indicator.name);
    const texts = [own?.get("source") ?? "", own?.get("values") ?? ""];
    return [entry, kind, canonicalText(indicator.name), placeLine(indicator.pointer), ...texts].join(" ");
  });
  const facts = factsOf(profile.roots).map(spellFact);
  return digestOf(["file", ...new Set(lines.sort()), ...facts.sort()].join("\n"));
}

/**
 * What is covered when a file is said to be no profile: the words in it that ask for a test, and whether it weighs or selects.
 * @param asking the distinctions of the file that ask for a test
 */
export function notProfileDigest(profile: Profile, asking: readonly Distinction[]): string {
  const lines = asking.map(({ entry, kind, indicator }) => [entry, kind, canonicalText(indicator.name)].join(" "));
  return digestOf(["not-profile", String(selects(profile)), ...new Set(lines.sort())].join("\n"));
}

/** The digests of the parts of one indicator; of a name inside a rule, those of the rule it stands in. */
function partsOf(subject: GrantSubject, indicator: string, wanted: readonly IndicatorPart[]): string[] | null {
  const host = hostOf(subject, indicator);
  const found = digestsOf(subject.profile, new Set([host])).indicators.get(host);
  if (found === undefined) return null;
  return [canonicalText(indicator), ...wanted.map((part) => `${part}:${found.get(part) ?? ""}`)];
}

function hostOf({ profile, distinctions }: GrantSubject, indicator: string): string {
  const isOwn = [...profile.indicators, ...profile.loose.map((one) => one.indicator)].some(
    ({ name }) => name === indicator,
  );
  if (isOwn) return indicator;
  return distinctions.find((one) => one.indicator.name === indicator)?.indicator.neighbour?.name ?? indicator;
}

/** The selection as it is written, where what one indicator does to it cannot be computed. */
function selectionOf(profile: Profile): string {
  return digestsOf(profile).profile.get("selection") ?? "";
}
