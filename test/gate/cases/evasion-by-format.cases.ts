import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { sarifFile } from "../gate.ts";
import type { GateCase } from "../gate-case.ts";
import { municipality } from "../municipality.ts";
import type { StepResult } from "../runner/run-action.ts";
import { lockOfOffice, workbook } from "../workbook.ts";
import { attempts } from "./evasion-attempts.ts";

const wrapper = (name: string) =>
  `profile: ${name.replaceAll(".", "-")}\npurpose: control\nautomation: human-decides\nphase: in-use\nmodel: ../model/${name}\n`;

/** What stands in the report about each file, by rule: what is for information only is no answer to an attempt. */
function rulesIn(run: StepResult): Map<string, string[]> {
  const [report] = JSON.parse(readFileSync(join(run.workspace, sarifFile), "utf8")).runs;
  const rules = new Map<string, string[]>();
  for (const { ruleId, level, locations } of report.results as {
    ruleId: string;
    level: string;
    locations: { physicalLocation: { artifactLocation: { uri: string } } }[];
  }[]) {
    const file = locations[0]?.physicalLocation.artifactLocation.uri ?? "";
    if (level === "note") continue;
    rules.set(file, [...(rules.get(file) ?? []), ruleId]);
  }
  return rules;
}

const everything = () => ({
  ...municipality(),
  "tenzij.yaml": (municipality()["tenzij.yaml"] ?? "").replace("profielen/**/*.yaml", "profielen/**"),
});

/** What an author may try with files of every format, by the rows of the threat model. */
export const evasionByFormatCases: readonly GateCase[] = [
  {
    row: "E13",
    threat:
      "Each way round in a file of another format: codes, pieces, abbreviations, free text, labels, zero weights.",
    defence: "What is read in YAML is read in every format; texts that are put together are read whole.",
    outcome: "error",
    says: ["indicator/nationality"],
    play: (gate) =>
      gate.judge(
        gate.open({
          files: Object.fromEntries(
            attempts.flatMap(([, name, content]) => [
              [`profielen/${name.replaceAll(".", "-")}.profile.yaml`, wrapper(name)],
              [`model/${name}`, content],
            ]),
          ),
        }),
      ),
    and: (run) => {
      const rules = rulesIn(run);
      for (const [row, name, , says] of attempts)
        expect([row, name, rules.get(`model/${name}`) ?? []]).toEqual([row, name, expect.arrayContaining([says])]);
    },
  },
  {
    row: "E9",
    threat: "A governed file has the extension of its format in other letters.",
    defence: "The end of a name is read whatever its case.",
    outcome: "block",
    says: ["indicator/nationality"],
    before: everything,
    play: (gate) => gate.judge(gate.open({ files: { "profielen/REGELS.CSV": "kenmerk;punten\nnationaliteit;3\n" } })),
  },
  {
    row: "E9",
    threat: "A workbook is called as Office calls the file it leaves beside one that is open.",
    defence: "What a file is, its bytes tell: a workbook is read.",
    outcome: "block",
    says: ["indicator/nationality"],
    before: everything,
    play: (gate) =>
      gate.judge(
        gate.open({
          files: {
            "profielen/~$x.xlsx": workbook([
              ["kenmerk", "punten"],
              ["nationaliteit", 3],
            ]),
          },
        }),
      ),
  },
  {
    row: "E32",
    threat: "Office left such a file in the change.",
    defence: "It is told, and stands in nobody's way.",
    outcome: "pass",
    says: ["Dit is geen werkmap", "blokkeert niet"],
    before: everything,
    play: (gate) => gate.judge(gate.open({ files: { "profielen/~$x.xlsx": lockOfOffice } })),
  },
  {
    row: "E13",
    threat: "An input of a decision table has a label that says another thing than what it looks at.",
    defence: "Label and expression are compared; what is looked at decides, and the label is named.",
    outcome: "block",
    says: ["Het label zegt", "indicator/nationality"],
    before: () => ({ ...everything(), "tenzij.yaml": `${everything()["tenzij.yaml"]}grounds: [sex]\n` }),
    play: (gate) =>
      gate.judge(
        gate.open({
          files: {
            "profielen/regels.dmn":
              '<definitions><decision><decisionTable><input label="Geslacht"><inputExpression><text>aanvrager.nationaliteit</text></inputExpression></input><output name="p"/></decisionTable></decision></definitions>\n',
          },
        }),
      ),
  },
];
