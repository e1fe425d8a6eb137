import type { ProfileAssessment } from "@tenzij/core";
import type { Distinction } from "@tenzij/core/distinction";
import { isDone, progressOf } from "@tenzij/core/justification";
import type { Law } from "@tenzij/law";
import type { SourceText, Span } from "@tenzij/read";
import { rangeOf } from "./places.ts";
import type { Highlights, Mark } from "./protocol.ts";

/** The mark of each indicator that makes a distinction, where it is named: how far its test has come. */
export function highlights(
  profile: ProfileAssessment,
  law: Law,
  source: SourceText,
  uri: string,
  version: number,
): Highlights {
  const marks = new Map<string, { mark: Mark; distinction: Distinction }>();
  for (const distinction of profile.distinctions.filter(({ file }) => file === undefined)) {
    const { name } = distinction.indicator;
    const mark = markOf(profile, distinction, law);
    const known = marks.get(name);
    if (known === undefined || order.indexOf(mark) < order.indexOf(known.mark)) marks.set(name, { mark, distinction });
  }
  const found = [...marks.values()].map(({ mark, distinction }) => ({
    mark,
    range: rangeOf(source, placeOf(distinction, source)),
  }));
  return { uri, version, marks: found };
}

/** The name; where an indicator has none and its place is a stretch of lines, the word that was read. */
function placeOf({ indicator: { span }, readings }: Distinction, { text }: SourceText): Span {
  return text.slice(span.start, span.end).includes("\n") ? readings[0].span : span;
}

/** Worst first: an indicator with several distinctions gets the worst mark. */
const order: readonly Mark[] = ["excluded", "test-needed", "question", "complete"];

function markOf(profile: ProfileAssessment, { indicator, kind }: Distinction, law: Law): Mark {
  const excluded = profile.findings.some((one) => one.severity === "exclusion" && one.indicator === indicator.name);
  if (excluded) return "excluded";
  const { asked, next } = progressOf(profile.questions, indicator.name);
  const asks = law.asks.find((one) => one.kind === kind)?.asks ?? "test";
  if (asks === "test" && (asked === 0 || next !== undefined)) return "test-needed";
  const open = profile.questions.some((one) => one.indicator === indicator.name && one.typed && !isDone(one.state));
  // What is warned about is not shown as done.
  const warned = profile.findings.some((one) => one.severity === "warning" && one.indicator === indicator.name);
  return open || warned ? "question" : "complete";
}
