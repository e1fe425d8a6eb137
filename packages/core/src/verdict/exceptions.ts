import { message } from "../language/message.ts";
import type { Exception } from "../policy/policy.ts";
import type { Finding } from "../text/finding.ts";
import { blocks } from "./verdict-of.ts";

/**
 * True when everything that blocks a profile is postponed by an exception of the policy. An exclusion, a file that
 * cannot be judged, and whatever belongs to no indicator or to several together are never postponed; the verdict itself stays what it is.
 */
export function isPostponed(findings: readonly Finding[], exceptions: readonly Exception[]): boolean {
  if (exceptions.length === 0) return false;
  const blocking = findings.filter(({ verdict }) => verdict !== undefined && blocks(verdict));
  return blocking.every(
    ({ rule, verdict, severity, indicator }) =>
      !isTogether(rule) &&
      severity !== "exclusion" &&
      verdict !== "cannot-judge" &&
      exceptions.some((one) => one.indicator === indicator),
  );
}

/** Whether a rule is of indicators together: an exception is of one. */
function isTogether(rule: string): boolean {
  return rule.startsWith("combination/");
}

/** Each exception that postpones something here, in front of whoever reads the report. */
export function exceptionFindings(findings: readonly Finding[], exceptions: readonly Exception[]): Finding[] {
  return exceptions.flatMap((exception) => {
    const postponed = findings.find(
      ({ rule, indicator, severity }) => indicator === exception.indicator && severity === "block" && !isTogether(rule),
    );
    if (postponed === undefined) return [];
    const { indicator, reason, owner, until } = exception;
    const sentence = message("exception/postpones", { indicator, reason, owner, until });
    const { file, span } = postponed;
    return [
      { rule: "policy/exception", severity: "warning" as const, file, span, message: sentence, indicator, sources: [] },
    ];
  });
}
