import type { Law, Part } from "@tenzij/law";
import type { Profile } from "../profile/profile.ts";
import { digestOf } from "../text/digest.ts";
import type { AskedQuestion } from "./asked.ts";
import { canonicalText } from "./canonical.ts";
import { digestOfRest } from "./changes.ts";
import { spellingsOf } from "./digest.ts";
import { digestOfMembers, membersIn, namesUnder } from "./members.ts";
import { digestOfOwn } from "./own-text.ts";
import { type IndicatorPart, indicatorParts, type Parts, profileParts } from "./parts.ts";
import type { JustificationRecord } from "./record.ts";

/** Digests, for each question as it is asked, the parts of the profile its answer rests on. */
export type DigestOfResting = (asked: AskedQuestion) => string;

/**
 * Digests what answers rest on now, from the same spellings as the digests of the whole record. Of an indicator that are its
 * own parts, of several together all that each says, of the whole profile the parts of every indicator; and of each the parts of
 * the profile. An answer to a question of the organisation's own rests on the text of that too. Which texts count as indicators follows from the profile and from the rows of the record, so no word of the law
 * changes a digest. Linear in the size of the profile, and once for all questions.
 */
export function restingOn(
  record: Pick<JustificationRecord, "distinctions" | "combinations">,
  profile: Profile,
  law: Pick<Law, "forms">,
): DigestOfResting {
  const names = new Set([...record.distinctions.keys(), ...[...membersIn(record).values()].flat()]);
  const parts = spellingsOf(profile, names);
  return (asked) => {
    const { question, row } = asked;
    const text = digestOfOwn(asked, law);
    const lines = [
      ...ofIndicators(question.restsOn, row, parts),
      ...ofProfile(question.restsOn, parts),
      ...(text === null ? [] : [`question=${text}`]),
    ];
    return digestOf(lines.sort().join("\n"));
  };
}

function ofIndicators(restsOn: readonly Part[], row: AskedQuestion["row"], parts: Parts): string[] {
  const wanted = indicatorParts.filter((part) => (restsOn as readonly Part[]).includes(part));
  if (wanted.length === 0) return [];
  if (row?.members !== undefined) {
    const written = namesUnder(row.node);
    const names = written.length > 0 ? written : row.members.map(({ name }) => name);
    return [`together=${digestOfMembers(names, parts) ?? ""}`];
  }
  const names = row === null ? [...parts.indicators.keys()] : [row.indicator.name];
  return names.map((name) => {
    const own = parts.indicators.get(name) ?? new Map<IndicatorPart, string>();
    const digests = wanted.flatMap((part) => (own.has(part) ? [`${part}=${digestOf(own.get(part) ?? "")}`] : []));
    return `${canonicalText(name)}:${digests.join(",")}`;
  });
}

function ofProfile(restsOn: readonly Part[], parts: Parts): string[] {
  const whole = profileParts.flatMap((part) => {
    const spelling = parts.profile.get(part);
    return restsOn.includes(part) && spelling !== undefined ? [`${part}=${digestOf(spelling)}`] : [];
  });
  return restsOn.includes("rest") ? [...whole, `rest=${digestOfRest(parts)}`] : whole;
}
