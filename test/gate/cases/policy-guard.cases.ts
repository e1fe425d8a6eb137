import type { GateCase } from "../gate-case.ts";
import { municipality, organisation, pair, profile } from "../municipality.ts";

/** What the policy rests on: the gate's workflow, the owners, the organisation's answers. */
export const policyGuardCases: readonly GateCase[] = [
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
