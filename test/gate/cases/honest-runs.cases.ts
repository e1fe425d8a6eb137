import { expect } from "vitest";
import type { GateCase } from "../gate-case.ts";
import { day, municipality, pair, people, policy, profile, profileFile, record, recordFile } from "../municipality.ts";
import { signed } from "../signed.ts";
import { landSigned, lapsed } from "./honest-setting.ts";

/** Honest changes of the policy, and honest runs of every event. */
export const honestRunCases: readonly GateCase[] = [
  {
    row: "E32",
    threat: "The policy becomes stricter.",
    defence: "Asking more is not a weakening; the preview shows what it will change.",
    outcome: "pass",
    says: ["Verzwakt het beleid niet"],
    play: (gate) => gate.judge(gate.open({ files: { "tenzij.yaml": `${policy}nationality: total-ban\n` } })),
  },
  {
    row: "E32",
    threat: "The policy is laid out differently.",
    defence: "What it says is compared, not how.",
    outcome: "pass",
    play: (gate) =>
      gate.judge(
        gate.open({ files: { "tenzij.yaml": `# Beleid van de gemeente\n${people}${policy.replace(people, "")}` } }),
      ),
  },
  {
    row: "E32",
    threat: "A weakening of the policy that a named person approves.",
    defence: "Governance may decide; the page shows who did.",
    outcome: "pass",
    says: ["Goedgekeurd door directeur"],
    play: (gate) => {
      const pull = gate.open({
        files: { "tenzij.yaml": policy.replace("[toetsingskader-2025, voorzorgplicht]", "[toetsingskader-2025]") },
      });
      gate.review(pull, "directeur");
      return gate.judge(pull);
    },
  },
  {
    row: "E32",
    threat: "The gate's workflow is changed, and a named person approves it.",
    defence: "Approved by someone whom the policy in force names.",
    outcome: "pass",
    says: ["Goedgekeurd door jurist"],
    play: (gate) => {
      const pull = gate.open({
        files: { ".github/workflows/tenzij.yml": "jobs:\n  tenzij:\n    steps:\n      - uses: tenzij/tenzij@v1\n" },
      });
      gate.review(pull, "jurist");
      return gate.judge(pull);
    },
  },
  {
    row: "E32",
    threat: "Another workflow changes.",
    defence: "It has nothing to do with the gate.",
    outcome: "pass",
    play: (gate) =>
      gate.judge(
        gate.open({ files: { ".github/workflows/bouw.yml": "jobs:\n  bouw:\n    steps:\n      - run: make\n" } }),
      ),
  },
  {
    row: "E32",
    threat: "A queue of two signed changes.",
    defence: "Each pull request's reviews are read.",
    outcome: "pass",
    play: (gate) =>
      gate.judgeQueue([
        signed(gate, gate.open({ files: pair() })),
        signed(gate, gate.open({ files: pair({ name: "tweede" }) })),
      ]),
  },
  {
    row: "E32",
    threat: "A signed change lands: the push run of the branch.",
    defence: "The pull request by which the push came is looked up.",
    outcome: "pass",
    play: (gate) => {
      const before = gate.state.repository.tip("main");
      landSigned(gate);
      return gate.judgePush(before, gate.state.repository.tip("main"));
    },
  },
  {
    row: "E32",
    threat: "The daily run over a branch where all is in order.",
    defence: "Sign-off was held against the change that brought it in, and is not asked again.",
    outcome: "pass",
    before: () => ({ ...municipality(), ...pair() }),
    play: (gate) => gate.judgeWatch("schedule"),
  },
  {
    row: "E32",
    threat: "Started by hand on the default branch.",
    defence: "Judged like the daily run.",
    outcome: "pass",
    play: (gate) => gate.judgeWatch("workflow_dispatch"),
  },
  {
    row: "E32",
    threat: "GitHub is busy for a moment.",
    defence: "One more try, after the time it asks for.",
    outcome: "pass",
    play: (gate) => {
      gate.fault({ operation: "pulls/list-reviews", status: 429, headers: { "retry-after": "1" }, times: 1 });
      gate.fault({ operation: "repos/get-branch", status: 500, times: 1 });
      return gate.judge(signed(gate, gate.open({ files: pair() })));
    },
  },
  {
    row: "E32",
    threat: "Under `legacy`, one of two postcode indicators is taken out; the other waits for its record.",
    defence: "A change that only lowers exposure is not red for what remains.",
    outcome: "pass",
    says: ["gate/legacy"],
    before: () => ({
      ...municipality(),
      "tenzij.yaml": `${policy}legacy: {until: ${day(100)}}\n`,
      [profileFile()]: profile({ more: '  - name: postcode_werkgever\n    values: ["1011"]\n    weight: 5\n' }),
    }),
    play: (gate) => gate.judge(gate.open({ files: { [profileFile()]: profile() } })),
  },
  {
    row: "E32",
    threat: "A record is renewed for another year, and signed again.",
    defence: "A new record with its own signatures.",
    outcome: "pass",
    before: lapsed,
    play: (gate) => gate.judge(signed(gate, gate.open({ files: { [recordFile()]: record(profile()) } }))),
  },
  {
    row: "E32",
    threat: "A signed change from a fork, in the queue.",
    defence: "Of a fork's commits GitHub names no pull request; the open ones are looked through.",
    outcome: "pass",
    play: (gate) => gate.judgeQueue([signed(gate, gate.open({ files: pair(), fork: true, author: "collega" }))]),
  },
  {
    row: "E32",
    threat: "An approval was dismissed, and given again.",
    defence: "The latest state of each person counts.",
    outcome: "pass",
    play: (gate) => {
      const pull = gate.open({ files: pair() });
      gate.review(pull, "directeur", "DISMISSED");
      return gate.judge(signed(gate, pull));
    },
  },
  {
    row: "E32",
    threat: "A record that holds until today.",
    defence: "The last day counts, by the clock of the Netherlands.",
    outcome: "pass",
    play: (gate) => {
      const today = new Date().toLocaleDateString("sv", { timeZone: "Europe/Amsterdam" });
      return gate.judge(signed(gate, gate.open({ files: pair({}, { validUntil: today }) })));
    },
  },
  {
    row: "E32",
    threat: "A profile gets the mark of a program, and nothing else changes.",
    defence: "Content counts; the earlier signatures still hold.",
    outcome: "pass",
    play: (gate) => {
      landSigned(gate);
      return gate.judge(gate.open({ files: { [profileFile()]: { mode: "100755", content: profile() } } }));
    },
  },
  {
    row: "E32",
    threat: "The branch moved on since GitHub made the merge result.",
    defence: "A merge result on an older commit of the same branch is one.",
    outcome: "pass",
    play: (gate) => {
      const pull = signed(gate, gate.open({ files: pair() }));
      gate.land({ "README.md": "Nieuw op main\n" });
      return gate.judge(pull, { staleMerge: true });
    },
    and: (run) => expect(run.summary).not.toContain("samenvoegresultaat"),
  },
  {
    row: "E32",
    threat: "The same commit is proposed to a branch that anyone may move.",
    defence: "Such a branch has no policy of its own, so one check can serve both.",
    outcome: "pass",
    play: (gate) => {
      gate.state.repository.commit({ branch: "los", parents: [gate.state.repository.tip("main")], files: {} });
      const pull = gate.open({ files: { "README.md": "Anders\n" } });
      gate.state.pulls.push({ ...pull, number: pull.number + 1, base: "los" });
      return gate.judge(pull);
    },
  },
  {
    row: "E32",
    threat: "A policy that names nobody yet gets people, with their numbers.",
    defence: "Naming who signs asks more, not less.",
    outcome: "pass",
    before: () => ({ ...municipality(), "tenzij.yaml": policy.replace(people, "") }),
    play: (gate) => gate.judge(gate.open({ files: { "tenzij.yaml": policy } })),
  },
  {
    row: "E32",
    threat: "A weakening of the policy, approved, lands: the push run of the branch.",
    defence: "Whoever approved it in the pull request is found.",
    outcome: "pass",
    says: ["Goedgekeurd door directeur"],
    play: (gate) => {
      const before = gate.state.repository.tip("main");
      const pull = gate.open({
        files: { "tenzij.yaml": policy.replace("[toetsingskader-2025, voorzorgplicht]", "[toetsingskader-2025]") },
      });
      gate.review(pull, "directeur");
      gate.merge(pull);
      return gate.judgePush(before, gate.state.repository.tip("main"));
    },
  },
  {
    row: "E32",
    threat: "Another profile is retired, and a data file elsewhere changes.",
    defence: "A file that names none of its indicators is not asked about.",
    outcome: "pass",
    before: lapsed,
    play: (gate) =>
      gate.judge(
        gate.open({
          files: { [profileFile()]: null, [recordFile()]: null, "src/instelling.yaml": "indicatief: ja\n" },
        }),
      ),
    and: (run) => expect(run.summary).not.toContain("gate/"),
  },
];
