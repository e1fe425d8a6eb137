import type { GateCase } from "../gate-case.ts";
import { municipality, pair, policy, profile, profileFile } from "../municipality.ts";
import { bad, MISSING } from "../untested.ts";
import { WEAKER } from "./policy-setting.ts";

/** What inputs, environment and the profile itself say of the rules. */
export const policyInputCases: readonly GateCase[] = [
  {
    row: "G3",
    threat: "The workflow asks for another policy, for warnings only, for another day.",
    defence: "Such inputs do not exist; each one is listed as ignored.",
    outcome: "block",
    says: [MISSING, "warn-only", "today"],
    play: (gate) =>
      gate.judge(gate.open({ files: bad() }), {
        with: { "policy-file": "los.yaml", "warn-only": "true", today: "2020-01-01" },
      }),
  },
  {
    row: "G3",
    threat: "The environment asks to be lax.",
    defence: "Nothing but GitHub's own variables is read.",
    outcome: "block",
    says: [MISSING],
    play: (gate) =>
      gate.judge(gate.open({ files: bad() }), {
        env: { TENZIJ_POLICY: "los.yaml", TENZIJ_TODAY: "2020-01-01", TENZIJ_SKIP: "1" },
      }),
  },
  {
    row: "G3",
    threat: "An input holds a value that is almost right.",
    defence: "An unknown value is an error, not a default.",
    outcome: "error",
    says: ["publc"],
    play: (gate) => gate.judge(gate.open({ files: {} }), { with: { report: "publc" } }),
  },
  {
    row: "G4",
    threat: "The policy names the commits to compare.",
    defence: "Commits come from the event and from GitHub; a key `base` in a policy is unknown.",
    outcome: "error",
    says: [MISSING],
    play: (gate) => gate.judge(gate.open({ files: { ...bad(), "tenzij.yaml": `base: HEAD\n${policy}` } })),
  },
  {
    row: "G4",
    threat: "The environment names other commits than the event.",
    defence: "GITHUB_BASE_REF and GITHUB_SHA decide nothing.",
    outcome: "block",
    says: [MISSING],
    play: (gate) => {
      const pull = gate.open({ files: bad() });
      return gate.judge(pull, { env: { GITHUB_BASE_REF: pull.head, GITHUB_SHA: gate.state.repository.tip("main") } });
    },
  },
  {
    row: "design-5.5",
    threat: "The change adds a reading that takes its own indicator away.",
    defence: "Readings count from the protected branch only, and adding one is a weakening.",
    outcome: "block",
    says: [WEAKER, MISSING],
    play: (gate) =>
      gate.judge(
        gate.open({
          files: {
            ...bad(),
            "tenzij.yaml": `${policy}readings:\n  - {file: ${profileFile()}, indicator: woonplaats_pc4, read-as: postcode, means: plaats code vier, by: ontwikkelaar, on: 2026-11-01, why: Dit is geen postcode}\n`,
          },
        }),
      ),
  },
  {
    row: "design-5.4",
    threat: "A profile calls itself support to be asked less.",
    defence: "A softening word counts only when the policy of the protected branch confirms it.",
    outcome: "block",
    says: [MISSING],
    play: (gate) => gate.judge(gate.open({ files: { [profileFile()]: profile({ purpose: "support" }) } })),
  },
  {
    row: "E26",
    threat: "A comment in the profile tells the tool to look away.",
    defence: "Comments have no force.",
    outcome: "block",
    says: [MISSING],
    play: (gate) =>
      gate.judge(
        gate.open({
          files: {
            [profileFile()]: `# tenzij-disable-file\n${profile().replace("_pc4\n", "_pc4 # tenzij-ignore-line: indicator/postcode\n")}`,
          },
        }),
      ),
  },
  {
    row: "E28",
    threat: "One exception for everything at once.",
    defence: "An exception names one file and one indicator; a wildcard exempts nothing.",
    outcome: "error",
    says: ["policy/no-file"],
    before: () => ({
      ...municipality(),
      "tenzij.yaml": `${policy}exceptions:\n  - {file: "**", indicator: "*", reason: Alles even uitstellen tot later, owner: directeur, until: 2099-01-01}\n`,
    }),
    play: (gate) => gate.judge(gate.open({ files: bad() })),
  },
  {
    row: "E29",
    threat: "A policy on the protected branch that governs nothing.",
    defence: "A policy that governs nothing is an error.",
    outcome: "error",
    says: ["policy/governs-nothing"],
    before: () => ({ "tenzij.yaml": policy }),
    play: (gate) => gate.judge(gate.open({ files: { "README.md": "Nieuw\n" } })),
  },
  {
    row: "E29",
    threat: "A policy with a typing error in a key.",
    defence: "Unknown keys make a policy unreadable, and what cannot be read is not green.",
    outcome: "error",
    says: ["policy/unknown-key"],
    before: () => ({ ...municipality(), "tenzij.yaml": policy.replace("profiles:", "profils:") }),
    play: (gate) => gate.judge(gate.open({ files: { "README.md": "Nieuw\n" } })),
  },
  {
    row: "E29",
    threat: "The change puts a typing error in the policy, which would make every later change red.",
    defence: "A proposed policy that cannot be read is not green, whoever approves it.",
    outcome: "error",
    says: ["gate/policy-broken", "nationalty"],
    play: (gate) => {
      const pull = gate.open({ files: { "tenzij.yaml": `${policy}nationalty: total-ban\n` } });
      gate.review(pull, "jurist");
      return gate.judge(pull);
    },
  },
  {
    row: "E24",
    threat: "A perfect, signed record for a profile that decides fully by itself.",
    defence: "Nothing lifts an exclusion.",
    outcome: "block",
    says: ["exclusion/"],
    play: (gate) => {
      const pull = gate.open({ files: pair({ automation: "full" }) });
      gate.review(pull, "jurist");
      gate.review(pull, "directeur");
      return gate.judge(pull);
    },
  },
];
