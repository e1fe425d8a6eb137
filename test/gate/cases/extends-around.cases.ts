import type { GateCase } from "../gate-case.ts";
import type { Files } from "../git/repository.ts";
import { day, policy, profile } from "../municipality.ts";
import { above, adopt, change, copy, nothing, source, stricter, tip } from "./extends-setting.ts";

const laxer = policy.replace("[toetsingskader-2025, voorzorgplicht]", "[toetsingskader-2025]");
const selection: Files = { "profielen/selectie.yaml": profile() };

/** What changes around a policy that is extended: machines, branches, days, and a second organisation. */
export const extendsAroundCases: readonly GateCase[] = [
  {
    row: "O18",
    threat: "Git on Windows wrote the copy with other line ends, and it was committed so.",
    defence: "Line ends say nothing: it is the same copy.",
    outcome: "pass",
    says: [source],
    play: (gate) => {
      const files = copy(tip(adopt(gate)));
      return gate.judge(gate.open({ files: { ...files, ".tenzij/policy.yaml": above.replaceAll("\n", "\r\n") } }));
    },
  },
  {
    row: "O18",
    threat:
      "The protected branch of the ministry is renamed, and GitHub leads on from the old name, which another may take.",
    defence: "It is held where it is now, and the new name is told.",
    outcome: "pass",
    says: ["gate/source-moved", "ministerie/beleid@stam"],
    play: (gate) => {
      const ministry = adopt(gate);
      ministry.repository.setRef("refs/heads/stam", tip(ministry));
      ministry.protectedBranches.add("stam");
      ministry.renamed.set("main", "stam");
      return gate.judge(gate.open(nothing));
    },
  },
  {
    row: "O18",
    threat: "After that somebody with write access makes a branch of the old name, with a laxer policy.",
    defence: "It is not protected, so it names no source.",
    outcome: "error",
    says: ["gate/source-not-protected"],
    play: (gate) => {
      const ministry = adopt(gate);
      ministry.protectedBranches.delete("main");
      change(ministry, { "tenzij.yaml": laxer });
      return gate.judge(gate.open(nothing));
    },
  },
  {
    row: "O18",
    threat: "What is handed in and what is extended are of two organisations, and disagree.",
    defence: "Of each key the stricter counts, and what does not is told.",
    outcome: "block",
    says: ["policy/bound-weaker", "evaluation", "indicator/postcode"],
    play: (gate) => {
      const [of, text] = ["ander/beleid/tenzij.yaml@main", `${laxer}evaluation: {at-most: P24M}\n`];
      const other = gate.beside("ander", "beleid", { "tenzij.yaml": text }, day(-400));
      gate.beside("ministerie", "beleid", { "tenzij.yaml": stricter });
      gate.land({ "tenzij.yaml": `extends: ${of}\n`, ...copy(tip(other), text, { of }) });
      const env = { GITHUB_WORKFLOW_REF: "ministerie/beleid/.github/workflows/tenzij.yml@refs/heads/main" };
      return gate.judge(gate.open({ files: selection }), { with: { policy: source }, env });
    },
  },
  {
    row: "O18",
    threat: "An exception from a day to come, no longer than what is handed down allows, but far beyond it from today.",
    defence: "It is a weakening that waits for an approval, and it takes nothing away before its day.",
    outcome: "block",
    says: ["gate/policy-weaker", "indicator/postcode"],
    play: (gate) => {
      adopt(gate, { text: `${above}may: {exceptions: {at-most: P6M}}\n` });
      const exception = `{file: profielen/selectie.yaml, indicator: woonplaats_pc4, reason: Nog niet uit de bron gehaald., owner: k-bakker, on: ${day(100)}, until: ${day(200)}}`;
      return gate.judge(
        gate.open({ files: { "tenzij.yaml": `extends: ${source}\nexceptions: [${exception}]\n`, ...selection } }),
      );
    },
  },
  {
    row: "O18",
    threat: "The policy here extends a file of its own repository, which its own people write.",
    defence: "Another source is a weakening, and a copy of something else cannot be judged by.",
    outcome: "error",
    says: ["gate/policy-weaker"],
    play: (gate) => {
      const ministry = adopt(gate);
      const of = "gemeente-voorbeeld/risicoprofielen/laks.yaml@main";
      gate.land({ "laks.yaml": laxer });
      return gate.judge(
        gate.open({ files: { "tenzij.yaml": `extends: ${of}\n`, ...copy(tip(ministry), laxer, { of }) } }),
      );
    },
  },
];
