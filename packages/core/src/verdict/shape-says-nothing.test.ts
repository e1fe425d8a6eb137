import { law } from "@tenzij/law";
import { expect, it } from "vitest";
import { noPolicy } from "../policy/read-policy.ts";
import { lexiconOf } from "./assess.ts";
import { assessProfile } from "./assess-profile.ts";

const { policy } = noPolicy;
const rules = { law, lexicon: lexiconOf(law, policy), policy, today: "2026-11-25", organisation: null };

/** Numbers that are codes of countries, where they weigh. */
const weights = { dagen: "6030", brieven: "5010", betalingen: "6029", aanvragen: "7001", maanden: "5022" };

it("takes no weight for a code, in what is left of a model without its names", () => {
  const terms = Object.entries(weights)
    .map(([name, one]) => `<NumericPredictor name="${name}" coefficient="${one}"/>`)
    .join("");
  const content = `<PMML><RegressionModel><RegressionTable>${terms}</RegressionTable></RegressionModel></PMML>`;
  const pair = { file: "a.pmml", content, recordFile: "a.yaml", record: null, signatures: null };
  const { distinctions, profile } = assessProfile(pair, rules);
  expect(profile?.indicators.length).toBeGreaterThan(4);
  expect(distinctions.map(({ entry }) => entry)).toEqual([]);
});
