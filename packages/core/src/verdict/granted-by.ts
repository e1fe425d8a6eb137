import { isInForce } from "../policy/grant-end.ts";
import type { Policy } from "../policy/policy.ts";
import type { ReportedProfile } from "./assessment.ts";
import { type Granted, grantedOf, type HeldGrant } from "./grants.ts";
import { noProfileGrant } from "./not-profile.ts";

/**
 * Everything that softens: each grant of the policy, in its order, and whether it holds.
 * @param profiles those that were judged; of a grant for another one it is open whether it holds
 */
export function grantedBy(policy: Policy, profiles: readonly ReportedProfile[], today: string): Granted[] {
  const held = new Map(profiles.flatMap(({ grants }) => grants.map((one) => [placeOf(one.at), one] as const)));
  const classified = profiles.flatMap((one) => one.classified ?? []);
  const noProfiles = policy.notProfiles.map((grant, index): Granted => {
    const own = profiles.flatMap(({ grants }) =>
      grants.filter(({ at }) => placeOf(at) === placeOf(["not-profiles", index])),
    );
    const holds = !isInForce(grant, policy, today)
      ? false
      : own.length === 0
        ? null
        : own.every((one) => one.state === "bound");
    return { ...noProfileGrant(grant, policy), holds };
  });
  const of = (key: "uses" | "readings" | "exceptions") =>
    policy[key].map((grant, index): Granted => {
      const known = held.get(placeOf([key, index]));
      const holds = isInForce(grant, policy, today) ? null : false;
      return known?.granted ?? { ...grantedOf(key, grant, policy), holds };
    });
  return [
    ...of("uses"),
    ...of("readings"),
    ...of("exceptions"),
    ...noProfiles,
    ...legacyOf(policy, today),
    ...classified,
  ];
}

function placeOf([key, index]: HeldGrant["at"]): string {
  return `${key} ${index}`;
}

function legacyOf({ legacy }: Policy, today: string): Granted[] {
  if (legacy === undefined) return [];
  const { until } = legacy;
  const unstated = { indicator: null, owner: null, reason: null, on: null };
  return [{ kind: "legacy", file: "**", ...unstated, until, holds: until >= today }];
}
