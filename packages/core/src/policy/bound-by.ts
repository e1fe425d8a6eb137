import type { SourceText } from "@tenzij/read";
import { message } from "../language/message.ts";
import { digestOf } from "../text/digest.ts";
import type { Finding } from "../text/finding.ts";
import { copyProblem, type Origin } from "./copy.ts";
import { strictDefaults } from "./defaults.ts";
import { policyFile } from "./file-kinds.ts";
import { layOver, spellingOf, union } from "./handed-down.ts";
import { nodeAtPath } from "./node-data.ts";
import type { Policy } from "./policy.ts";
import { policyWarning } from "./policy-issue.ts";
import type { ReadPolicy } from "./read-policy.ts";
import { weakerIn } from "./weaker.ts";

/** What the workflow of a gate hands in. */
export interface HandedIn {
  /** `owner/repository/path@ref`. */
  readonly source: string;
  /** Null where this run may not see it. */
  readonly above: {
    readonly policy: ReadPolicy;
    readonly origin: Origin;
    /** What the organisation answered once, beside its policy; null where no such file lies there. */
    readonly answers: SourceText | null;
  } | null;
  /** Whether the people it names count where the policy of the repository names nobody: not where a change can alter the workflow. */
  readonly names: boolean;
}

/**
 * The policy of a repository, bound by one that the workflow hands in: of each key the stricter of the two, but for what that one hands
 * down. It never asks less than the repository's own policy by itself, or than the strict defaults where there is none. One that extends
 * what is handed in holds a copy of it, and stays as it is.
 */
export function boundBy(own: ReadPolicy, { source, above: handed, names }: HandedIn): ReadPolicy {
  if (own.policy.extends === source) return own;
  if (handed === null) return { ...own, findings: [...own.findings, unseen(source)] };
  const { policy: above, origin, answers } = handed;
  const written = new Set(own.root?.entries.map(({ key }) => key.text));
  for (const key of Object.keys(own.policy) as (keyof Policy)[])
    if (JSON.stringify(own.policy[key]) !== JSON.stringify(strictDefaults[key])) written.add(spellingOf(key));
  const { policy: laid, refused } = layOver(above.policy, own.policy, written, origin.on);
  const policy: Policy = { ...laid, ...stricter(laid, own.policy), signers: signersOf(laid, own.policy, names) };
  const kept = (Object.keys(own.policy) as (keyof Policy)[]).filter((key) => holdsAll(policy[key], own.policy[key]));
  const keys = new Set(refused.map(({ key }) => key));
  for (const key of kept) keys.delete(spellingOf(key));
  const digest = own.file !== null && own.digest === null ? null : digestOf(`${own.digest}\n${above.digest}\nbound`);
  const findings = [...keys].map((key) => refusal(own, key, source));
  return { ...own, digest, policy, bound: origin, answers, findings: [...own.findings, ...findings] };
}

/** What a list of the repository's adds, whatever else stands in the result, is not lost. */
function holdsAll(result: unknown, own: unknown): boolean {
  if (!Array.isArray(result) || !Array.isArray(own)) return false;
  const known = new Set(result.map((one) => JSON.stringify(one)));
  return own.every((one) => known.has(JSON.stringify(one)));
}

function unseen(source: string): Finding {
  return copyProblem(policyFile, message("policy/bound-unseen", { source }));
}

function refusal({ root }: ReadPolicy, key: string, source: string): Finding {
  const sentence = message("policy/bound-weaker", { source, key });
  const place = root === undefined ? { start: 0, end: 0 } : nodeAtPath(root, [key]).node.span;
  return policyWarning(policyFile, place, sentence.key, sentence);
}

/** What the laid policy leaves to chance: a key that the repository did not write takes no laxer value than it had by itself. */
function stricter(laid: Policy, own: Policy): Partial<Policy> {
  const of = <K extends keyof Policy>(key: K): Policy[K] =>
    weakerIn(key, own[key], laid[key]).length > 0 ? own[key] : laid[key];
  const single = (Object.keys(laid) as (keyof Policy)[]).filter((key) => !Array.isArray(laid[key]));
  const ids = new Set(laid.indicators.map(({ id }) => id));
  return {
    ...Object.fromEntries(single.map((key) => [key, of(key)])),
    frameworks: union(laid.frameworks, own.frameworks),
    profiles: union(laid.profiles, own.profiles),
    grounds: union(laid.grounds, own.grounds),
    raise: union(laid.raise, own.raise),
    indicators: [...laid.indicators, ...own.indicators.filter(({ id }) => !ids.has(id))],
    ownFrameworks: own.ownFrameworks,
    locale: own.locale ?? laid.locale,
    report: own.report === "public" ? "public" : laid.report,
  };
}

/** Only who is named by both counts; where that is nobody, nobody can sign. */
function signersOf(laid: Policy, own: Policy, names: boolean): Policy["signers"] {
  const roles = union(laid.signers.roles, own.signers.roles);
  const [above, here] = [laid.signers.people, own.signers.people];
  const people = [...new Set([...Object.keys(above), ...Object.keys(here)])].map((role) => {
    const [upper = [], lower = []] = [above[role], here[role]];
    if (lower.length === 0) return [role, names ? upper : []] as const;
    if (upper.length === 0) return [role, lower] as const;
    const known = new Set(upper.map((one) => JSON.stringify(one)));
    return [role, lower.filter((one) => known.has(JSON.stringify(one)))] as const;
  });
  return { roles, people: Object.fromEntries(people) };
}
