import { message } from "../language/message.ts";
import type { Finding } from "../text/finding.ts";

/** How many findings of one rule in one file are listed; those beyond are counted. */
export const listedOfRule = 500;

/**
 * The findings with those of one rule in one file beyond a limit as one that counts them and weighs as they do. A file can
 * hold one fault a hundred thousand times, and nobody reads on beyond the first few; what is made of the file does not change.
 */
export function withoutFlood(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= listedOfRule) return findings;
  const kinds = new Map<string, { count: number; first: Finding | null }>();
  const listed: Finding[] = [];
  for (const finding of findings) {
    const key = `${finding.rule} ${finding.severity} ${finding.verdict} ${finding.file}`;
    const kind = kinds.get(key) ?? { count: 0, first: null };
    kinds.set(key, kind);
    if (++kind.count <= listedOfRule) listed.push(finding);
    else kind.first ??= finding;
  }
  for (const { count, first } of kinds.values()) if (first !== null) listed.push(counted(first, count - listedOfRule));
  return listed;
}

function counted(first: Finding, count: number): Finding {
  const { indicator: _, match: __, related: ___, ...of } = first;
  return { ...of, message: message("report/more-of-rule", { rule: first.rule, count }) };
}
