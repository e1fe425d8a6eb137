import type { Exception, Policy, ReadingCorrection, Use } from "../policy/policy.ts";
import type { ConfirmedUse } from "../profile/effective-facts.ts";

/** The uses of the policy for one file that have not ended on `today` (`YYYY-MM-DD`). */
export function usesOf(policy: Policy, file: string, today: string): ConfirmedUse[] {
  return policy.uses.filter((use: Use) => use.file === file && use.until >= today);
}

/** The corrected readings of the policy for one file that are dated no later than `today` (`YYYY-MM-DD`). */
export function correctionsOf(policy: Policy, file: string, today: string): ReadingCorrection[] {
  return policy.readings.filter((reading) => reading.file === file && reading.on <= today);
}

/** The exceptions of the policy for one file that have not ended on `today`. */
export function exceptionsOf(policy: Policy, file: string, today: string): Exception[] {
  return policy.exceptions.filter((exception) => exception.file === file && exception.until >= today);
}
