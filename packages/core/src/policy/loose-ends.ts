import { message } from "../language/message.ts";
import type { Message } from "../language/say.ts";
import type { Finding } from "../text/finding.ts";
import { endOf } from "./grant-end.ts";
import { nodeAtPath } from "./node-data.ts";
import { policyWarning } from "./policy-issue.ts";
import type { ReadPolicy } from "./read-policy.ts";
import type { Scope } from "./scope.ts";

/**
 * What a policy says that comes to nothing in this tree on this day: globs no file answers to, entries for files that are
 * no profiles, entries that have ended. None of it stands against judging by the policy.
 * @param today `YYYY-MM-DD`
 */
export function looseEnds({ file, root, policy }: ReadPolicy, scope: Scope, today: string): Finding[] {
  if (file === null || root === undefined) return [];
  const warning = (path: readonly PropertyKey[], sentence: Message) =>
    policyWarning(file, nodeAtPath(root, path).node.span, sentence.key, sentence);
  const governed = new Set(scope.profiles.map((one) => one.file));
  const findings: Finding[] = [];
  // A glob of the organisation's policy need not find anything in every repository.
  const { node: listed } = nodeAtPath(root, ["profiles"]);
  const own = listed.type === "list" ? listed.items.length : 0;
  for (const [index, glob] of policy.profiles.slice(0, own).entries()) {
    if (scope.idle.includes(glob))
      findings.push(warning(["profiles", index], message("policy/glob-idle", { glob: glob.files })));
  }
  for (const key of ["uses", "readings", "exceptions"] as const) {
    for (const [index, entry] of policy[key].entries()) {
      const named = { key, file: entry.file };
      if (!governed.has(entry.file)) findings.push(warning([key, index, "file"], message("policy/entry-idle", named)));
      findings.push(...ended(key, endOf(entry, policy), [key, index, "until"]));
      if (entry.on !== undefined && entry.on > today)
        findings.push(warning([key, index, "on"], message("policy/not-yet", { key, on: entry.on })));
    }
  }
  if (policy.legacy !== undefined) findings.push(...ended("legacy", policy.legacy.until, ["legacy", "until"]));
  return findings;

  function ended(key: string, until: string, path: readonly PropertyKey[]): Finding[] {
    return until < today ? [warning(path, message("policy/ended", { key, until }))] : [];
  }
}
