import { message } from "../../language/message.ts";
import type { Finding } from "../../text/finding.ts";
import { chainTo } from "./chain-to.ts";
import type { Closure } from "./closure.ts";
import type { Unresolved } from "./reference.ts";

/** References told one by one; of what is beyond, how many. */
const most = 50;

/**
 * What is found where a reference leads to nothing that is read, and in the files that are.
 * @param binding whether what is not known stands in the way: in a native profile, or one stated for control (design §4)
 */
export function referenceFindings({ unresolved, passedOver, files, hidden }: Closure, binding: boolean): Finding[] {
  return [
    ...findingsOf(unresolved, binding),
    // What only may select stands in nobody's way, and is of no use where nothing says that anyone is selected.
    ...(binding ? findingsOf(passedOver, false) : []),
    ...[...files.values()].flatMap((one) => one.findings.map((found) => weighed(found, binding))),
    ...hidden,
  ];
}

function findingsOf(all: readonly Unresolved[], binding: boolean): Finding[] {
  const findings = all.slice(0, most).map((one) => unresolvedFinding(one, binding));
  const last = all[most];
  if (last === undefined) return findings;
  const count = all.length - most;
  return [...findings, { ...unresolvedFinding(last, binding), message: message("reference/more", { count }) }];
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
