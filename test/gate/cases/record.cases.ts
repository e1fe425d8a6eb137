import { expect } from "vitest";
import type { Gate } from "../gate.ts";
import type { GateCase } from "../gate-case.ts";
import type { PullRequest } from "../github/state.ts";
import { municipality, neutral, pair, profileFile, recordFile } from "../municipality.ts";

const ELSEWHERE = "onderzoek/steekproef.csv";
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

const COUNTS = "onderzoek/selectie.csv";

/** Counts of two groups that are selected alike. */
const counts = (selected = 100) =>
  `Groep;Populatie;Geselecteerd;Dossiercontrole;Referentie\nGeboren in Nederland;10000;100;100;ja\nGeboren buiten Nederland;10000;${selected};${selected};\n`;

/** A pair whose figures stand in a file. */
function counted(): Record<string, string> {
  const files = pair();
  const table = `statistics:
  tables:
    - step: heronderzoek
      period: "2025"
      source: CBS maatwerk 2026-118
      comparator: reference-group
      comparator-reason: Er zijn in 2025 geen aselecte controles gedaan.
      file: /${COUNTS}
`;
  return { ...files, [recordFile()]: (files[recordFile()] ?? "").replace(/statistics:\n.*\n/, table) };
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
  ...(["with", "without"] as const).flatMap((how): GateCase[] => {
    const run = how === "with" ? {} : ({ depth: "none", served: true } as const);
    return [
      {
        row: "E22",
        threat: `Months later evidence in another folder is replaced; ${how} a checkout.`,
        defence: "Evidence counts for its content, wherever it lies.",
        outcome: "block",
        says: ["gate/evidence-changed", "question/IN-03"],
        play: (gate) => {
          gate.merge(
            approved(gate, { ...resting("[/onderzoek/steekproef.csv]"), [ELSEWHERE]: "dossier;fout\n1;ja\n" }),
          );
          return gate.judge(gate.open({ files: { [ELSEWHERE]: "dossier;fout\n1;nee\n" } }), run);
        },
      },
      {
        row: "E22",
        threat: `It is thrown away; ${how} a checkout.`,
        defence: "The change that takes it away is red, not the branch the day after.",
        outcome: "block",
        says: ["record/evidence", "gate/evidence-changed"],
        play: (gate) => {
          gate.merge(
            approved(gate, { ...resting("[/onderzoek/steekproef.csv]"), [ELSEWHERE]: "dossier;fout\n1;ja\n" }),
          );
          return gate.judge(gate.open({ files: { [ELSEWHERE]: null } }), run);
        },
      },
    ];
  }),
  ...(["with", "without"] as const).flatMap((how): GateCase[] => {
    const run = how === "with" ? {} : ({ depth: "none", served: true } as const);
    return [
      {
        row: "E22",
        threat: `Figures are counted in a file elsewhere and approved; the file is then replaced; ${how} a checkout.`,
        defence: "The counts are read from the file, and an approval holds for what stood there.",
        outcome: "block",
        says: ["gate/evidence-changed", "question/VZ-09", "verhouding 3,00"],
        play: (gate) => {
          gate.merge(approved(gate, { ...counted(), [COUNTS]: counts() }));
          return gate.judge(gate.open({ files: { [COUNTS]: counts(300) } }), run);
        },
      },
      {
        row: "E22",
        threat: `The counts stand in a file and show no difference; ${how} a checkout.`,
        defence: "They are read and nothing is open.",
        outcome: "pass",
        play: (gate) => gate.judge(approved(gate, { ...counted(), [COUNTS]: counts() }), run),
      },
    ];
  }),
  {
    row: "E22",
    threat: "A scorecard is called the figures of a test, and so no profile.",
    defence: "What weighs or lists criteria stays a profile, whoever names it.",
    outcome: "block",
    says: ["indicator/nationality", "record/counts-headings"],
    before: () => ({ ...municipality(), "tenzij.yaml": municipality()["tenzij.yaml"]?.replace("*.yaml", "*") ?? "" }),
    play: (gate) =>
      gate.judge(
        approved(gate, {
          ...counted(),
          [recordFile()]: counted()[recordFile()]?.replace(`/${COUNTS}`, "kaart.csv") ?? "",
          "profielen/kaart.csv": "kenmerk;p\nnationaliteit;10\nleeftijd;5\n",
        }),
      ),
  },
  {
    row: "E32",
    threat: "A file of the same name as the evidence changes in a third folder.",
    defence: "It is not what the record names.",
    outcome: "pass",
    play: (gate) => {
      gate.merge(approved(gate, { ...resting("[/onderzoek/steekproef.csv]"), [ELSEWHERE]: "dossier;fout\n1;ja\n" }));
      return gate.judge(gate.open({ files: { "archief/steekproef.csv": "dossier;fout\n" } }));
    },
    and: (run) => expect(run.summary).not.toContain("gate/evidence-changed"),
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
