import { span } from "@tenzij/read";
import { message } from "../language/message.ts";
import type { Finding } from "../text/finding.ts";

/**
 * Runs one rule over one file. A rule that throws is a finding that names the rule, and the file cannot be judged;
 * other rules and files go on.
 */
export function guarded<Result>(
  rule: string,
  file: string,
  findings: Finding[],
  fallback: Result,
  run: () => Result,
): Result {
  try {
    return run();
  } catch {
    findings.push({
      rule,
      severity: "block",
      verdict: "cannot-judge",
      file,
      span: span(0, 0),
      message: message("rule/failed", { rule }),
      sources: [],
    });
    return fallback;
  }
}
