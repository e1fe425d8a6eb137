import type { Assessment, Distinction, Finding, Locale, Policy, ProfileAssessment, SourceText } from "@tenzij/core";
import type { Law } from "@tenzij/law";
import { within } from "./places.ts";

/** What a request about one open file needs for its answer: the file as it is typed now, judged. */
export interface Judged {
  readonly law: Law;
  readonly locale: Locale;
  readonly root: string;
  /** The file asked about, as its tree names it. */
  readonly file: string;
  readonly source: SourceText;
  readonly policy: Policy;
  readonly assessment: Assessment;
  /** The profile the file is, or the one its record is of; null for any other file. */
  readonly profile: ProfileAssessment | null;
  /** The URI of a file of the tree. */
  readonly uriOf: (file: string) => string;
}

/** The text of a file as it was judged; undefined for one that does not exist. */
export function textOf({ assessment }: Judged, file: string): SourceText | undefined {
  return assessment.texts.get(file);
}

/** The distinctions whose indicator or whose matched words stand at an offset; the words themselves come first. */
export function distinctionsAt({ profile, file }: Judged, offset: number): Distinction[] {
  if (profile === null || profile.file !== file) return [];
  const atWord = profile.distinctions.filter((one) =>
    one.readings.some(({ span, usedAt }) => within(span, offset) || (usedAt !== undefined && within(usedAt, offset))),
  );
  return atWord.length > 0 ? atWord : profile.distinctions.filter((one) => within(one.indicator.span, offset));
}

/** The findings about one indicator that ask something: its open questions, in profile and record. */
export function openQuestions(profile: ProfileAssessment, indicator: string): Finding[] {
  return profile.findings.filter((one) => one.rule.startsWith("question/") && one.indicator === indicator && one.severity !== "info");
}
