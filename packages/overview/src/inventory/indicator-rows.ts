import { blocks, type Finding, type ProfileAssessment, verdictOf } from "@tenzij/core";
import { isDone } from "@tenzij/core/justification";
import { locate, type Texts } from "@tenzij/core/report";
import type { Kind, Law } from "@tenzij/law";
import type { Span } from "@tenzij/read";
import { byIndicator } from "./row-order.ts";
import type { IndicatorRow } from "./schema.ts";

/**
 * A row for every indicator of a profile that distinguishes: what selects, and what a decision of the policy reads otherwise or sets
 * apart. None that was found is left out.
 */
export function indicatorRows(judged: ProfileAssessment, texts: Texts, law: Law): IndicatorRow[] {
  const rows = judged.distinctions.map((one): IndicatorRow => {
    const name = one.members?.[0].name ?? one.indicator.name;
    return {
      ...{ indicator: one.indicator.name, entry: one.entry, title: one.title },
      ...placed(one.file ?? judged.file, one.indicator.span, texts),
      ...{ kind: one.kind, grounds: [...one.grounds], strength: one.strength },
      ...standing(judged, name, one.kind, law),
      ...{ found: null, gone: null },
    };
  });
  const known = new Set(
    judged.distinctions.map((one) => `${one.entry}\n${one.members?.[0].name ?? one.indicator.name}`),
  );
  const aside = judged.findings.filter(
    (one) => isOfIndicator(one) && !known.has(`${entryIn(one)}\n${one.indicator ?? ""}`),
  );
  return [...rows, ...aside.map((one) => asideRow(one, texts))].sort(byIndicator);
}

/** What the policy reads otherwise or sets apart is told in a finding, and is no distinction of the profile. */
function asideRow(finding: Finding, texts: Texts): IndicatorRow {
  const title = finding.title ?? { nl: entryIn(finding), en: entryIn(finding) };
  return {
    ...{ indicator: finding.indicator ?? null, entry: entryIn(finding), title },
    ...placed(finding.file, finding.span, texts),
    ...{ kind: finding.kind ?? null, strength: finding.strength ?? null, verdict: null, state: "set-apart" },
    grounds: [...(finding.grounds ?? [])],
    ...{ found: null, gone: null },
  };
}

function isOfIndicator({ rule, indicator, kind }: Finding): boolean {
  return /^(indicator|combination)\//.test(rule) && indicator !== undefined && kind !== undefined;
}

function entryIn({ rule }: Finding): string {
  return rule.slice(rule.indexOf("/") + 1);
}

function placed(file: string, span: Span, texts: Texts): Pick<IndicatorRow, "file" | "line"> {
  return { file, line: texts.has(file) ? locate(file, span, texts).start.line : null };
}

/**
 * How far an indicator is. It is assessed when all that is asked of it and of its profile is answered and nothing blocks; what no test
 * opens is to be cleaned up.
 */
function standing(
  { findings, questions, verdict: ofProfile }: ProfileAssessment,
  name: string,
  kind: Kind,
  law: Law,
): Pick<IndicatorRow, "verdict" | "state"> {
  const own = findings.filter((one) => one.indicator === name);
  const asksTest = law.asks.some((ask) => ask.kind === kind && ask.asks === "test");
  const verdict = verdictOf(own, asksTest ? "test-complete" : "no-finding");
  if (own.some(({ severity }) => severity === "exclusion")) return { verdict, state: "to-clean-up" };
  const open = questions.filter(
    (one) =>
      !isDone(one.state) && (one.indicator === name || (one.indicator === undefined && one.severity === "block")),
  );
  const assessed = !blocks(verdict) && !blocks(ofProfile) && open.length === 0;
  return { verdict, state: assessed ? "assessed" : "to-assess" };
}
