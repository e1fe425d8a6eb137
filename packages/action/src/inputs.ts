import type { Locale, Message } from "@tenzij/core/language";
import { fail } from "@tenzij/gate";
import { message } from "./language/message.ts";

/** What a workflow may ask of the gate: words, extra reports, and more strictness; never less. */
export interface Inputs {
  readonly token: string;
  readonly mode: "gate" | "posture";
  /** Absent: the policy's own language. */
  readonly locale: Locale | null;
  /** `public`: roles and counts, no names and no excerpts. */
  readonly report: "full" | "public";
  readonly comment: boolean;
  readonly issue: boolean;
  /** File in the workspace or the temporary folder for a SARIF report. */
  readonly sarifFile: string | null;
  /** File there for the signatures that were verified. */
  readonly signaturesFile: string | null;
  /** Warnings stop the merge too. */
  readonly failOnWarning: boolean;
  /** `owner/repository/path@ref` of a policy that binds too; absent: none. */
  readonly policy: string | null;
  /** Reads the repositories that policies are kept in; absent: `token` does. */
  readonly policyToken: string | null;
  /** Inputs that mean nothing here, such as one that hoped to point at another policy. */
  readonly ignored: readonly Message[];
}

const known = [
  "token",
  "mode",
  "locale",
  "report",
  "comment",
  "issue",
  "sarif-file",
  "signatures-file",
  "fail-on-warning",
  "policy",
  "policy-token",
] as const;
type Name = (typeof known)[number];

/**
 * Reads the inputs from the environment the runner made of them (`INPUT_…`). An unknown value is a problem, not a default:
 * whoever wrote `report: publc` must not find names in a public log.
 */
export function readInputs(env: Readonly<Record<string, string | undefined>>): Inputs {
  const value = (name: Name) => (env[`INPUT_${name.toUpperCase()}`] ?? "").trim();
  const oneOf = <T extends string>(name: Name, allowed: readonly T[], standard: T): T => {
    const given = value(name);
    if (given === "") return standard;
    const found = allowed.find((one) => one === given);
    return found ?? fail(message("action/input", { name, value: given, allowed: allowed.join(", ") }));
  };
  const flag = (name: Name) => oneOf(name, ["true", "false"], "false") === "true";
  const locale = oneOf("locale", ["", "nl", "en"], "");
  const token = value("token");
  if (token === "") fail(message("action/no-token", {}));
  return {
    token,
    mode: oneOf("mode", ["gate", "posture"], "gate"),
    locale: locale === "" ? null : locale,
    report: oneOf("report", ["full", "public"], "full"),
    comment: flag("comment"),
    issue: flag("issue"),
    sarifFile: value("sarif-file") || null,
    signaturesFile: value("signatures-file") || null,
    failOnWarning: flag("fail-on-warning"),
    policy: value("policy") || null,
    policyToken: value("policy-token") || null,
    ignored: ignoredInputs(env),
  };
}

function ignoredInputs(env: Readonly<Record<string, string | undefined>>): Message[] {
  const names = new Set<string>(known.map((one) => `INPUT_${one.toUpperCase()}`));
  return Object.keys(env)
    .filter((key) => key.startsWith("INPUT_") && !names.has(key) && env[key] !== "")
    .sort()
    .map((key) => message("action/input-ignored", { name: key.slice("INPUT_".length).toLowerCase() }));
}
