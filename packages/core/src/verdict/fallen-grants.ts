import { span } from "@tenzij/read";
import { message } from "../language/message.ts";
import type { Policy } from "../policy/policy.ts";
import type { Finding } from "../text/finding.ts";
import type { GrantSubject } from "./grant-digest.ts";
import { grantTitle } from "./grant-title.ts";
import type { HeldGrant } from "./grants.ts";

/**
 * What is said, at its subject, of each grant that was given for something else than what stands there (design §5.6). It is red where
 * the grant would have let something through; where nothing is left to let through, it only warns.
 * @param found what is found in the file without these grants
 */
export function fallenGrants(
  held: readonly HeldGrant[],
  subject: GrantSubject | null,
  found: readonly Finding[],
  policy: Policy,
): Finding[] {
  if (subject === null) return [];
  return held
    .filter(({ state }) => state === "changed" || state === "new")
    .map((grant) => fallen(grant, subject, letsThrough(grant, subject, found, policy)));
}

function letsThrough(
  { granted: { indicator }, at: [key, index] }: HeldGrant,
  { distinctions }: GrantSubject,
  found: readonly Finding[],
  policy: Policy,
): boolean {
  if (key === "exceptions") return found.some((one) => one.indicator === indicator && one.severity === "block");
  const own = distinctions.filter((one) => indicator === null || one.indicator.name === indicator);
  return own.some(({ entry }) => key !== "readings" || policy.readings[index]?.readAs === entry);
}

function fallen({ granted, state }: HeldGrant, { profile, distinctions }: GrantSubject, isRed: boolean): Finding {
  const { kind, indicator, owner } = granted;
  const { file } = profile.source;
  const all = [...profile.indicators, ...distinctions.map((one) => one.indicator)];
  const at = all.find(({ name }) => name === indicator)?.span ?? profile.id?.span ?? span(0, 0);
  const args = {
    grant: grantTitle(kind),
    of: indicator === null ? file : `"${indicator}"`,
    owner: owner ?? "",
    file: { path: file },
    indicator: indicator ?? "",
  };
  const sentence = message(state === "new" ? "policy/grant-new" : "policy/confirm-again", args);
  return {
    rule: sentence.key,
    severity: isRed ? "block" : "warning",
    ...(isRed ? { verdict: "test-stale" as const } : {}),
    file,
    span: at,
    message: sentence,
    title: { nl: "Bevestig opnieuw", en: "Governance confirms again" },
    ...(indicator === null ? {} : { indicator }),
    sources: [],
  };
}
