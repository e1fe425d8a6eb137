import { span, type Tree } from "@tenzij/read";
import { message } from "../language/message.ts";
import { copyProblem } from "../policy/copy.ts";
import { originFile, policyFile } from "../policy/file-kinds.ts";
import type { ReadPolicy } from "../policy/read-policy.ts";
import type { Scope } from "../policy/scope.ts";
import { dayAfter } from "../text/dates.ts";
import type { Finding } from "../text/finding.ts";
import type { Assessment } from "./assessment.ts";

/** Which policy judged, as every report says it. */
export function judgedBy({ file, digest, origin, bound }: ReadPolicy): Assessment["policy"] {
  return { file, digest, ...(origin ? { extends: origin } : {}), ...(bound ? { bound } : {}) };
}

/** A policy that no file of the tree answers to judges nothing. */
export function governsNothing(read: ReadPolicy, scope: Scope): Finding[] {
  if (read.file === null || scope.profiles.length > 0) return [];
  const sentence = message("policy/governs-nothing", {});
  return [
    {
      rule: "policy/governs-nothing",
      severity: "block",
      verdict: "cannot-judge",
      file: read.file,
      span: span(0, 0),
      message: sentence,
      sources: [],
    },
  ];
}

/** A copy of the organisation's policy that nobody held against its source for longer than a test may last; or so that it never will be. */
export function oldCopy({ origin, policy }: ReadPolicy, today: string): Finding[] {
  if (!origin) return [];
  if (origin.on > today) return [copyProblem(originFile, message("policy/copy-ahead", { on: origin.on }))];
  const { atMost } = policy.evaluation;
  const last = dayAfter(origin.on, atMost);
  if (last === null || last >= today) return [];
  const sentence = message("policy/copy-old", { on: origin.on, atMost });
  const at = { file: originFile, span: span(0, 0), message: sentence, sources: [] };
  return [{ rule: sentence.key, severity: "block", verdict: "test-stale", ...at }];
}

/** Where the root has a policy, one that lies nearer decides nothing (design §5.12); whoever wrote it may think otherwise. */
export function nearerPolicies(read: ReadPolicy, { files }: Tree): Finding[] {
  if (read.file === null) return [];
  const nearer = files.filter((file) => file.endsWith(`/${policyFile}`));
  const sentence = message("policy/nearer", {});
  return nearer.map((file) => ({
    rule: sentence.key,
    severity: "warning",
    file,
    span: span(0, 0),
    message: sentence,
    sources: [],
  }));
}
