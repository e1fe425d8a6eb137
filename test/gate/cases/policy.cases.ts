import { expect } from "vitest";
import type { GateCase } from "../gate-case.ts";
import { municipality, organisation, pair, policy, profile, profileFile } from "../municipality.ts";

const bad = () => ({ [profileFile()]: profile() });
const MISSING = "indicator/postcode";
const WEAKER = "gate/policy-weaker";

export const ownFramework = "kaders/stad.yaml";
export const framework = `id: stad
title: {nl: Kader stad, en: City framework}
edition: "2026"
from: "2026-11-01"
asker: {nl: De stad, en: The city}
source: nota
sources: [{id: nota, title: Nota, date: "2026", authority: P, read: full}]
questions:
  - id: ST-01
    title: {nl: Raad, en: Council}
    text: {nl: Wat vond de raad?, en: What did the council think?}
    of: profile
    when: {kinds: [direct, contested, indirect]}
    at: stad.raad
    form: reason
    restsOn: [process]
    severity: block
    authority: P
    sources: [{source: nota}]
`;
const withOwnFramework = () => ({
  ...municipality(),
  "tenzij.yaml": policy.replace("voorzorgplicht]", `voorzorgplicht, ${ownFramework}]`),
  [ownFramework]: framework,
});

/** Threats of policy: who decides what is governed, and by whose rules. */
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
  {
    row: "G10",
    threat: "The change turns the gate's workflow into one that always succeeds.",
    defence: "A changed gate file blocks until someone whom the policy names approves it.",
    outcome: "block",
    says: ["gate/files-changed"],
    before: () => ({
      ...municipality(),
      ".github/workflows/tenzij.yml":
        "on: pull_request\njobs:\n  tenzij:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: tenzij/tenzij@0000000000000000000000000000000000000000\n",
    }),
    play: (gate) =>
      gate.judge(
        gate.open({
          files: {
            ".github/workflows/tenzij.yml":
              "on: pull_request\njobs:\n  tenzij:\n    runs-on: ubuntu-latest\n    steps:\n      - run: exit 0\n",
          },
        }),
      ),
  },
  {
    row: "G10",
    threat: "A second workflow brings a job of the same name, since GitHub matches a check by name alone.",
    defence: "A new workflow with a job of the gate's name blocks until approved.",
    outcome: "block",
    says: ["gate/files-changed"],
    play: (gate) =>
      gate.judge(
        gate.open({
          files: {
            ".github/workflows/anders.yml":
              "on: push\njobs:\n  anders:\n    name: tenzij\n    runs-on: ubuntu-latest\n    steps:\n      - run: exit 0\n",
          },
        }),
      ),
  },
  {
    row: "G10",
    threat: "The change takes the owners off the policy.",
    defence: "CODEOWNERS guards the gate, so changing it blocks until approved.",
    outcome: "block",
    says: ["gate/files-changed"],
    before: () => ({ ...municipality(), ".github/CODEOWNERS": "/tenzij.yaml @directeur\n" }),
    play: (gate) => gate.judge(gate.open({ files: { ".github/CODEOWNERS": "* @ontwikkelaar\n" } })),
  },
  {
    row: "G12",
    threat: "The step is marked continue-on-error.",
    defence: "The output `result` and the exit code both say block, and adding the mark is a changed gate file.",
    outcome: "block",
    says: ["gate/files-changed"],
    before: () => ({
      ...municipality(),
      ".github/workflows/tenzij.yml":
        "on: pull_request\njobs:\n  tenzij:\n    steps:\n      - uses: tenzij/tenzij@v0\n",
    }),
    play: (gate) =>
      gate.judge(
        gate.open({
          files: {
            ".github/workflows/tenzij.yml":
              "on: pull_request\njobs:\n  tenzij:\n    steps:\n      - uses: tenzij/tenzij@v0\n        continue-on-error: true\n",
          },
        }),
      ),
  },
  {
    row: "G1",
    threat: "A laxer policy lies nearer to the profile; on the command line it would have decided.",
    defence: "The policy at the root decides everywhere, and the nearer one is named as deciding nothing.",
    outcome: "block",
    says: ["policy/nearer", "record/missing"],
    play: (gate) =>
      gate.judge(
        gate.open({
          files: { "profielen/x/tenzij.yaml": "frameworks: []\n", "profielen/x/a.profile.yaml": profile() },
        }),
      ),
  },
  {
    row: "G1",
    threat: "The author alone writes the organisation's answers anew; every record rests on them.",
    defence: "A change of organisation.yaml is held as one of the policy is.",
    outcome: "block",
    says: ["gate/organisation-changed"],
    play: (gate) =>
      gate.judge(
        gate.open({
          files: { "organisation.yaml": organisation().replace("percentage-done: 92", "percentage-done: 99") },
        }),
      ),
  },
  {
    row: "E32",
    threat: "The same, and a person whom the policy names approves it.",
    defence: "The page says who did.",
    outcome: "pass",
    says: ["Goedgekeurd door directeur"],
    play: (gate) => {
      const pull = gate.open({
        files: { "organisation.yaml": organisation().replace("percentage-done: 92", "percentage-done: 99") },
      });
      gate.review(pull, "directeur");
      return gate.judge(pull);
    },
  },
  {
    row: "E32",
    threat: "A comment is put above the organisation's answers.",
    defence: "What it says is compared, not how.",
    outcome: "pass",
    play: (gate) => gate.judge(gate.open({ files: { "organisation.yaml": `# Vastgesteld\n${organisation()}` } })),
  },
  {
    row: "E30",
    threat: "The organisation's answers are emptied, so that every record loses a duty it rests on.",
    defence: "A change to what every pair rests on opens every pair; what becomes worse counts.",
    outcome: "block",
    says: ["question/VZ-12"],
    before: () => ({ ...municipality(), ...pair() }),
    play: (gate) =>
      gate.judge(gate.open({ files: { "organisation.yaml": organisation().replace(/training:[\s\S]*/, "") } })),
  },
];
