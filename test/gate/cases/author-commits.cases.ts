import type { GateCase } from "../gate-case.ts";
import { municipality, pair, policy, profile } from "../municipality.ts";
import { signed } from "../signed.ts";
import { bad, MISSING } from "../untested.ts";
import { workflow } from "./author-setting.ts";

/** What someone tries with the commits by which a change comes in. */
export const authorCommitsCases: readonly GateCase[] = [
  {
    row: "G24",
    threat: "After the approvals a merge commit brings the branch up to date, and another weight with it.",
    defence: "Content is compared, whatever kind of commit brought it.",
    outcome: "block",
    says: ["question/IN-03"],
    play: (gate) => {
      const pull = signed(gate, gate.open({ files: pair() }));
      const main = gate.land({ "README.md": "Nieuw\n" });
      const { repository } = gate.state;
      repository.commit({ branch: pull.head, parents: [pull.headSha, main], files: pair({ weight: 13 }) });
      return gate.judge(pull);
    },
  },
  {
    row: "G19",
    threat: "The head is a merge of three branches, of which one brings a profile.",
    defence: "The tree that results is judged; which parent it came by does not matter.",
    outcome: "block",
    says: [MISSING],
    play: (gate) => {
      const { repository } = gate.state;
      const main = repository.tip("main");
      const one = repository.commit({ branch: "een", parents: [main], files: bad() });
      const two = repository.commit({ branch: "twee", parents: [main], files: { "b.txt": "b\n" } });
      const pull = gate.open({ files: { "a.txt": "a\n" } });
      repository.commit({ branch: pull.head, parents: [pull.headSha, one, two], files: bad() });
      return gate.judge(pull);
    },
  },
  {
    row: "G22",
    threat: "A signer's work comes in by a merge commit of the signer, not by a commit to the file.",
    defence: "A merge is held against its first parent, so what it brought is the signer's own.",
    outcome: "block",
    says: ["question/IN-03"],
    play: (gate) => {
      const { repository } = gate.state;
      const main = repository.tip("main");
      const side = repository.commit({ branch: "zij", parents: [main], files: pair(), author: "onbekend" });
      const pull = gate.open({ files: { "README.md": "Anders\n" } });
      repository.commit({ branch: pull.head, parents: [pull.headSha, side], files: pair(), author: "jurist" });
      pull.headSha = repository.tip(pull.head);
      return gate.judge(signed(gate, pull));
    },
  },
  {
    row: "G22",
    threat: "Part of a signed profile was written under an address that belongs to no account.",
    defence: "It cannot be known whether a signer wrote it; the others who sign are told.",
    outcome: "pass",
    says: ["gate/unknown-author"],
    play: (gate) => gate.judge(signed(gate, gate.open({ commits: [{ files: pair(), author: "onbekend" }] }))),
  },
  {
    row: "G22",
    threat: "Four other commits under such an address hide the fifth, which wrote the profile.",
    defence: "Which of them were not looked into is told to the others who sign.",
    outcome: "pass",
    says: ["gate/unknown-authors-not-looked-into"],
    play: (gate) => {
      const decoys = [1, 2, 3, 4].map((at) => ({ files: { "README.md": `Regel ${at}\n` }, author: "onbekend" }));
      return gate.judge(signed(gate, gate.open({ commits: [...decoys, { files: pair(), author: "onbekend" }] })));
    },
  },
  {
    row: "G29",
    threat: "A push past the gate brings a laxer policy together with the profile that it lets through.",
    defence: "On a push the policy is also held against the one before it.",
    outcome: "block",
    says: ["gate/policy-weaker"],
    play: (gate) => {
      const before = gate.state.repository.tip("main");
      return gate.judgePush(
        before,
        gate.land({
          "tenzij.yaml": policy.replace("profielen/**/*.yaml", "profielen/*.profile.yaml"),
          "profielen/selectie.yaml": profile(),
        }),
      );
    },
  },
  {
    row: "G29",
    threat: "A push past the gate switches the gate off.",
    defence: "The push run names every gate file that changed without approval.",
    outcome: "block",
    says: ["gate/files-changed"],
    before: () => ({ ...municipality(), ".github/workflows/tenzij.yml": workflow("  tenzij:\n") }),
    play: (gate) => {
      const before = gate.state.repository.tip("main");
      return gate.judgePush(before, gate.land({ ".github/workflows/tenzij.yml": null }));
    },
  },
];
