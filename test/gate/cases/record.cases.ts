import { expect } from "vitest";
import type { Gate } from "../gate.ts";
import type { GateCase } from "../gate-case.ts";
import type { PullRequest } from "../github/state.ts";
import { municipality, neutral, pair, profileFile, recordFile } from "../municipality.ts";

const PROOF = "profielen/bewijs/steekproef.csv";

/** A pair whose record names a sample as evidence. */
function resting(evidence = "[bewijs/steekproef.csv]"): Record<string, string> {
  const files = pair();
  const text = files[recordFile()] ?? "";
  return {
    ...files,
    [recordFile()]: text.replace(/( +)reason: In deze twee gebieden/, `$1evidence: ${evidence}\n$&`),
  };
}

function approved(gate: Gate, files: Record<string, string | null>): PullRequest {
  const pull = gate.open({ files });
  gate.review(pull, "jurist");
  gate.review(pull, "directeur");
  return pull;
}

/** A protected branch on which the pair, its evidence and the approvals came in by one pull request. */
function landed(gate: Gate): void {
  gate.merge(approved(gate, { ...resting(), [PROOF]: "dossier;fout\n1;ja\n" }));
}

/** What a record says that other files bear out, or that was written for another profile. */
export const recordCases: readonly GateCase[] = [
  {
    row: "E16",
    threat: "A signed record is copied to a second profile, and its name and digests are made to fit.",
    defence: "Every sentence is its own, or whoever signs is told where it also stands; the warning is no verdict.",
    outcome: "pass",
    says: ["antwoorden zijn woord voor woord (bijna) gelijk aan die in profielen/heronderzoek.justification.yaml"],
    before: () => ({ ...municipality(), ...pair() }),
    play: (gate) => gate.judge(approved(gate, pair({ name: "tweede", values: ["3083", "3084"] }))),
  },
  {
    row: "E16",
    threat: "The same, where a workflow lets warnings stop the merge, in a job without a checkout.",
    defence: "The nearest records are read through GitHub, few of them.",
    outcome: "block",
    says: ["record/copied"],
    before: () => ({ ...municipality(), ...pair() }),
    play: (gate) =>
      gate.judge(approved(gate, pair({ name: "tweede", values: ["3083", "3084"] })), {
        depth: "none",
        with: { "fail-on-warning": "true" },
      }),
  },
  {
    row: "E22",
    threat: "The record names evidence that nobody has put there.",
    defence: "A file that is named has to be in the judged tree.",
    outcome: "block",
    says: ["record/evidence", "staat niet in deze repository"],
    play: (gate) => gate.judge(approved(gate, resting())),
  },
  {
    row: "E22",
    threat: "The evidence is an empty file, a link, or lies outside the repository.",
    defence: "None of the three is evidence.",
    outcome: "block",
    says: ["is een leeg bestand", "link of submodule", "ligt buiten deze repository"],
    play: (gate) => {
      const pull = gate.open({
        files: {
          ...resting("[bewijs/steekproef.csv, /elders/link.pdf, ../../elders.pdf]"),
          [PROOF]: "",
          "elders/link.pdf": { mode: "120000", content: "../README.md" },
        },
      });
      gate.review(pull, "jurist");
      gate.review(pull, "directeur");
      return gate.judge(pull);
    },
  },
  {
    row: "E22",
    threat: "The evidence is replaced after the approvals, in the same change.",
    defence: "An approval counts for the evidence it was given on.",
    outcome: "block",
    says: ["question/IN-03"],
    play: (gate) => {
      const pull = approved(gate, { ...resting(), [PROOF]: "dossier;fout\n1;ja\n" });
      gate.push(pull, { [PROOF]: "dossier;fout\n1;nee\n" });
      return gate.judge(pull);
    },
  },
  {
    row: "E22",
    threat: "Months later the evidence is replaced, and nothing else.",
    defence: "The pair is opened again by what it rests on, and the old approvals do not hold for it.",
    outcome: "block",
    says: ["gate/evidence-changed", "question/IN-03"],
    play: (gate) => {
      landed(gate);
      return gate.judge(gate.open({ files: { [PROOF]: "dossier;fout\n1;nee\n" } }));
    },
  },
  {
    row: "E22",
    threat: "Months later the evidence is thrown away.",
    defence: "The same.",
    outcome: "block",
    says: ["record/evidence", "gate/evidence-changed"],
    play: (gate) => {
      landed(gate);
      return gate.judge(gate.open({ files: { [PROOF]: null } }));
    },
  },
  {
    row: "E32",
    threat: "Another file beside the evidence changes, and a profile that rests on neither.",
    defence: "What a test does not name asks nothing.",
    outcome: "pass",
    play: (gate) => {
      landed(gate);
      return gate.judge(
        gate.open({ files: { "profielen/bewijs/notities.md": "x\n", "profielen/meldingen.profile.yaml": neutral(4) } }),
      );
    },
    and: (run) => expect(run.summary).not.toContain("gate/evidence-changed"),
  },
  {
    row: "E32",
    threat: "The title of a profile changes; its evidence and its old approvals stay.",
    defence: "The same evidence, so the same signatures.",
    outcome: "pass",
    play: (gate) => {
      landed(gate);
      const text = resting()[profileFile()] ?? "";
      return gate.judge(
        gate.open({ files: { [profileFile()]: text.replace("title: Heronderzoek", "title: Het heronderzoek") } }),
      );
    },
  },
];
