import type { Finding } from "@tenzij/core";
import { inBoth } from "@tenzij/core/language";
import type { ReadPolicy } from "@tenzij/core/policy";
import type { Text } from "@tenzij/law";
import { positionAt } from "@tenzij/read";
import { message } from "./language/message.ts";
import type { Policies } from "./policies.ts";

/**
 * Merged, a policy that cannot be read would make every later change red; nobody can approve that. Where the one in force is
 * broken already, nothing is green whatever is proposed; a proposal that can be read is then said to mend it.
 */
export function brokenPolicy({ base, head }: Policies): Finding[] {
  const place = { span: { start: 0, end: 0 }, sources: [] };
  const own = base === head ? undefined : problemOf(head);
  if (own !== undefined) {
    const sentence = message("gate/policy-broken", detailsOf(own));
    return [
      { rule: sentence.key, severity: "block", verdict: "cannot-judge", message: sentence, file: own.file, ...place },
    ];
  }
  const problem = problemOf(base);
  if (problem === undefined) return [];
  const sentence =
    base === head || head.file === null
      ? message("gate/policy-not-mended", detailsOf(problem))
      : message("gate/policy-mended", detailsOf(problem));
  return [
    { rule: sentence.key, severity: "block", verdict: "cannot-judge", message: sentence, file: problem.file, ...place },
  ];
}

/** The first thing for which a policy cannot be judged by. */
function problemOf({ findings, source, along = [] }: ReadPolicy): Problem | undefined {
  const problem = findings.find(({ verdict, rule }) => verdict === "cannot-judge" && rule !== "policy/bound-unseen");
  if (problem === undefined || source === null) return undefined;
  const { file, span } = problem;
  const text = [source, ...along].find((one) => one.file === file);
  const line = text === undefined ? 1 : positionAt(text, span.start).line;
  return { file, line, detail: inBoth(problem.message) };
}

function detailsOf({ file, line, detail }: Problem) {
  return { file: { path: file }, line, detail };
}

interface Problem {
  /** The policy, the copy of what it extends, or a framework that it names. */
  readonly file: string;
  readonly line: number;
  readonly detail: Text;
}

/** Whether a policy, or anything it names, cannot be judged by. */
export function isBroken({ findings }: ReadPolicy): boolean {
  return findings.some(({ verdict }) => verdict === "cannot-judge");
}
