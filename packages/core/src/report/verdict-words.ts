import type { Law, Severity, Verdict } from "@tenzij/law";
import { message } from "../language/message.ts";
import { type Locale, type Message, say } from "../language/say.ts";
import type { ReportedProfile } from "../verdict/assessment.ts";
import { worstFirst } from "./gathered.ts";
import { holdsCheck } from "./next-step.ts";

const verdicts: Record<Verdict, Message> = {
  "cannot-judge": message("report/verdict-cannot-judge", {}),
  excluded: message("report/verdict-excluded", {}),
  "test-missing": message("report/verdict-test-missing", {}),
  "test-incomplete": message("report/verdict-test-incomplete", {}),
  "test-stale": message("report/verdict-test-stale", {}),
  "test-inconsistent": message("report/verdict-test-inconsistent", {}),
  "test-unsigned": message("report/verdict-test-unsigned", {}),
  "test-complete": message("report/verdict-test-complete", {}),
  "no-finding": message("report/verdict-no-finding", {}),
};

const severities: Record<Severity, Message> = {
  exclusion: message("report/severity-exclusion", {}),
  block: message("report/severity-block", {}),
  warning: message("report/severity-warning", {}),
  info: message("report/severity-info", {}),
};

/** A verdict as people say it. */
export function sayVerdict(verdict: Verdict, locale: Locale): string {
  return say(verdicts[verdict], locale);
}

/** How heavy a finding is, as people say it. */
export function saySeverity(severity: Severity, locale: Locale): string {
  return say(severities[severity], locale);
}

/**
 * The outcome of a profile: its verdict; that there is something to look at though nothing is asked; that a complete
 * test is not known to be signed.
 */
export function sayOutcome(judged: Pick<ReportedProfile, "verdict" | "findings">, locale: Locale, law: Law): string {
  const { verdict, findings } = judged;
  const words = sayVerdict(verdict, locale);
  if (verdict === "no-finding" && findings.some(({ severity }) => severity === "warning"))
    return say(message("report/only-warnings", {}), locale);
  const isUnknown = verdict === "test-complete" && findings.some(({ rule }) => holdsCheck(rule, "signers", law));
  return isUnknown ? `${words}; ${say(message("report/sign-off-unknown", {}), locale)}` : words;
}

/** How many profiles have which outcome, the worst first: "12 profiles: nothing found". */
export function countedOutcomes(profiles: readonly ReportedProfile[], locale: Locale, law: Law): string[] {
  const counts = new Map<string, number>();
  for (const judged of [...profiles].sort(worstFirst)) {
    const outcome = sayOutcome(judged, locale, law);
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  }
  return [...counts].map(([verdict, count]) => say(message("report/quiet", { count, verdict }), locale));
}
