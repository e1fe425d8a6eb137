import type { Law } from "@tenzij/law";
import { span, type Tree } from "@tenzij/read";
import { message } from "../language/message.ts";
import type { Message } from "../language/say.ts";
import { digestOf } from "../text/digest.ts";
import type { Finding } from "../text/finding.ts";
import { copyProblem, readCopy } from "./copy.ts";
import { policyCopy, policyFile } from "./file-kinds.ts";
import { layOver } from "./handed-down.ts";
import { nodeAtPath } from "./node-data.ts";
import { withOwnFrameworks } from "./own-frameworks.ts";
import { policyProblem, policyWarning } from "./policy-issue.ts";
import { noPolicy, type ReadPolicy, readPolicy } from "./read-policy.ts";
import { handedDown } from "./schema.ts";
import { policySource } from "./source.ts";

/**
 * The policy of a tree: the `tenzij.yaml` at its root, laid over the copy of the policy that it extends. One function for command line,
 * editor and gate. A copy that is missing, edited, of another source or an extension itself cannot be judged by, and that is a finding;
 * what the policy here says still binds then.
 */
export function policyOfTree(tree: Tree, law: Law): ReadPolicy {
  if (!tree.files.includes(policyFile)) return noPolicy;
  return withOwnFrameworks(extended(readPolicy(policyFile, tree.read(policyFile), law), tree, law), tree, law);
}

/** A policy that was read, laid over the copy in a tree of what it extends. */
export function extended(own: ReadPolicy, tree: Tree, law: Law): ReadPolicy {
  const { source, root, policy } = own;
  if (policy.extends === undefined || source === null || root === undefined) return own;
  const problem = (key: string, sentence: Parameters<typeof policyProblem>[3]) =>
    policyProblem(source, nodeAtPath(root, [key]).node.span, sentence.key, sentence);
  const written = policy.extends;
  if (policySource(written) === null)
    return {
      ...own,
      digest: null,
      findings: [...own.findings, problem("extends", message("policy/extends-form", {}))],
    };
  const copy = readCopy(tree, written);
  const stopped = (findings: readonly Finding[]): ReadPolicy => ({
    ...own,
    digest: null,
    origin: copy.origin,
    along: copy.text === null ? [] : [copy.text],
    findings: [...own.findings, ...findings],
  });
  if (copy.text === null || copy.origin === null) return stopped(copy.findings);
  const above = readPolicy(policyCopy, copy.text.text, law);
  const chain =
    above.policy.extends === undefined ? [] : [copyProblem(policyCopy, message("policy/extends-chain", {}))];
  const against = [...copy.findings, ...above.findings, ...chain];
  if (above.digest === null || chain.length > 0) return stopped(against);
  const keys = new Set(root.entries.map(({ key }) => key.text));
  const { policy: laid, refused } = layOver(above.policy, policy, keys, copy.origin.on);
  const findings = [
    ...own.findings,
    ...against,
    ...refused.map(({ key, sentence }) => problem(key, sentence)),
    ...idle(above),
  ];
  const digest = own.digest === null ? null : digestOf(`${own.digest}\n${above.digest}`);
  return { ...own, digest, policy: laid, origin: copy.origin, along: [copy.text], findings };
}

/** What softens belongs to one repository: grants to a file of it, `legacy` to what stood there. Of the organisation's it reaches none. */
function idle({ root, policy }: ReadPolicy): Finding[] {
  const grants = (["uses", "readings", "exceptions", "notProfiles"] as const).filter((key) => policy[key].length > 0);
  const at = (key: keyof typeof handedDown, sentence: Message) => {
    const place = root === undefined ? span(0, 0) : nodeAtPath(root, [handedDown[key]]).node.span;
    return policyWarning(policyCopy, place, sentence.key, sentence);
  };
  return [
    ...grants.map((key) => at(key, message("policy/extends-grants", {}))),
    ...(policy.legacy === undefined ? [] : [at("legacy", message("policy/extends-legacy", {}))]),
  ];
}
