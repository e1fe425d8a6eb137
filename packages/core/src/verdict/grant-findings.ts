import { message } from "../language/message.ts";
import type { Message } from "../language/say.ts";
import { endOf, isInForce } from "../policy/grant-end.ts";
import { nodeAtPath } from "../policy/node-data.ts";
import { policyWarning } from "../policy/policy-issue.ts";
import type { ReadPolicy } from "../policy/read-policy.ts";
import type { Finding } from "../text/finding.ts";
import type { ReportedProfile } from "./assessment.ts";
import { grantLimits } from "./grant-limits.ts";
import { grantTitle } from "./grant-title.ts";
import { grantedOf, listsOf } from "./grants.ts";

/**
 * What is said of the grants of a policy where they are written: those that are not bound to anything, and those that name an
 * indicator that is not there.
 */
export function grantFindings(
  { file, root, policy }: ReadPolicy,
  profiles: readonly ReportedProfile[],
  today: string,
): Finding[] {
  if (file === null || root === undefined) return [];
  const warn = (path: readonly PropertyKey[], sentence: Message): Finding =>
    policyWarning(file, nodeAtPath(root, path).node.span, sentence.key, sentence);
  const absent = new Set(
    profiles.flatMap(({ grants }) => grants.filter(({ state }) => state === "absent").map(({ at }) => at.join(" "))),
  );
  const limits = grantLimits(policy).map(({ path, message: sentence }) => warn(path, sentence));
  const standing = listsOf(policy).flatMap(([key, grants]) =>
    grants.flatMap((grant, index) => {
      const { kind, indicator } = grantedOf(key, grant, policy);
      const named = { grant: grantTitle(kind), file: { path: grant.file } };
      if (absent.has(`${key} ${index}`) && indicator !== null)
        return [warn([key, index, "indicator"], message("policy/grant-no-indicator", { ...named, indicator }))];
      if (grant.for !== undefined || !isInForce(grant, policy, today)) return [];
      const of = indicator === null ? grant.file : `"${indicator}"`;
      const args = { ...named, of, indicator: indicator ?? "", until: endOf(grant, policy) };
      return [warn([key, index], message("policy/grant-unbound", args))];
    }),
  );
  return [...limits, ...standing];
}
