import type { SourceText } from "@tenzij/read";
import { message } from "../language/message.ts";
import type { Stated } from "../profile/profile.ts";
import type { Finding } from "../text/finding.ts";
import type { ReportedProfile } from "./assessment.ts";
import { type StrayRecord, strayFindings } from "./stray-records.ts";

/**
 * Records that belong to none of the profiles judged.
 * @param texts to which those are added that are pointed into
 */
export function lostRecords(
  profiles: readonly ReportedProfile[],
  strays: readonly StrayRecord[],
  texts: Map<string, SourceText>,
): Finding[] {
  const names = new Set(profiles.map(({ profile }) => profile?.id?.text));
  const lost = strays.filter((stray) => !names.has(stray.justifies));
  for (const { source } of lost) texts.set(source.file, source);
  return lost.flatMap(strayFindings);
}

/** Two profiles that carry one name: a record or a report could mean either. */
export function sharedNames(profiles: readonly ReportedProfile[]): Finding[] {
  const first = new Map<string, ReportedProfile>();
  const findings: Finding[] = [];
  for (const judged of profiles) {
    const id = judged.profile?.id;
    if (!id) continue;
    const other = first.get(id.text);
    if (other === undefined) first.set(id.text, judged);
    else findings.push(sameName(judged.file, id, other.file));
  }
  return findings;
}

function sameName(file: string, { text, span }: Stated, other: string): Finding {
  const sentence = message("policy/same-name", { name: text, other });
  return { rule: "policy/same-name", severity: "warning", file, span, message: sentence, sources: [] };
}
