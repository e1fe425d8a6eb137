import type { Severity, Verdict } from "@tenzij/law";
import { type Locale, type Message, message, say } from "../language/say.ts";
import type { ProfileAssessment } from "../verdict/assessment.ts";

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

/** The outcome of a profile: its verdict, or that it has something to look at though nothing is asked. */
export function sayOutcome(
  { verdict, findings }: Pick<ProfileAssessment, "verdict" | "findings">,
  locale: Locale,
): string {
  const warns = verdict === "no-finding" && findings.some(({ severity }) => severity === "warning");
  return warns ? say(message("report/only-warnings", {}), locale) : sayVerdict(verdict, locale);
}
