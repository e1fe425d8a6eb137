import { message } from "../../language/message.ts";
import type { Finding } from "../../text/finding.ts";
import { chainTo } from "./chain-to.ts";
import type { Closure, Unresolved } from "./closure.ts";

/** References told one by one; of what is beyond, how many. */
const most = 50;

/**
 * What is found where a reference leads to nothing that is read, and in the files that are.
 * @param binding whether what is not known stands in the way: in a native profile, or one stated for control (design §4)
 */
export function referenceFindings({ unresolved, files }: Closure, binding: boolean): Finding[] {
  const findings = unresolved.slice(0, most).map((one) => unresolvedFinding(one, binding));
  const [, last] = [findings[0], unresolved[most]];
  if (last !== undefined) {
    const count = unresolved.length - most;
    findings.push({ ...unresolvedFinding(last, binding), message: message("reference/more", { count }) });
  }
  return [...findings, ...[...files.values()].flatMap((one) => one.findings.map((found) => weighed(found, binding)))];
}

function unresolvedFinding({ step, message: sentence }: Unresolved, binding: boolean): Finding {
  const finding: Finding = {
    rule: "read/reference",
    severity: "block",
    verdict: "cannot-judge",
    file: step.file,
    span: step.reference.scalar.span,
    message: sentence,
    sources: [],
    related: chainTo(step.from),
  };
  return weighed(finding, binding);
}

function weighed(finding: Finding, binding: boolean): Finding {
  if (binding || finding.verdict === undefined) return finding;
  const { verdict: _, ...rest } = finding;
  return { ...rest, severity: "warning" };
}
