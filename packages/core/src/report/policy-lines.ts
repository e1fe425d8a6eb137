import { message } from "../language/message.ts";
import { inBoth, type Locale, type Message, say } from "../language/say.ts";
import type { Assessment } from "../verdict/assessment.ts";

type Policy = Assessment["policy"];

/** Which policy was judged by: one line, and one more for each of several that is another's. */
export function policyLines(policy: Policy, policies: readonly Policy[], locale: Locale): string[] {
  const several = policies.length > 1 ? originLines(policy, policies, locale) : [];
  return [say(policyMessage(policy, policies), locale), ...several];
}

/** Source, commit and digest of each policy that was judged by and is another's; none where there is no such policy. */
export function originLines(policy: Policy, policies: readonly Policy[], locale: Locale): string[] {
  const all = policies.length > 1 ? policies : [policy];
  const others = all.filter((one) => one.extends !== undefined || one.bound !== undefined);
  return [...new Set(others.map((one) => say(policyMessage(one, []), locale)))];
}

/** Which policy was judged by, in one line. */
export function policyMessage(policy: Policy, policies: readonly unknown[]): Message {
  if (policies.length > 1) return message("report/policies", { count: policies.length });
  const { bound, ...own } = policy;
  if (bound !== undefined) {
    const { source, commit, digest } = bound;
    const text = inBoth(policyMessage(own, policies));
    return message("report/policy-bound", { text, source, commit: commit.slice(0, 12), digest });
  }
  const { file, extends: origin } = own;
  if (file !== null && origin !== undefined) {
    const { source, commit, digest, on } = origin;
    return message("report/policy-over", { file, source, commit: commit.slice(0, 12), digest, on });
  }
  return file === null ? message("report/default-policy", {}) : message("report/policy", { file });
}
