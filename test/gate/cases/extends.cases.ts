import { expect } from "vitest";
import type { GateCase } from "../gate-case.ts";
import { day, organisation, policy, profile } from "../municipality.ts";
import { above, adopt, change, copy, nothing, source, stricter, tip } from "./extends-setting.ts";

const laxer = policy.replace("[toetsingskader-2025, voorzorgplicht]", "[toetsingskader-2025]");

/** What somebody tries against a policy that extends an organisation's. */
export const extendsCases: readonly GateCase[] = [
  {
    row: "O0",
    threat: "Nobody does anything: the copy is what stands at the source.",
    defence: "The page says source, commit and digest.",
    outcome: "pass",
    says: [source],
    play: (gate) => {
      adopt(gate);
      return gate.judge(gate.open(nothing));
    },
    and: ({ summary }) => expect(summary).toMatch(/commit `[0-9a-f]{12}`, controlegetal `[0-9a-f]{16}`/),
  },
  {
    row: "O0",
    threat: "A profile without a record, under the organisation's policy.",
    defence: "The organisation's globs and signers bind.",
    outcome: "block",
    says: ["indicator/postcode"],
    play: (gate) => {
      adopt(gate);
      return gate.judge(gate.open({ files: { "profielen/selectie.yaml": profile() } }));
    },
  },
  {
    row: "O1",
    threat: "Moved ref: the policy here extends a branch that anyone may write to, with a copy of it that fits.",
    defence: "Only a protected branch or a commit names a source.",
    outcome: "error",
    says: ["gate/source-not-protected"],
    play: (gate) => {
      const ministry = adopt(gate);
      const loose = change(ministry, { "tenzij.yaml": above }, day(-1), "los");
      const of = source.replace("@main", "@los");
      return gate.judge(gate.open({ files: { "tenzij.yaml": `extends: ${of}\n`, ...copy(loose, above, { of }) } }));
    },
  },
  {
    row: "O2",
    threat: "Deleted file: the change takes the copy away, so that nothing would bind.",
    defence: "A missing copy cannot be judged by; the one in force binds.",
    outcome: "error",
    says: ["gate/policy-broken", "indicator/postcode"],
    play: (gate) => {
      adopt(gate);
      return gate.judge(
        gate.open({
          files: { ".tenzij/policy.yaml": null, ".tenzij/source.yaml": null, "profielen/selectie.yaml": profile() },
        }),
      );
    },
  },
  {
    row: "O2",
    threat: "Deleted file: the policy is taken away at the source.",
    defence: "Nothing takes its place, and that is said.",
    outcome: "error",
    says: ["gate/source-gone"],
    play: (gate) => {
      change(adopt(gate), { "tenzij.yaml": null });
      return gate.judge(gate.open(nothing));
    },
  },
  {
    row: "O3",
    threat: "Weaker local: the policy here asks less than what it extends.",
    defence: "What is not handed down does not count, and cannot be judged by.",
    outcome: "error",
    says: ["gate/policy-broken", "legacy"],
    play: (gate) => {
      adopt(gate);
      return gate.judge(gate.open({ files: { "tenzij.yaml": `extends: ${source}\nlegacy: {until: ${day(300)}}\n` } }));
    },
  },
  {
    row: "O4",
    threat: "Cycle: the organisation's policy extends the repository that extends it.",
    defence: "One step is followed, so there is no circle.",
    outcome: "error",
    says: ["policy/extends-chain"],
    play: (gate) => {
      adopt(gate, { text: `extends: gemeente-voorbeeld/risicoprofielen/tenzij.yaml@main\n${above}` });
      return gate.judge(gate.open(nothing));
    },
  },
  {
    row: "O5",
    threat:
      "Fork: the copy is of a commit in a fork of the ministry's repository, which GitHub shows under its address.",
    defence: "A commit has to lie on the protected branch.",
    outcome: "error",
    says: ["gate/source-off-branch"],
    play: (gate) => {
      const ministry = adopt(gate);
      const forked = change(ministry, { "tenzij.yaml": stricter }, day(-1), "fork-van-een-ander");
      return gate.judge(gate.open({ files: copy(forked, stricter) }));
    },
  },
  {
    row: "O5",
    threat: "Fork: the same commit, pinned in the policy here.",
    defence: "A pinned commit has to lie behind the default branch.",
    outcome: "error",
    says: ["gate/source-off-branch"],
    play: (gate) => {
      const ministry = adopt(gate);
      const forked = change(ministry, { "tenzij.yaml": stricter }, day(-1), "fork-van-een-ander");
      const of = source.replace("main", forked);
      return gate.judge(gate.open({ files: { "tenzij.yaml": `extends: ${of}\n`, ...copy(forked, stricter, { of }) } }));
    },
  },
  {
    row: "O6",
    threat: "Other visibility: the ministry's repository turns private, and the gate has no token for it.",
    defence: "What cannot be seen cannot be held against anything; that is not green.",
    outcome: "error",
    says: ["gate/source-unseen", "policy-token"],
    play: (gate) => {
      adopt(gate).token = "ghs_beleid";
      return gate.judge(gate.open(nothing));
    },
  },
  {
    row: "O6",
    threat: "The same, and the Action has a token of a GitHub App that may read it.",
    defence: "That token is used for it, and for nothing else.",
    outcome: "pass",
    play: (gate) => {
      adopt(gate).token = "ghs_beleid";
      return gate.judge(gate.open(nothing), { with: { "policy-token": "ghs_beleid" } });
    },
    and: ({ stdout, summary }) => expect(`${stdout}${summary}`).not.toContain("ghs_beleid"),
  },
  {
    row: "O7",
    threat: "A change from a fork, whose run gets no token for the private repository.",
    defence: "The copy on the protected branch counts, and that is said.",
    outcome: "block",
    says: ["gate/source-unseen-fork", "indicator/postcode"],
    play: (gate) => {
      adopt(gate).token = "ghs_beleid";
      return gate.judge(gate.open({ fork: true, files: { "profielen/selectie.yaml": profile() } }));
    },
  },
  {
    row: "O7",
    threat: "A change from a fork brings another copy, where nobody can hold it against the source.",
    defence: "What a fork brings as copy does not count.",
    outcome: "error",
    says: ["gate/source-unseen-altered"],
    play: (gate) => {
      const ministry = adopt(gate);
      ministry.token = "ghs_beleid";
      return gate.judge(gate.open({ fork: true, files: copy(tip(ministry), stricter) }));
    },
  },
  {
    row: "O8",
    threat: "The change edits the copy, makes it stricter even, and sets a digest that fits.",
    defence: "At the commit it names stands something else.",
    outcome: "error",
    says: ["gate/source-different"],
    play: (gate) => gate.judge(gate.open({ files: copy(tip(adopt(gate)), stricter) })),
  },
  {
    row: "O8",
    threat: "An administrator put an edited copy on the branch, laxer than its source.",
    defence: "The copy in force is held against its source too.",
    outcome: "error",
    says: ["gate/source-different"],
    play: (gate) => {
      adopt(gate, { copied: (commit) => copy(commit, laxer) });
      return gate.judge(gate.open(nothing));
    },
  },
  {
    row: "O9",
    threat: "The organisation's answers beside its policy are left out of the copy, or are others.",
    defence: "They are held against the source as the policy is.",
    outcome: "error",
    says: ["gate/source-different"],
    play: (gate) => {
      const ministry = gate.beside("ministerie", "beleid", {
        "tenzij.yaml": above,
        "organisation.yaml": organisation(),
      });
      gate.land({ "tenzij.yaml": `extends: ${source}\n`, ...copy(tip(ministry)) });
      return gate.judge(gate.open(nothing));
    },
  },
  {
    row: "O10",
    threat:
      "The organisation made its policy stricter over a year ago; the copy here stays, with the day on it of yesterday.",
    defence: "Its age counts from the change at the source, not from what it says of itself.",
    outcome: "block",
    says: ["gate/source-too-old"],
    play: (gate) => {
      const ministry = adopt(gate);
      change(ministry, { "tenzij.yaml": stricter }, day(-390));
      change(ministry, { "README.md": "Nieuw" }, day(-2));
      return gate.judge(gate.open(nothing));
    },
  },
];
