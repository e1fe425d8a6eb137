import { type Combinations, combinationsIn } from "../distinction/combinations.ts";
import type { Distinction } from "../distinction/distinction.ts";
import { type JudgedRecord, judgeRecord } from "../justification/judge-record.ts";
import type { JustificationRecord } from "../justification/record.ts";
import type { Signature } from "../justification/signature.ts";
import type { Indicator, Profile } from "../profile/profile.ts";
import type { Finding } from "../text/finding.ts";
import type { FirstStep } from "./first-step.ts";
import { guarded } from "./guarded.ts";
import type { Rules } from "./rules.ts";
import { beyondTested, testedAtOnce } from "./tested-at-once.ts";
import { testedDistinctions } from "./tested-distinctions.ts";

/** Of the pair that is judged, what the test needs. */
interface Judged {
  readonly file: string;
  readonly recordFile: string;
  readonly signatures: readonly Signature[] | null;
}

/** What selects is tested: combinations are found, and the record is held against all of it. */
export function secondStep(
  { file, recordFile, signatures }: Judged,
  rules: Rules,
  profile: Profile,
  record: JustificationRecord | null,
  { facts, found }: FirstStep,
  findings: Finding[],
): { readonly selecting: readonly Distinction[]; readonly step2: JudgedRecord | null } {
  const selects = (indicator: Indicator) => facts.setApart(indicator) === null;
  const alone = found.distinctions.filter(({ indicator }) => selects(indicator));
  const together = guarded("combination/all", file, findings, nothingTogether, () =>
    combinationsIn(rules.lexicon, profile, alone, selects, facts),
  );
  add(findings, together.findings);
  const all = [...alone, ...together.distinctions].sort((a, b) => a.indicator.span.start - b.indicator.span.start);
  add(findings, beyondTested(file, all));
  const selecting = all.slice(0, testedAtOnce);
  const step2 = guarded("question/all", file, findings, null, () =>
    judgeRecord({ profile, facts, distinctions: selecting, record, recordFile, ...rules, signatures }),
  );
  add(findings, step2?.findings ?? []);
  add(findings, testedDistinctions(selecting, { profile, facts, record, step2, ...rules }));
  return { selecting, step2 };
}

const nothingTogether: Combinations = { distinctions: [], findings: [] };

/** Adds one by one: what a call takes as arguments ends at some hundred thousand, and a file can hold more. */
export function add(findings: Finding[], more: readonly Finding[]): void {
  for (const finding of more) findings.push(finding);
}
