import type { Law } from "@tenzij/law";
import type { Distinction } from "../distinction/distinction.ts";
import { message } from "../language/message.ts";
import { comparable, globMatcher } from "../policy/glob.ts";
import { endOf, isInForce } from "../policy/grant-end.ts";
import type { NotProfiles, Policy } from "../policy/policy.ts";
import type { Profile } from "../profile/profile.ts";
import type { Finding } from "../text/finding.ts";
import { notProfileDigest } from "./grant-digest.ts";
import type { Granted, HeldGrant } from "./grants.ts";

/** What is held against the statements of a policy that files are no profiles. */
export interface Spared {
  readonly policy: Policy;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** Whether a policy says of a file that it is no profile, on whatever day. */
export function isNamedNoProfile({ notProfiles }: Policy, file: string): boolean {
  return notProfiles.some(({ files }) => globMatcher(files)(comparable(file)) === "governed");
}

/**
 * Holds the statements that a file is no profile against the words in it that ask for a test: a file without such words is let go,
 * any other only where what it holds was looked at (design §4).
 * @param distinctions all that step 1 finds in it
 */
export function heldNoProfile(
  profile: Profile,
  distinctions: readonly Distinction[],
  law: Law,
  { policy, today }: Spared,
): HeldGrant[] {
  const tested = new Set(law.asks.filter(({ asks }) => asks === "test").map(({ kind }) => kind));
  const asking = distinctions.filter(({ kind }) => tested.has(kind));
  const { file } = profile.source;
  return policy.notProfiles.flatMap((grant, index): HeldGrant[] => {
    if (globMatcher(grant.files)(comparable(file)) !== "governed") return [];
    const digest = notProfileDigest(profile, asking);
    const isBound = asking.length === 0 || (grant.for?.includes(digest) ?? false);
    const state = !isInForce(grant, policy, today) ? "over" : isBound ? "bound" : "changed";
    return [
      {
        granted: { ...noProfileGrant(grant, policy), holds: state === "bound" },
        at: ["not-profiles", index],
        digest,
        state,
      },
    ];
  });
}

/** Who says so until when, as the policy has it. */
export function noProfileGrant(grant: NotProfiles, policy: Policy): Omit<Granted, "holds"> {
  const { files: file, owner, reason, on } = grant;
  return { kind: "not-profiles", file, indicator: null, owner, reason, on, until: endOf(grant, policy) };
}

/** The line in every report on a file that is let go. */
export function noProfileFinding(file: string, { owner, reason, until }: Granted): Finding {
  const sentence = message("policy/not-profile", { owner: owner ?? "", reason: reason ?? "", until: until ?? "" });
  const title = { nl: "Geen profiel", en: "No profile" };
  return {
    rule: sentence.key,
    severity: "info",
    file,
    span: { start: 0, end: 0 },
    message: sentence,
    title,
    sources: [],
  };
}
