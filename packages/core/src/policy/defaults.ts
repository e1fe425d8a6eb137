import type { Policy } from "./policy.ts";

/** What binds without a policy: the strictest reading that does not need a choice of governance. */
export const strictDefaults: Policy = {
  frameworks: ["toetsingskader-2025", "voorzorgplicht"],
  ownFrameworks: [],
  profiles: [],
  grounds: [],
  raise: [],
  nationality: "no-unless",
  fullAutomation: "contextual",
  duty: "with-finding",
  sector: "public",
  signers: { roles: ["jurist", "accountable"], people: {} },
  evaluation: { atMost: "P12M" },
  uses: [],
  readings: [],
  exceptions: [],
  notProfiles: [],
  indicators: [],
  report: "full",
};
