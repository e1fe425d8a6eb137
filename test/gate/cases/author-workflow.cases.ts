import type { GateCase } from "../gate-case.ts";
import { municipality, organisation } from "../municipality.ts";
import { bad, MISSING } from "../untested.ts";
import { workflow } from "./author-setting.ts";

const indirect = "on: pull_request\njobs:\n  poort:\n    steps:\n      - uses: ./.github/actions/poort\n";

const manifest = "name: poort\nruns:\n  using: composite\n  steps:\n    - uses: tenzij/tenzij/packages/action@v1\n";

/** What someone tries with workflows, events and branches who knows git and GitHub well. */
export const authorWorkflowCases: readonly GateCase[] = [
  {
    row: "G10",
    threat: "A workflow with a job of the gate's name, all on one line.",
    defence: "Workflows are read as YAML, however they are laid out.",
    outcome: "block",
    says: ["gate/files-changed"],
    play: (gate) =>
      gate.judge(
        gate.open({
          files: {
            ".github/workflows/x.yml":
              'on: push\njobs: {x: {"name": "ten\\x7aij", runs-on: ubuntu-latest, steps: [{run: exit 0}]}}\n',
          },
        }),
      ),
  },
  {
    row: "G10",
    threat: "The gate's job has a name of its own, and another workflow brings a job of that name.",
    defence: "The gate's own workflow on the branch says by what name GitHub knows its check.",
    outcome: "block",
    says: ["gate/files-changed"],
    before: () => ({
      ...municipality(),
      ".github/workflows/tenzij.yml": workflow("  tenzij:\n    name: Rechtvaardigingstoets\n"),
    }),
    play: (gate) =>
      gate.judge(
        gate.open({
          files: {
            ".github/workflows/x.yml":
              "on: push\njobs:\n  x:\n    name: Rechtvaardigings${{ matrix.end }}\n    steps: [{run: exit 0}]\n",
          },
        }),
      ),
  },
  {
    row: "G10",
    threat: "The workflow starts the gate through a local action, and the change empties that action.",
    defence: "A local action that uses the gate is a gate file too.",
    outcome: "block",
    says: ["gate/files-changed"],
    before: () => ({
      ...municipality(),
      ".github/workflows/x.yml": indirect,
      ".github/actions/poort/action.yml": manifest,
    }),
    play: (gate) =>
      gate.judge(
        gate.open({
          files: { ".github/actions/poort/action.yml": "name: poort\nruns:\n  using: composite\n  steps: []\n" },
        }),
      ),
  },
  {
    row: "G10",
    threat: "The workflow that starts the gate through a local action is emptied.",
    defence: "What a workflow uses of this repository is looked into.",
    outcome: "block",
    says: ["gate/files-changed"],
    before: () => ({
      ...municipality(),
      ".github/workflows/x.yml": indirect,
      ".github/actions/poort/action.yml": manifest,
    }),
    play: (gate) =>
      gate.judge(
        gate.open({
          files: { ".github/workflows/x.yml": indirect.replace("uses: ./.github/actions/poort", "run: exit 0") },
        }),
      ),
  },
  {
    row: "G6",
    threat:
      "A change into a loose branch that holds a profile is pointed at the protected branch; the merge result is still the old one.",
    defence: "A merge result counts when its first parent lies on the branch that governs; else the head is judged.",
    outcome: "block",
    says: [MISSING],
    play: (gate) => {
      const { repository } = gate.state;
      repository.commit({ branch: "los", parents: [repository.tip("main")], files: bad() });
      const pull = gate.open({ base: "los", files: { "README.md": "Anders\n" } });
      pull.base = "main";
      return gate.judge(pull, { staleMerge: true });
    },
  },
  {
    row: "G6",
    threat: "One commit is proposed to two branches, of which one has a laxer policy: GitHub keeps one check for both.",
    defence: "A commit that is also proposed under another policy gets no green check.",
    outcome: "block",
    says: ["gate/two-bases", "release/1"],
    play: (gate) => {
      const { repository } = gate.state;
      repository.commit({
        branch: "release/1",
        parents: [repository.tip("main")],
        files: { "organisation.yaml": organisation() },
      });
      gate.state.protectedBranches.add("release/1");
      const pull = gate.open({ files: { "README.md": "Anders\n" } });
      gate.state.pulls.push({ ...pull, number: pull.number + 1, base: "release/1" });
      return gate.judge(pull);
    },
  },
  {
    row: "G6",
    threat: "The event names a laxer base than the pull request has by now.",
    defence: "The base is the pull request's live one.",
    outcome: "block",
    says: [MISSING],
    play: (gate) => {
      const { repository } = gate.state;
      repository.commit({ branch: "release/1", parents: [repository.tip("main")], files: { "tenzij.yaml": null } });
      gate.state.protectedBranches.add("release/1");
      return gate.judge(gate.open({ files: bad() }), {
        payload: (payload) => {
          const pull = payload["pull_request"] as Record<string, object>;
          return { ...payload, pull_request: { ...pull, base: { ...pull["base"], ref: "release/1" } } };
        },
      });
    },
  },
];
