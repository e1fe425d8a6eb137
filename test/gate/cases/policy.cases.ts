import { expect } from "vitest";
import type { GateCase } from "../gate-case.ts";
import { municipality, pair, policy, profile, profileFile } from "../municipality.ts";
import { bad, MISSING } from "../untested.ts";
import { framework, ownFramework, WEAKER } from "./policy-setting.ts";

const withOwnFramework = () => ({
  ...municipality(),
  "tenzij.yaml": policy.replace("voorzorgplicht]", `voorzorgplicht, ${ownFramework}]`),
  [ownFramework]: framework,
});

/** By whose rules a change is judged. */
export const policyCases: readonly GateCase[] = [
  {
    row: "G1",
    threat: "The change takes its own folder out of the policy's reach.",
    defence: "The globs of the protected branch hold; the proposed policy may only widen.",
    outcome: "block",
    says: [WEAKER, MISSING],
    play: (gate) =>
      gate.judge(
        gate.open({
          files: {
            "tenzij.yaml": policy.replace("profielen/**/*.yaml", "elders/**"),
            "profielen/selectie.yaml": profile(),
          },
        }),
      ),
  },
  {
    row: "G1",
    threat: "The change deletes the policy.",
    defence: "The policy of the protected branch still binds, and its removal is a finding.",
    outcome: "block",
    says: ["gate/policy-removed"],
    play: (gate) => gate.judge(gate.open({ files: { "tenzij.yaml": null } })),
  },
  {
    row: "G1",
    threat: "A second policy nearer to the profile, which allows everything.",
    defence: "A policy stands at the root of the tree and nowhere else.",
    outcome: "block",
    says: [MISSING],
    play: (gate) => gate.judge(gate.open({ files: { ...bad(), "profielen/tenzij.yaml": "profiles: []\n" } })),
  },
  {
    row: "G1",
    threat: "The policy pulls in a fragment that the change controls.",
    defence: "There is no inclusion: an unknown key makes a policy unreadable.",
    outcome: "error",
    says: [MISSING, "gate/policy-broken"],
    play: (gate) =>
      gate.judge(
        gate.open({
          files: { ...bad(), "tenzij.yaml": `extends: ./los.yaml\n${policy}`, "los.yaml": "exceptions: []\n" },
        }),
      ),
  },
  {
    row: "G1",
    threat: "The change drops the framework that asks the question.",
    defence: "The frameworks of the protected branch are asked; dropping one is a weakening.",
    outcome: "block",
    says: [WEAKER],
    play: (gate) =>
      gate.judge(
        gate.open({
          files: { "tenzij.yaml": policy.replace("[toetsingskader-2025, voorzorgplicht]", "[toetsingskader-2025]") },
        }),
      ),
  },
  {
    row: "G1",
    threat: "The change puts a question of the organisation's own framework otherwise.",
    defence: "The framework of the protected branch is asked; another wording waits for approval, at its file.",
    outcome: "block",
    says: [WEAKER],
    before: withOwnFramework,
    play: (gate) => gate.judge(gate.open({ files: { [ownFramework]: framework.replace("vond", "had") } })),
    and: (run) => expect(JSON.stringify(run)).toContain(`maakt ${ownFramework} op 1 punt zwakker`),
  },
  {
    row: "G1",
    threat: "A weaker framework of its own is approved, and then made weaker still.",
    defence: "The approval counts for the version of the framework it was given on.",
    outcome: "block",
    says: [WEAKER],
    before: withOwnFramework,
    play: (gate) => {
      const pull = gate.open({ files: { [ownFramework]: framework.replace("vond", "had") } });
      gate.review(pull, "directeur");
      gate.push(pull, { [ownFramework]: framework.replace("severity: block", "severity: warning") });
      return gate.judge(pull);
    },
  },
  {
    row: "G1",
    threat: "A framework of its own asks one question more.",
    defence: "What only asks more needs no approval.",
    outcome: "pass",
    before: withOwnFramework,
    play: (gate) =>
      gate.judge(
        gate.open({
          files: {
            [ownFramework]: `${framework}${framework.slice(framework.indexOf("  - id: ST-01")).replace("ST-01", "ST-02").replace("stad.raad", "stad.meer")}`,
          },
        }),
      ),
  },
  {
    row: "G1",
    threat: "The change makes a framework of its own unreadable, so that nobody is asked.",
    defence: "A framework that cannot be asked makes the policy that names it one that cannot be judged by.",
    outcome: "error",
    says: ["gate/policy-broken"],
    before: withOwnFramework,
    play: (gate) => gate.judge(gate.open({ files: { [ownFramework]: "questions: [\n" } })),
  },
  {
    row: "G1",
    threat: "The change takes the file of a framework of its own away.",
    defence: "The policy still names it, so it cannot be judged by.",
    outcome: "error",
    says: ["gate/policy-broken"],
    before: withOwnFramework,
    play: (gate) => gate.judge(gate.open({ files: { [ownFramework]: null } })),
  },
  {
    row: "G1",
    threat: "A profile has no answer to a question of the organisation's own.",
    defence: "The frameworks that the policy of the protected branch names are asked as those of the law are.",
    outcome: "block",
    says: ["question/ST-01"],
    before: withOwnFramework,
    play: (gate) => gate.judge(gate.open({ files: pair() })),
  },
  {
    row: "G1",
    threat: "A weakening is approved by someone whom the policy does not name.",
    defence: "Only a person whom the policy in force names can approve it.",
    outcome: "block",
    says: [WEAKER],
    play: (gate) => {
      const pull = gate.open({
        files: { "tenzij.yaml": policy.replace("[toetsingskader-2025, voorzorgplicht]", "[toetsingskader-2025]") },
      });
      gate.review(pull, "collega");
      return gate.judge(pull);
    },
  },
  {
    row: "G1",
    threat: "A weakening is approved, and then made weaker still.",
    defence: "The approval counts for the version of the policy it was given on.",
    outcome: "block",
    says: [WEAKER],
    play: (gate) => {
      const pull = gate.open({
        files: { "tenzij.yaml": policy.replace("[toetsingskader-2025, voorzorgplicht]", "[toetsingskader-2025]") },
      });
      gate.review(pull, "directeur");
      gate.push(pull, { "tenzij.yaml": policy.replace("[toetsingskader-2025, voorzorgplicht]", "[voorzorgplicht]") });
      return gate.judge(pull);
    },
  },
  {
    row: "G1",
    threat: "An open question on the branch goes away because the policy no longer governs the file.",
    defence: "A pair whose outcome the policy change would soften counts as touched, approved or not.",
    outcome: "block",
    says: [MISSING],
    before: () => ({ ...municipality(), "profielen/selectie.yaml": profile() }),
    play: (gate) => {
      const pull = gate.open({
        files: { "tenzij.yaml": policy.replace("profielen/**/*.yaml", "profielen/*.profile.yaml") },
      });
      gate.review(pull, "directeur");
      return gate.judge(pull);
    },
  },
  {
    row: "G2",
    threat: "The first policy of a repository comes with an exception for its own profile.",
    defence: "Without a policy on the branch the strict defaults bind; the first policy cannot exempt itself.",
    outcome: "block",
    says: [MISSING],
    before: () => ({}),
    play: (gate) =>
      gate.judge(
        gate.open({
          files: {
            ...bad(),
            "tenzij.yaml": `${policy}exceptions:\n  - {file: ${profileFile()}, indicator: woonplaats_pc4, reason: Wij beginnen net met het beleid, owner: directeur, until: 2027-01-01}\n`,
          },
        }),
      ),
  },
];
