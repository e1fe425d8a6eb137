import { expect } from "vitest";
import type { GateCase } from "../gate-case.ts";
import type { Files } from "../git/repository.ts";
import { day, policy } from "../municipality.ts";
import { above, adopt, change, copy, nothing, source, stricter, tip } from "./extends-setting.ts";
import { framework, ownFramework } from "./policy-setting.ts";

/** A policy that names a framework of the organisation's own, which lies beside it. */
const asking = {
  text: policy.replace("voorzorgplicht]", `voorzorgplicht, ${ownFramework}]`),
  there: { [ownFramework]: framework },
};

const askingLess = { [ownFramework]: framework.replace("severity: block", "severity: warning") };

/** What days, other sources and frameworks do to a copy of an organisation's policy. */
export const extendsLaterCases: readonly GateCase[] = [
  {
    row: "O10",
    threat: "The change that takes the copy anew meets a copy in force that is too old.",
    defence: "It does what is asked for.",
    outcome: "pass",
    says: ["gate/source-too-old"],
    play: (gate) => {
      const ministry = adopt(gate, { copied: (commit) => copy(commit, above, { on: day(-399) }) });
      change(ministry, { "tenzij.yaml": stricter }, day(-390));
      return gate.judge(gate.open({ files: copy(tip(ministry), stricter) }));
    },
  },
  {
    row: "O10",
    threat: "The organisation changed its policy yesterday.",
    defence: "For as long as a test may last the copy counts; that it is behind is said.",
    outcome: "pass",
    says: ["gate/source-ahead"],
    play: (gate) => {
      change(adopt(gate), { "tenzij.yaml": stricter });
      return gate.judge(gate.open(nothing));
    },
  },
  {
    row: "O10",
    threat: "The copy says that it was taken on a day to come, so that it will never be old.",
    defence: "Such a day cannot be judged by.",
    outcome: "error",
    says: ["policy/copy-ahead"],
    play: (gate) => {
      adopt(gate, { copied: (commit) => copy(commit, above, { on: day(900) }) });
      return gate.judge(gate.open(nothing));
    },
  },
  {
    row: "O11",
    threat: "The policy here pins one commit, and the copy is of another.",
    defence: "A pin names what the copy is of.",
    outcome: "error",
    says: ["gate/source-other-commit"],
    play: (gate) => {
      const ministry = adopt(gate);
      const of = source.replace("main", tip(ministry));
      const next = change(ministry, { "tenzij.yaml": stricter });
      return gate.judge(gate.open({ files: { "tenzij.yaml": `extends: ${of}\n`, ...copy(next, stricter, { of }) } }));
    },
  },
  {
    row: "O12",
    threat: "Another source: a repository of the author's own, with a policy that asks less.",
    defence: "Another source is a weakening, which waits for an approval.",
    outcome: "block",
    says: ["gate/policy-weaker"],
    play: (gate) => {
      adopt(gate);
      const own = gate.beside("ontwikkelaar", "beleid", { "tenzij.yaml": above });
      const of = "ontwikkelaar/beleid/tenzij.yaml@main";
      return gate.judge(gate.open({ files: { "tenzij.yaml": `extends: ${of}\n`, ...copy(tip(own), above, { of }) } }));
    },
  },
  {
    row: "O13",
    threat: "At the source the policy is a link, which could lead anywhere.",
    defence: "A link is no file that can be read.",
    outcome: "error",
    says: ["gate/source-different"],
    play: (gate) => {
      const files: Files = { "elders.yaml": above, "tenzij.yaml": { mode: "120000", content: "elders.yaml" } };
      gate.land({ "tenzij.yaml": `extends: ${source}\n`, ...copy(tip(gate.beside("ministerie", "beleid", files))) });
      return gate.judge(gate.open(nothing));
    },
  },
  {
    row: "O14",
    threat: "GitHub does not answer for the commit of the source.",
    defence: "What is not known is not green.",
    outcome: "error",
    says: ["GitHub gaf geen antwoord"],
    play: (gate) => {
      change(adopt(gate), { "README.md": "Nieuw" });
      gate.fault({ operation: "repos/compare-commits", status: 500 });
      return gate.judge(gate.open(nothing));
    },
  },
  {
    row: "O15",
    threat: "The organisation's policy names a framework of its own, which lies here as it lies there.",
    defence: "It is held against the source as the policy is.",
    outcome: "pass",
    says: [source],
    play: (gate) => {
      adopt(gate, asking);
      return gate.judge(gate.open(nothing));
    },
  },
  {
    row: "O15",
    threat: "The framework that the organisation's policy names asks less here than it does there.",
    defence: "The file is held against the source, and said of at its own place.",
    outcome: "error",
    says: ["gate/source-framework", ownFramework],
    play: (gate) => {
      adopt(gate, { ...asking, here: askingLess });
      return gate.judge(gate.open(nothing));
    },
  },
  {
    row: "O15",
    threat: "A change writes that framework anew, and leaves the copy of the policy as it was.",
    defence: "What a change proposes is held against the source too.",
    outcome: "error",
    says: ["gate/source-framework"],
    play: (gate) => {
      adopt(gate, asking);
      return gate.judge(gate.open({ files: { [ownFramework]: `${framework}\n# meer\n` } }));
    },
  },
  {
    row: "O15",
    threat: "The organisation wrote that framework anew over a year ago, and left its policy as it was.",
    defence: "A copy is as old as the first change of anything in it.",
    outcome: "block",
    says: ["gate/source-too-old"],
    play: (gate) => {
      change(adopt(gate, asking), askingLess, day(-390));
      return gate.judge(gate.open(nothing));
    },
  },
  {
    row: "O16",
    threat: "The ministry's repository was renamed, and GitHub leads on from the old name, which another may take.",
    defence: "It is held where it is now, and the new name is told.",
    outcome: "pass",
    says: ["gate/source-moved", "ministerie/beleid"],
    play: (gate) => {
      const of = "ministerie/oud/tenzij.yaml@main";
      gate.state.others.set("ministerie/oud", adopt(gate, { of }));
      return gate.judge(gate.open(nothing));
    },
  },
  {
    row: "O16",
    threat: "The policy here writes the name of that repository in capitals.",
    defence: "To GitHub that is the same name, and nothing is said.",
    outcome: "pass",
    play: (gate) => {
      const of = "Ministerie/Beleid/tenzij.yaml@main";
      gate.state.others.set("Ministerie/Beleid", adopt(gate, { of }));
      return gate.judge(gate.open(nothing));
    },
    and: ({ stdout, summary }) => expect(`${stdout}${summary}`).not.toContain("source-moved"),
  },
];
