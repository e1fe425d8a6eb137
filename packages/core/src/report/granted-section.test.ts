import { expect, test } from "vitest";
import type { Granted } from "../verdict/grants.ts";
import { grantedSection } from "./granted-section.ts";

const given = { indicator: null, owner: null, reason: null, on: null, until: "2027-01-01", holds: true };

test("names no pattern where a decision is about everything that was there", () => {
  const legacy: Granted = { kind: "legacy", file: "**", ...given };
  const use: Granted = { kind: "use", file: "hulp.profile.yaml", ...given };
  expect(grantedSection([legacy, use], "nl")?.rows).toEqual([
    "De tijd voor wat er al was, tot en met 2027-01-01: geldt.",
    "Het bevestigde gebruik voor hulp.profile.yaml, tot en met 2027-01-01: geldt.",
  ]);
  expect(grantedSection([legacy, use], "en")?.rows).toEqual([
    "The time for what was there already, until 2027-01-01: holds.",
    "The confirmed use for hulp.profile.yaml, until 2027-01-01: holds.",
  ]);
});
