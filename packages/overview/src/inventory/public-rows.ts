import type { SeenRepository } from "./schema.ts";

/**
 * A repository whose policy makes reports public: roles and counts, no person, and nothing of what a file says (`report: public`). What
 * was found is told by what it was read as.
 */
export function withoutNames(whole: SeenRepository): SeenRepository {
  return {
    ...whole,
    profiles: whole.profiles.map((one) => ({
      ...one,
      ...{ profile: null, title: null, owner: null },
      record: one.record === null ? null : { ...one.record, by: null },
      signers: one.signers.map(({ role }) => ({ role, login: null })),
      indicators: one.indicators.map((row) => ({ ...row, indicator: null })),
    })),
    gone: whole.gone.map((row) => ({ ...row, indicator: null })),
    granted: whole.granted.map((one) => ({ ...one, indicator: null, owner: null, reason: null })),
    findings: whole.findings.map((one) => ({ ...one, message: null })),
  };
}
