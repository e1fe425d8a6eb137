import type { Gate } from "../gate.ts";
import type { DocumentedRow, GateCase } from "../gate-case.ts";
import type { Files } from "../git/repository.ts";
import { municipality, neutral, pair, policy, profileFile, recordFile } from "../municipality.ts";

/** One indicator beside a neutral one, stated for control. */
function withIndicator(lines: string): string {
  return neutral().replace("selection:", `${lines}selection:`);
}

function attempt(row: string, threat: string, defence: string, lines: string, ...says: string[]): GateCase {
  return {
    row,
    says,
    threat,
    defence,
    outcome: "block",
    play: (gate) => gate.judge(gate.open({ files: { [profileFile()]: withIndicator(lines) } })),
  };
}

/** A complete record with one thing wrong, approved by both signers. */
function record(
  row: string,
  threat: string,
  defence: string,
  change: (text: string) => string,
  ...says: string[]
): GateCase {
  return {
    row,
    says,
    threat,
    defence,
    outcome: "block",
    play: (gate: Gate) => {
      const files = pair();
      const before = files[recordFile()] ?? "";
      const after = change(before);
      if (after === before) throw new Error("The scenario changes nothing");
      const pull = gate.open({ files: { ...files, [recordFile()]: after } });
      gate.review(pull, "jurist");
      gate.review(pull, "directeur");
      return gate.judge(pull);
    },
  };
}

/** A file in a folder of which everything is governed. */
const decisionTable = `<definitions><decision><decisionTable>
<input label="Kenmerk 7"><inputExpression><text>aanvrager.nationaliteit</text></inputExpression></input>
<output name="punten"/>
<rule><inputEntry><text>"MA"</text></inputEntry><outputEntry><text>3</text></outputEntry></rule>
</decisionTable></decision></definitions>
`;

function governed(row: string, threat: string, name: string, text: string, says = "policy/unread-format"): GateCase {
  return {
    row,
    threat,
    defence: "What cannot be read in a governed folder is an error.",
    outcome: "error",
    says: [says],
    before: () => ({ ...municipality(), "tenzij.yaml": policy.replace("profielen/**/*.yaml", "profielen/**") }),
    play: (gate) => gate.judge(gate.open({ files: { [`profielen/${name}`]: text } })),
  };
}

/** A neutral profile that refers to a file outside the governed folder. */
function referring(rules: string): Files {
  return {
    [profileFile("aanvraag")]: neutral().replace("selection:", "model: ../model/regels.yaml\nselection:"),
    "model/regels.yaml": rules,
  };
}

const reason = /reason: Bijstand alleen[^\n]*/;

/** What an author may try in a profile or a record. */
export const evasionCases: readonly GateCase[] = [
  attempt(
    "E1",
    "A neutral name over country codes.",
    "Values are read: tables of countries and nationalities.",
    '  - name: factor_7\n    description: Landcode\n    values: ["5015", "6043", "NG", "MA", "TR"]\n    weight: 3\n',
    "indicator/named-country",
  ),
  attempt(
    "E2",
    "An element number of the population register.",
    "Element numbers are known, with any separator.",
    "  - name: element_04_05_10\n    description: BRP 04.05.10\n    weight: 3\n",
    "indicator/nationality",
  ),
  attempt(
    "E3",
    "The name is split over words and separators.",
    "Names are read word by word and joined.",
    "  - name: geb_land_code\n    weight: 3\n",
    "indicator/country-of-birth",
  ),
  attempt(
    "E5",
    "A derived feature with the word inside.",
    "Descriptions and expressions of an indicator are read too.",
    "  - name: risicogebied\n    description: Aandeel inwoners met een migratieachtergrond in de wijk\n    weight: 3\n",
    "indicator/group-share-of-area",
  ),
  attempt(
    "E10",
    "The criterion stands in a description.",
    "Text of an indicator decides, whatever the field.",
    "  - name: kenmerk_a\n    description: Betrokkene heeft een dubbele nationaliteit\n    weight: 3\n",
    "indicator/dual-nationality",
  ),
  attempt(
    "E11",
    "A language test.",
    "Language is a known stand-in for origin.",
    "  - name: taalniveau_nederlands\n    description: Beheersing van de Nederlandse taal\n    weight: 3\n",
    "indicator/language",
  ),
  attempt(
    "E12",
    "An English abbreviation.",
    "Terms are known in Dutch and English, short and long.",
    "  - name: nat_cd\n    description: Nationality code\n    weight: 3\n",
    "indicator/nationality",
  ),
  attempt(
    "E14",
    "Weight nought, so that it seems unused.",
    "Weight and sign do not matter to step 1.",
    "  - name: nationaliteit\n    weight: 0\n",
    "indicator/nationality",
  ),
  attempt(
    "E14",
    "The test is turned round.",
    "Neither does the direction of a test.",
    '  - name: niet_nederlander\n    expression: "nationaliteit != NL"\n    weight: 3\n',
    "indicator/nationality",
  ),
  attempt(
    "E15",
    "The indicator calls itself monitoring.",
    "A role softens only when the policy in force confirms it.",
    "  - name: nationaliteit\n    role: monitoring\n    weight: 3\n",
    "indicator/nationality",
  ),
  record(
    "E17",
    "The record justifies another indicator.",
    "Exact names only.",
    (text) => text.replace("\n  woonplaats_pc4:\n    kind", "\n  woonplaats:\n    kind"),
    "question/TK-03",
  ),
  record(
    "E17",
    "The record justifies everything at once.",
    "A wildcard names nothing.",
    (text) => text.replace("\n  woonplaats_pc4:\n    kind", '\n  "*":\n    kind'),
    "question/TK-03",
  ),
  record(
    "E18",
    "A month with thirty-one days too many.",
    "Dates are real days.",
    (text) => text.replace(/valid-until: .*/, "valid-until: 2026-02-31"),
    "question/VZ-04",
  ),
  record(
    "E20",
    "An answer that only says that it was considered: n.v.t.",
    "A placeholder is no answer.",
    (text) => text.replace(reason, "reason: n.v.t."),
    "question/TK-12",
  ),
  record(
    "E20",
    "An answer of filler text.",
    "Filler text is no answer.",
    (text) => text.replace(reason, "reason: Lorem ipsum dolor sit amet"),
    "question/TK-12",
  ),
  record(
    "E20",
    "An empty answer.",
    "Empty is no answer.",
    (text) => text.replace(reason, 'reason: "  "'),
    "question/TK-12",
  ),
  record(
    "E19",
    "The digests of another profile.",
    "The record is bound to what the profile says.",
    (text) => text.replace(/weight: [0-9a-f]{8,}/, "weight: 00000000"),
    "question/IN-01",
  ),
  record(
    "E23",
    "The conclusion is negative and the profile in use.",
    "A contradiction blocks.",
    (text) => text.replace("legitimate-aim:\n      answer: yes", "legitimate-aim:\n      answer: no"),
    "question/TK-18",
  ),
  governed(
    "E7",
    "The selection moves to a program in the governed folder.",
    "model.py",
    "def kies(d): return d.pc4 in WIJKEN\n",
    "read/opaque-source",
  ),
  {
    row: "E13",
    threat: "The selection is a decision table of another system, under a label that says less than its expression.",
    defence: "Label and expression of a decision table are both read.",
    outcome: "block",
    says: ["indicator/nationality"],
    before: () => ({ ...municipality(), "tenzij.yaml": policy.replace("profielen/**/*.yaml", "profielen/**") }),
    play: (gate) => gate.judge(gate.open({ files: { "profielen/regels.dmn": decisionTable } })),
  },
  governed(
    "I14",
    "The selection is XML.",
    "regels.xml",
    "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><x>&a;</x>\n",
    "read/doctype",
  ),
  {
    row: "I25",
    threat: "The selection is SQL.",
    defence: "A query is read as any profile; what it is for has to be said by a profile that refers to it.",
    outcome: "block",
    says: ["indicator/nationality"],
    before: () => ({ ...municipality(), "tenzij.yaml": policy.replace("profielen/**/*.yaml", "profielen/**") }),
    play: (gate) =>
      gate.judge(
        gate.open({ files: { "profielen/regels.sql": "select * from burgers where nationaliteit <> 'NL'\n" } }),
      ),
  },
  {
    row: "E6",
    threat: "The indicators stand in another file, which a tag brings in.",
    defence: "A profile is one file; a tag that includes cannot be judged.",
    outcome: "error",
    says: ["read/tag"],
    play: (gate) =>
      gate.judge(
        gate.open({ files: { [profileFile()]: "profile: x\npurpose: control\nindicators: !include los.yaml\n" } }),
      ),
  },
  {
    row: "E6",
    threat: "The file that a profile refers to gets another criterion; the profile itself is left alone.",
    defence: "A profile is judged when what it refers to changes.",
    outcome: "block",
    says: ["gate/reference-changed", "indicator/nationality"],
    before: () => ({ ...municipality(), ...referring("rules: [{veld: dagen, punten: 3}]\n") }),
    play: (gate) =>
      gate.judge(gate.open({ files: { "model/regels.yaml": "rules: [{veld: nationaliteit, punten: 3}]\n" } })),
  },
  {
    row: "E6",
    threat: "The file that a profile refers to is taken away.",
    defence: "A reference that leads to nothing cannot be judged.",
    outcome: "error",
    says: ["verandert waar het naar verwijst", "read/reference"],
    before: () => ({ ...municipality(), ...referring("rules: [{veld: dagen, punten: 3}]\n") }),
    play: (gate) => gate.judge(gate.open({ files: { "model/regels.yaml": null } })),
  },
  {
    row: "E6",
    threat: "A wrapper that states what its model is for is taken away.",
    defence: "The model is judged by itself again, with its purpose not stated.",
    outcome: "block",
    says: ["indicator/nationality"],
    before: () => ({
      ...municipality(),
      "profielen/model.yaml": "features: [nationaliteit, dagen]\n",
      "profielen/model.profile.yaml": "purpose: control\nmodel: ./model.yaml\n",
    }),
    play: (gate) => gate.judge(gate.open({ files: { "profielen/model.profile.yaml": null } })),
  },
  {
    row: "E9",
    threat: "The indicators are put in a comment, for another program to read.",
    defence: "A profile without indicators says nothing that can be judged.",
    outcome: "error",
    says: ["read/no-indicators"],
    play: (gate) =>
      gate.judge(
        gate.open({
          files: { [profileFile()]: "profile: x\npurpose: control\n# indicators: [{name: nationaliteit}]\n" },
        }),
      ),
  },
  {
    row: "E27",
    threat: "The policy takes what is there today as a baseline.",
    defence: "There is no baseline: the key is unknown, so the policy is broken.",
    outcome: "error",
    says: ["gate/policy-broken"],
    play: (gate) => gate.judge(gate.open({ files: { "tenzij.yaml": `baseline: baseline.json\n${policy}` } })),
  },
  {
    row: "E4",
    threat: "The values are hidden as base64 or hashes.",
    defence: "What cannot be read in clear has to be said in clear.",
    outcome: "block",
    says: ["indicator/named-group"],
    play: (gate) =>
      gate.judge(
        gate.open({
          files: {
            [profileFile()]: withIndicator(
              `  - name: kenmerk_x\n    values: [${["nationaliteit", "marokkaanse", "turkse"].map((one) => JSON.stringify(Buffer.from(one).toString("base64"))).join(", ")}]\n    weight: 3\n`,
            ),
          },
        }),
      ),
  },
  {
    row: "E23",
    threat: "Two records for one profile.",
    defence: "Which one holds is not known, so none does.",
    outcome: "block",
    says: ["policy/two-records"],
    play: (gate) => {
      const files = pair();
      const pull = gate.open({
        files: { ...files, "elders/heronderzoek.justification.yaml": files[recordFile()] ?? "" },
      });
      gate.review(pull, "jurist");
      gate.review(pull, "directeur");
      return gate.judge(pull);
    },
  },
];

/** Rows of evasion that are held elsewhere or only partly. */
export const evasionDocumented: readonly DocumentedRow[] = [
  {
    row: "E8",
    threat: "Combinations that together stand for origin.",
    why: "Held in core, with the law's combinations.",
  },
  { row: "E21", threat: "Figures that do not add up.", why: "Held in core: figures are recomputed." },
];
