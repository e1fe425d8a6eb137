import type { Law } from "@tenzij/law";
import { type MapNode, readNodes, readText, type SourceText, span, type Tree } from "@tenzij/read";
import type { z } from "zod";
import { message } from "../language/message.ts";
import { digestOf } from "../text/digest.ts";
import type { Finding } from "../text/finding.ts";
import { loginOf } from "../text/login.ts";
import { readingFindings } from "../text/reading-finding.ts";
import { checkPolicy } from "./check-policy.ts";
import type { Origin } from "./copy.ts";
import { strictDefaults } from "./defaults.ts";
import { dataOf } from "./node-data.ts";
import type { Policy } from "./policy.ts";
import { issueFinding, policyProblem } from "./policy-issue.ts";
import { PolicyFile } from "./schema.ts";

/** A policy as read: what binds, where it stands, and what is wrong with it. */
export interface ReadPolicy {
  /** Null where there is no policy; the strict defaults bind then. */
  readonly file: string | null;
  readonly digest: string | null;
  readonly policy: Policy;
  readonly source: SourceText | null;
  /** The policy as nodes, for pointing at what it says; absent where it could not be read. */
  readonly root?: MapNode;
  readonly findings: readonly Finding[];
  /** Of the policy that it is laid over, as the copy here says; absent where it extends none. */
  readonly origin?: Origin | null;
  /** Of the policy that the workflow hands in and that binds beside this one; absent where it hands in none. */
  readonly bound?: Origin;
  /** What the organisation answered once, as it lies beside the policy that is handed in. */
  readonly answers?: SourceText | null;
  /** Other texts that findings point into. */
  readonly along?: readonly SourceText[];
}

/** No policy: what binds where governance has not spoken. */
export const noPolicy: ReadPolicy = { file: null, digest: null, policy: strictDefaults, source: null, findings: [] };

/**
 * Reads `tenzij.yaml`. A broken policy is a finding at its place and cannot be judged by; the strict defaults bind
 * then, with the globs that can be read, so that everything else is still judged.
 * @param content the file as a tree gives it
 */
export function readPolicy(file: string, content: ReturnType<Tree["read"]>, law: Law): ReadPolicy {
  const text = readText(file, content);
  const { source } = text;
  const broken = (findings: readonly Finding[], policy = strictDefaults): ReadPolicy => ({
    file,
    digest: null,
    policy,
    source,
    findings,
  });
  if (!text.readable) return broken(readingFindings(file, text.problems));
  const { roots, problems: inNodes } = readNodes(source);
  const findings = readingFindings(file, [...text.problems, ...inNodes]);
  const [root, second] = roots;
  if (second !== undefined)
    findings.push(
      policyProblem(source, second.span, "policy/several-documents", message("policy/several-documents", {})),
    );
  if (root?.type !== "map") {
    return broken([
      ...findings,
      policyProblem(source, root?.span ?? span(0, 0), "policy/no-map", message("policy/no-map", {})),
    ]);
  }
  const data = dataOf(root);
  const parsed = PolicyFile.safeParse(data);
  if (!parsed.success) {
    const problems = parsed.error.issues.flatMap((issue) => issueFinding(source, root, issue));
    return broken([...findings, ...problems], withDefaults(salvaged(data)));
  }
  const policy = withDefaults(parsed.data);
  return {
    file,
    digest: digestOf(canonicalJson(parsed.data)),
    policy,
    source,
    root,
    findings: [...findings, ...checkPolicy(source, root, policy, law)],
  };
}

/** Of a broken policy, what can only widen what is judged, and its language. */
function salvaged(data: unknown): PolicyFile {
  const { locale, profiles, extends: source } = data as Record<string, unknown>;
  const found: PolicyFile = {};
  if (typeof source === "string") found.extends = source;
  const readLocale = PolicyFile.shape.locale.safeParse(locale);
  if (readLocale.data !== undefined) found.locale = readLocale.data;
  const globs = Array.isArray(profiles)
    ? profiles.map((one) => PolicyFile.shape.profiles.safeParse([one]).data ?? [])
    : [];
  found.profiles = globs.flat().map((glob) => (typeof glob === "string" ? glob : glob.files));
  return found;
}

function withDefaults(written: PolicyFile): Policy {
  return {
    extends: written.extends,
    may: written.may,
    locale: written.locale,
    frameworks: written.frameworks ?? strictDefaults.frameworks,
    ownFrameworks: [],
    profiles: (written.profiles ?? []).map((glob) => (typeof glob === "string" ? { files: glob } : glob)),
    grounds: written.grounds ?? [],
    raise: written.raise ?? [],
    nationality: written.nationality ?? strictDefaults.nationality,
    duty: written.duty ?? strictDefaults.duty,
    sector: written.sector ?? strictDefaults.sector,
    fullAutomation: written["full-automation"] ?? strictDefaults.fullAutomation,
    signers: {
      roles: written.signers?.roles ?? strictDefaults.signers.roles,
      people: peopleIn(written.signers?.people),
    },
    evaluation: { atMost: written.evaluation?.["at-most"] ?? strictDefaults.evaluation.atMost },
    uses: (written.uses ?? []).map(bound),
    readings: (written.readings ?? []).map(({ "read-as": readAs, ...rest }) => bound({ ...rest, readAs })),
    exceptions: (written.exceptions ?? []).map(bound),
    notProfiles: (written["not-profiles"] ?? []).map(bound),
    legacy: written.legacy,
    indicators: Object.entries(written.indicators ?? {}).map(([id, entry]) => ({ ...entry, id })),
    report: written.report ?? "full",
  };
}

/** One digest is a list of one. */
function bound<Grant extends { readonly for?: string | readonly string[] | undefined }>({ for: held, ...rest }: Grant) {
  return held === undefined ? rest : { ...rest, for: typeof held === "string" ? [held] : held };
}

/** Keys in order, so that the digest follows what a policy says and not how it is laid out. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** People by role, their logins as GitHub has them. */
function peopleIn(
  written: NonNullable<z.infer<typeof PolicyFile>["signers"]>["people"] = {},
): Policy["signers"]["people"] {
  return Object.fromEntries(
    Object.entries(written).map(([role, people]) => [
      role,
      people.map((one) => ({ ...one, login: loginOf(one.login) })),
    ]),
  );
}
