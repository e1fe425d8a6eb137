import { expect } from "vitest";
import type { GateCase } from "../gate-case.ts";
import { day, organisation, pair, people, policy, profile, profileFile } from "../municipality.ts";
import { above, change, nothing, source } from "./extends-setting.ts";

const required = { GITHUB_WORKFLOW_REF: "ministerie/beleid/.github/workflows/tenzij.yml@refs/heads/main" };

const handing = { with: { policy: source }, env: required };

/** A required workflow that hands in the organisation's policy. */
export const handedInCases: readonly GateCase[] = [
  {
    row: "O20",
    threat: "A repository without a policy, with a profile where the organisation's policy looks.",
    defence: "The policy that the required workflow hands in binds it.",
    outcome: "block",
    says: ["indicator/postcode", source],
    before: () => ({}),
    play: (gate) => {
      gate.beside("ministerie", "beleid", { "tenzij.yaml": above });
      return gate.judge(gate.open({ files: { "profielen/selectie.yaml": profile() } }), handing);
    },
  },
  {
    row: "O20",
    threat: "The same with a record that those whom the organisation names have signed.",
    defence: "Signers live once.",
    outcome: "pass",
    says: [source],
    before: () => ({ "organisation.yaml": organisation() }),
    play: (gate) => {
      gate.beside("ministerie", "beleid", { "tenzij.yaml": above });
      const pull = gate.open({ files: pair() });
      gate.review(pull, "jurist");
      gate.review(pull, "directeur");
      return gate.judge(pull, handing);
    },
  },
  ...[
    {
      threat: "The same, where the organisation's answers lie only beside the policy that is handed in.",
      defence: "They count where the repository has none.",
      outcome: "pass" as const,
      there: organisation(),
      says: source,
    },
    {
      threat: "The same, where the answers there miss one that is asked.",
      defence: "It is asked at its place there, with a link to it.",
      outcome: "block" as const,
      there: organisation().replace("  term-days: 42\n", ""),
      says: "/ministerie/beleid/blob/",
    },
    {
      threat: "The same, where the answers there are broken.",
      defence: "The run ends, and says which file.",
      outcome: "error" as const,
      there: `${organisation()}signals: [\n`,
      says: "ministerie/beleid@main/organisation.yaml",
    },
    {
      threat: "The same, where the answers there are no text that can be read.",
      defence: "They are not taken for absent: the run ends, and says which file.",
      outcome: "error" as const,
      there: Buffer.from(`\ufeff${organisation()}`, "utf16le"),
      says: "ministerie/beleid@main/organisation.yaml",
    },
    {
      threat: "The same, where the repository holds a poorer file of its own.",
      defence: "Its own counts, and is held to the same questions.",
      outcome: "block" as const,
      there: organisation(),
      here: { "organisation.yaml": organisation().replace("  term-days: 42\n", "") },
      says: "organisation.yaml, regel 8",
    },
    {
      threat: "The same, where the change itself can alter what is handed in.",
      defence: "Nobody answers for the organisation with a file of his own.",
      outcome: "block" as const,
      there: organisation(),
      env: { GITHUB_WORKFLOW_REF: "" },
      says: "organisation.yaml",
    },
  ].map(
    ({ there, here = {}, env = required, says, ...row }): GateCase => ({
      ...row,
      row: "O25",
      says: [says],
      before: () => here,
      play: (gate) => {
        gate.beside("ministerie", "beleid", { "tenzij.yaml": above, "organisation.yaml": there });
        const pull = gate.open({ files: pair() });
        gate.review(pull, "jurist");
        gate.review(pull, "directeur");
        return gate.judge(pull, { ...handing, env });
      },
    }),
  ),
  {
    row: "O21",
    threat: "A repository's own policy postpones everything, and extends nothing.",
    defence: "What asks less than what is handed in does not count, and that is said.",
    outcome: "block",
    says: ["policy/bound-weaker", "indicator/postcode"],
    before: () => ({
      "tenzij.yaml": `${policy}legacy: {until: ${day(200)}}\n`,
      [profileFile()]: profile({ weight: 14 }),
    }),
    play: (gate) => {
      gate.beside("ministerie", "beleid", { "tenzij.yaml": above });
      return gate.judge(gate.open({ files: { [profileFile()]: profile({ weight: 12 }) } }), handing);
    },
  },
  ...[{}, { GITHUB_WORKFLOW_REF: "" }].map(
    (env: Readonly<Record<string, string>>): GateCase => ({
      row: "O22",
      threat:
        Object.keys(env).length === 0
          ? "The change makes the repository's own workflow hand in a policy of the author's, in which he signs."
          : "The same, on a runner that does not say whose workflow it is.",
      defence: "What is handed in only makes stricter; where a change can alter it, or may, it names nobody.",
      outcome: "block",
      says: ["Het beleid noemt niemand als jurist"],
      before: () => ({ "tenzij.yaml": policy.replace(people, ""), "organisation.yaml": organisation() }),
      play: (gate) => {
        const lax = `nationality: no-unless\nframeworks: [toetsingskader-2025]\nevaluation: {at-most: P99Y}\n${people}`;
        gate.beside("ontwikkelaar", "lax", { "tenzij.yaml": lax });
        const pull = gate.open({ files: pair() });
        gate.review(pull, "jurist");
        gate.review(pull, "directeur");
        return gate.judge(pull, { with: { policy: "ontwikkelaar/lax/tenzij.yaml@main" }, env });
      },
    }),
  ),
  {
    row: "O23",
    threat: "A change from a fork to a repository that holds no copy of the private policy that is handed in.",
    defence: "What binds is not known, so nothing is green.",
    outcome: "error",
    says: ["policy/bound-unseen"],
    play: (gate) => {
      gate.beside("ministerie", "beleid", { "tenzij.yaml": above }).token = "ghs_beleid";
      return gate.judge(gate.open({ ...nothing, fork: true }), handing);
    },
  },
  {
    row: "O24",
    threat: "The input names a branch that anyone may write to, no policy at all, or what extends another.",
    defence: "The run ends, and says which.",
    outcome: "error",
    says: ["beschermde branch"],
    play: async (gate) => {
      const ministry = gate.beside("ministerie", "beleid", {
        "tenzij.yaml": above,
        "keten.yaml": `extends: ${source}\n`,
      });
      change(ministry, {}, day(-1), "los");
      const pull = gate.open(nothing);
      for (const [written, why] of [
        ["los.yaml", "kan niet"],
        ["ministerie/beleid/weg.yaml@main", "is geen bestand"],
        ["ministerie/beleid/keten.yaml@main", "breidt zelf een ander uit"],
      ] as const) {
        gate.state.calls.length = 0;
        const { exitCode, summary } = await gate.judge(pull, { with: { policy: written }, env: required });
        expect([exitCode, summary]).toEqual([2, expect.stringContaining(why)]);
      }
      gate.state.calls.length = 0;
      return gate.judge(pull, { with: { policy: source.replace("main", "los") }, env: required });
    },
  },
];
