import { expect } from "vitest";
import type { GateCase } from "../gate-case.ts";
import { municipality, pair, policy, profile, profileFile, recordFile } from "../municipality.ts";

const attributes = (text: string) => () => ({ ...municipality(), ".gitattributes": text });
const proposing: GateCase["play"] = (gate) => gate.judge(gate.open({ files: { [profileFile()]: profile() } }));

/** What a reader should know beside the verdict. */
export const besideVerdictCases: readonly GateCase[] = [
  {
    row: "G23",
    threat: "An account with another number approves under the name of a signer.",
    defence: "It signs nothing, and the page says so with both numbers.",
    outcome: "block",
    says: ["gate/other-account", "2001", "9999", "question/IN-03"],
    before: () => ({ ...municipality(), "tenzij.yaml": policy.replace("id: 2001", "id: 9999") }),
    play: (gate) => {
      const pull = gate.open({ files: pair() });
      gate.review(pull, "jurist");
      gate.review(pull, "directeur");
      return gate.judge(pull);
    },
  },
  {
    row: "G15",
    threat: "A pair moves to another folder, and its record changes on the way.",
    defence: "The page says where it stood.",
    outcome: "block",
    says: [`verplaatst, was ${profileFile()}`],
    before: () => ({ ...municipality(), ...pair() }),
    play: (gate) => {
      const files = pair();
      return gate.judge(
        gate.open({
          files: {
            [profileFile()]: null,
            [recordFile()]: null,
            "profielen/bijstand/heronderzoek.profile.yaml": files[profileFile()] ?? "",
            "profielen/bijstand/heronderzoek.justification.yaml": `${files[recordFile()]}# verplaatst\n`,
          },
        }),
      );
    },
  },
  {
    row: "G15",
    threat: "A profile moves out of the policy's reach.",
    defence: "The finding names the place where it stood as well.",
    outcome: "block",
    says: ["gate/left-scope", `als "${profileFile()}"`],
    before: () => ({ ...municipality(), ...pair() }),
    play: (gate) =>
      gate.judge(
        gate.open({
          files: {
            [profileFile()]: null,
            [recordFile()]: null,
            "elders/heronderzoek.yml": pair()[profileFile()] ?? "",
          },
        }),
      ),
  },
  {
    row: "G7",
    threat: "An unsigned change waits in the queue before one that changes a readme.",
    defence: "Both are judged together, and the page names both pull requests and both authors.",
    outcome: "block",
    says: ["samen beoordeeld: 100, 101", "ontwikkelaar, collega"],
    play: (gate) =>
      gate.judgeQueue([
        gate.open({ files: { [profileFile()]: profile() } }),
        gate.open({ files: { "README.md": "Leesmij\n" }, author: "collega" }),
      ]),
  },
  {
    row: "G17",
    threat: "Attributes make GitHub fold away what changes in a profile.",
    defence: "It is judged all the same, and whoever approves is told to unfold it.",
    outcome: "block",
    says: ["gate/hidden-diff", ".gitattributes (regel 1)", "indicator/postcode"],
    before: attributes("profielen/** linguist-generated\n"),
    play: proposing,
  },
  {
    row: "G17",
    threat: "Attributes that hide other files.",
    defence: "Nothing is said of them.",
    outcome: "block",
    says: ["indicator/postcode"],
    before: attributes("*.csv -diff\n"),
    play: proposing,
    and: (run) => expect(run.summary).not.toContain("gate/hidden-diff"),
  },
];
