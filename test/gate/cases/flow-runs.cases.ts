import { expect } from "vitest";
import type { GateCase } from "../gate-case.ts";
import { municipality, policy, profile, profileFile } from "../municipality.ts";
import { bad, landed, MISSING } from "../untested.ts";

/** Which run counts, of which commit, by whose event. */
export const flowRunCases: readonly GateCase[] = [
  {
    row: "G5",
    threat: "An old run is started again after a newer commit.",
    defence: "The payload is held against the live pull request; an outdated run is refused.",
    outcome: "error",
    says: ["nieuwere run"],
    play: (gate) => {
      const pull = gate.open({ files: {} });
      const old = pull.headSha;
      gate.push(pull, bad());
      return gate.judge(pull, {
        payload: (payload) => ({
          ...payload,
          pull_request: { ...(payload["pull_request"] as object), head: { sha: old } },
        }),
      });
    },
  },
  {
    row: "G5",
    threat: "A run is started again after the policy became stricter.",
    defence: "The policy is read at the live tip, not at the commit in the event.",
    outcome: "block",
    says: [MISSING],
    before: () => ({
      ...municipality(),
      "tenzij.yaml": `${policy.replace("profielen/**/*.yaml", "profielen/*.profile.yaml")}`,
    }),
    play: (gate) => {
      const pull = gate.open({ files: { "profielen/selectie.yaml": profile() } });
      const { mergeSha } = pull;
      gate.land({ "tenzij.yaml": policy });
      expect(pull.mergeSha).toBe(mergeSha);
      return gate.judge(pull);
    },
  },
  {
    row: "G6",
    threat: "A change is opened into an unprotected branch, to be pointed at the protected one when green.",
    defence: "A change into a branch that anyone may move is judged as a change into the default branch.",
    outcome: "block",
    says: [MISSING],
    play: (gate) => {
      gate.state.repository.commit({
        branch: "los",
        parents: [gate.state.repository.tip("main")],
        files: { "tenzij.yaml": null, ...bad() },
      });
      return gate.judge(gate.open({ base: "los", files: { "README.md": "Anders\n" } }));
    },
  },
  {
    row: "G7",
    threat: "Two changes are fine by themselves and not together: the queue's own commit is judged.",
    defence: "A queue commit is judged as it would land.",
    outcome: "block",
    says: ["question/IN-01"],
    before: landed,
    play: (gate) => {
      const weight = gate.open({ files: { [profileFile()]: profile({ weight: 13 }) } });
      return gate.judgeQueue([gate.open({ files: { "README.md": "Anders\n" } }), weight]);
    },
  },
  {
    row: "G7",
    threat: "A queue commit to which no pull request belongs.",
    defence: "Nobody can have signed it, so it is an error.",
    outcome: "error",
    says: ["geen pull request gevonden"],
    play: (gate) => {
      const { repository } = gate.state;
      const base = repository.tip("main");
      const head = repository.commit({ branch: "gh-readonly-queue/main/x", parents: [base], files: bad() });
      const payload = {
        action: "checks_requested",
        merge_group: {
          base_ref: "refs/heads/main",
          base_sha: base,
          head_ref: "refs/heads/gh-readonly-queue/main/x",
          head_sha: head,
        },
      };
      return gate.judgeEvent("merge_group", payload);
    },
  },
  {
    row: "G8",
    threat: "A fork, whose token may only read, asks for a comment.",
    defence: "The verdict needs reading only; a comment that cannot be written is a warning.",
    outcome: "block",
    says: [MISSING],
    play: (gate) => {
      for (const operation of ["issues/list-comments", "issues/create-comment"]) gate.fault({ operation, status: 403 });
      return gate.judge(gate.open({ files: bad(), fork: true, author: "buitenstaander" }), {
        with: { comment: "true" },
      });
    },
  },
  {
    row: "G9",
    threat: "The gate is run on pull_request_target.",
    defence: "That event is not on the list, so it earns no green check.",
    outcome: "error",
    says: ["pull_request_target"],
    play: (gate) => gate.judgeEvent("pull_request_target", { action: "opened", number: 1 }),
  },
  {
    row: "G14",
    threat: "A change of a bot adds a profile.",
    defence: "No name is exempt.",
    outcome: "block",
    says: [MISSING],
    play: (gate) =>
      gate.judge(gate.open({ files: bad(), author: "dependabot[bot]" }), { env: { GITHUB_ACTOR: "dependabot[bot]" } }),
  },
];
