import type { ProfileAssessment, SourceText } from "@tenzij/core";
import type { Finding } from "@tenzij/core";
import { rangeOf } from "./places.ts";
import type { Highlights, Mark } from "./protocol.ts";

/** The mark of each indicator with a finding: how far its test has come, worst first where it has several. */
export function highlights(profile: ProfileAssessment, source: SourceText, uri: string, version: number): Highlights {
  const marks = new Map<string, { mark: Mark; finding: Finding }>();
  for (const finding of profile.findings) {
    if (finding.indicator === undefined || finding.kind === undefined || finding.file !== profile.file) continue;
    const mark = markOf(finding);
    const known = marks.get(finding.indicator);
    if (known === undefined || order.indexOf(mark) < order.indexOf(known.mark)) marks.set(finding.indicator, { mark, finding });
  }
  const found = [...marks.values()].map(({ mark, finding }) => ({ mark, range: rangeOf(source, finding.span) }));
  return { uri, version, marks: found };
}

const order: readonly Mark[] = ["excluded", "test-needed", "question", "complete"];

function markOf({ severity }: Finding): Mark {
  if (severity === "exclusion") return "excluded";
  if (severity === "block") return "test-needed";
  return severity === "warning" ? "question" : "complete";
}
