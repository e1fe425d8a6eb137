import type { Check } from "@tenzij/law";
import { assessedInTime, highRisk, highRiskAssessed, shares } from "./assessment-checks.ts";
import type { RunCheck } from "./check.ts";
import { factorEffect, suitabilityAgainstRandom } from "./figure-checks.ts";
import { answeredBy, conclusion, edition, scope } from "./frame.ts";
import { filledIn, orphans, periodic, proseAgainstData, standing, validity } from "./record-checks.ts";
import { restAnswered } from "./rest-answered.ts";
import {
  classification,
  combination,
  decisiveShare,
  members,
  reading,
  road,
  singleValue,
  soleCriterion,
} from "./row-checks.ts";
import { signers } from "./signers.ts";
import { stated } from "./stated.ts";
import { comparator, measure, severityOfControl, statisticsAddUp, steps } from "./statistics-checks.ts";

/** Held by the judge itself, over the digests of the whole profile. */
const ofCoverage: RunCheck = () => [];

/** Held where a suspicion of discrimination meets the profile it is about. */
const ofIncidents: RunCheck = () => [];

/** Every check the law's questions can name; a missing one does not compile. */
export const runCheck: Readonly<Record<Check, RunCheck>> = {
  edition,
  scope,
  classification,
  reading,
  road,
  "sole-criterion": soleCriterion,
  "decisive-share": decisiveShare,
  "single-value": singleValue,
  combination,
  members,
  conclusion,
  "suitability-against-random": suitabilityAgainstRandom,
  "factor-effect": factorEffect,
  comparator,
  "statistics-add-up": statisticsAddUp,
  steps,
  "severity-of-control": severityOfControl,
  measure,
  periodic,
  coverage: ofCoverage,
  orphans,
  digests: ofCoverage,
  "rest-answered": restAnswered,
  validity,
  standing,
  signers,
  "answered-by": answeredBy,
  "filled-in": filledIn,
  "prose-against-data": proseAgainstData,
  stated,
  stopped: ofIncidents,
  shares,
  "assessed-in-time": assessedInTime,
  "high-risk": highRisk,
  "high-risk-assessed": highRiskAssessed,
};
