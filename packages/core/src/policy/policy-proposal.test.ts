import { law } from "@tenzij/law";
import { expect, it } from "vitest";
import { strictDefaults } from "./defaults.ts";
import { policyProposal } from "./policy-proposal.ts";
import { readPolicy } from "./read-policy.ts";

it.each(["nl", "en"] as const)(
  "proposes in %s what the strict defaults say, with the globs that were found, and every remark as one",
  (locale) => {
    for (const globs of [[], ["a b/*.yaml", 'c"d/**']]) {
      const text = policyProposal(globs, locale);
      const { policy, findings } = readPolicy("tenzij.yaml", new TextEncoder().encode(text), law);
      expect(findings.filter(({ severity }) => severity === "block")).toEqual([]);
      const { profiles, signers, ...rest } = policy;
      expect(profiles.map(({ files }) => files)).toEqual(globs);
      expect(signers).toEqual({ ...strictDefaults.signers, people: {} });
      expect({ ...rest, locale: undefined }).toMatchObject({
        nationality: strictDefaults.nationality,
        frameworks: strictDefaults.frameworks,
        evaluation: strictDefaults.evaluation,
      });
      expect(rest.locale).toBe(locale);
      const keys = text.split("\n").map((line) => /^(?:(#)|([a-z]+):|( {2})|$)/.exec(line)?.slice(1).join("") ?? line);
      expect(keys.filter((key) => !["", "#", "  "].includes(key))).toEqual([
        "locale",
        "frameworks",
        "profiles",
        "nationality",
        "signers",
        "evaluation",
      ]);
      expect(text.split("\n\n")).toHaveLength(5);
      expect(text.match(/^# /gm)?.length).toBeGreaterThanOrEqual(3);
      expect(text.endsWith("}\n")).toBe(true);
    }
  },
);
