import { readFileSync } from "node:fs";
import { join } from "node:path";
import { limits } from "@tenzij/read";
import { expect } from "vitest";
import { sarifFile } from "../gate.ts";
import type { GateCase } from "../gate-case.ts";
import type { Change } from "../git/repository.ts";
import { municipality } from "../municipality.ts";
import type { StepResult } from "../runner/run-action.ts";
import { openDocument, workbook } from "../workbook.ts";

/** One criterion and one that distinguishes on nothing, moved out of the profile into a file of every format; under a name that says nothing. */
const moved: Readonly<Record<string, Change>> = {
  "regels.csv": "kenmerk;waarde;punten\nnationaliteit;MA;3\ndagen_open;;1\n",
  "lijst.csv": "dagen_open\nnationaliteit\n",
  "regels.xlsx": workbook([
    ["kenmerk", "punten"],
    ["nationaliteit", 3],
    ["dagen_open", 1],
  ]),
  "regels.tsv": "kenmerk\twaarde\tpunten\nnationaliteit\tMA\t3\ndagen_open\t\t1\n",
  "regels.ods": openDocument([
    ["kenmerk", "punten"],
    ["nationaliteit", 3],
    ["dagen_open", 1],
  ]),
  "regels.sql": "select case when p.nationaliteit = 'MA' then 3 end from brp.personen p\n",
  "samengesteld.sql": "exec('select 1 from personen where nationa' + 'liteit = 1')\n",
  "regels.dmn": `<definitions><decision><decisionTable><input label="Kenmerk 7"><inputExpression><text>aanvrager.nationaliteit</text></inputExpression></input>
<output name="p"/><rule><inputEntry><text>"MA"</text></inputEntry><outputEntry><text>3</text></outputEntry></rule></decisionTable></decision></definitions>\n`,
  "regels.pmml": `<PMML version="4.4"><DataDictionary><DataField name="x7"/></DataDictionary><TransformationDictionary><DerivedField name="x7b"><FieldRef field="nationaliteit"/></DerivedField></TransformationDictionary></PMML>\n`,
  "regels.xml": `<regels><regel veld="nationaliteit" punten="3"/></regels>\n`,
  "regels.py": 'score = 3 * (df["nationa" + "liteit"] == "MA")\n',
  "regels.r": "fit <- glm(y ~ dagen_open + nationaliteit, data = d)\n",
  "regels.ipynb": `{"cells": [{"cell_type": "code", "source": ["d['dagen_open']\\n", "d['nationaliteit']"]}], "nbformat": 4}\n`,
  "regels.sas": "if nationaliteit = 'MA' then score = 3;\n",
  "regels.do": "replace score = 3 if nationaliteit == 1\n",
  "regels.sps": "IF (nationaliteit EQ 'MA') score = 3.\n",
  "xgboost.json": `{"learner": {"feature_names": ["dagen_open", "nationaliteit"], "gradient_booster": {"model": {}}, "learner_model_param": {}}, "version": [2, 0, 3]}\n`,
  "catboost.json": `{"features_info": {"categorical_features": [{"feature_id": "nationaliteit"}], "float_features": [{"feature_id": "dagen_open"}]}, "model_info": {}, "oblivious_trees": []}\n`,
  "sklearn.json": `{"model": "LogisticRegression", "feature_names_in_": ["dagen_open", "nationaliteit"], "coef_": [[1, 3]]}\n`,
  "lightgbm.json": `{"name": "tree", "feature_names": ["dagen_open", "nationaliteit"], "tree_info": []}\n`,
  "lightgbm.txt":
    "tree\nversion=v3\nfeature_names=dagen_open nationaliteit\nfeature_infos=[0:9] none\n\nTree=0\n\nend of trees\n",
  MLmodel: `flavors: {sklearn: {}}\nsignature:\n  inputs: '[{"name": "dagen_open"}, {"name": "nationaliteit"}]'\n`,
};

const names = Object.keys(moved);
const wrapperOf = (name: string) => `profielen/${name.replaceAll(".", "-")}.profile.yaml`;

/** What stands in the report about one file, by rule. */
function rulesIn(run: StepResult, file: string, level = "error"): string[] {
  const [report] = JSON.parse(readFileSync(join(run.workspace, sarifFile), "utf8")).runs;
  const results: {
    level: string;
    ruleId: string;
    locations: { physicalLocation: { artifactLocation: { uri: string } } }[];
  }[] = report.results;
  return results
    .filter((one) => one.level === level && one.locations[0]?.physicalLocation.artifactLocation.uri === file)
    .map(({ ruleId }) => ruleId);
}

const wrapped = (name: string, more = "") =>
  `profile: ${name.replaceAll(".", "-")}\npurpose: control\nautomation: human-decides\nphase: in-use\nmodel: ../model/${name}\n${more}`;

const large = new Uint8Array(limits.fileBytes + 1);

/** A file under a wrapper that is stated for control, and what is said of it. */
function opaque(
  threat: string,
  name: string,
  content: Change,
  more = "",
  outcome: GateCase["outcome"] = "error",
  says = "read/opaque-source",
): GateCase {
  return {
    row: "E7",
    threat,
    defence:
      "What is not known is told, and stands in the way of a profile stated for control until its names are listed and signed for.",
    outcome,
    says: outcome === "pass" ? [] : [says],
    play: (gate) =>
      gate.judge(gate.open({ files: { [wrapperOf(name)]: wrapped(name, more), [`model/${name}`]: content } })),
  };
}

/** What an author may try with a file of another format than YAML. */
export const formatCases: readonly GateCase[] = [
  {
    row: "E7",
    threat: "A criterion moves from the profile into a file of another format, outside every governed folder.",
    defence: "What a profile refers to belongs to it, in every format: the word is found at its own place.",
    outcome: "error",
    says: ["indicator/nationality"],
    play: (gate) =>
      gate.judge(
        gate.open({
          files: Object.fromEntries(
            names.flatMap((name) => [
              [wrapperOf(name), wrapped(name)],
              [`model/${name}`, moved[name] ?? ""],
            ]),
          ),
        }),
      ),
    and: (run) => {
      for (const name of names)
        expect([name, rulesIn(run, `model/${name}`)]).toEqual([
          name,
          expect.arrayContaining(["indicator/nationality"]),
        ]);
    },
  },
  opaque("All columns of a table that stands elsewhere.", "alles.sql", "select * from brp.personen where score > 3\n"),
  opaque("Columns that a template makes.", "sjabloon.sql", "select {{ kolommen() }} from {{ ref('personen') }}\n"),
  opaque("A program that is put together while it runs.", "rekent.py", "eval(open('regels').read())\n"),
  opaque("A model of bytes.", "model.pkl", new Uint8Array([128, 4, 75, 1, 46])),
  opaque(
    "A model of bytes, with its names listed.",
    "genoemd.pkl",
    new Uint8Array([128, 4, 75, 1, 46]),
    "inputs: [dagen_open]\n",
    "pass",
  ),
  opaque(
    "A model of bytes, with a list of names that leaves one out.",
    "verzwegen.pkl",
    new Uint8Array([128, 4, 140, 13, ...Buffer.from("nationaliteit"), 148, 46]),
    "inputs: [dagen_open]\n",
    "block",
    "indicator/nationality",
  ),
  opaque(
    "A model of bytes, with a list of names that says itself that it is not all of them.",
    "enzovoort.pkl",
    new Uint8Array([128, 4, 75, 1, 46]),
    'inputs: [dagen_open, "*"]\n',
  ),
  opaque(
    "A model that is too large to be read, with its names listed.",
    "vermeld.json",
    large,
    "inputs: [dagen_open]\n",
    "pass",
  ),
  opaque(
    "A model that is too large to be read, with nationality among its names.",
    "verraden.json",
    large,
    "inputs: [dagen_open, nationaliteit]\n",
    "block",
    "indicator/nationality",
  ),
  opaque(
    "A model that names none of its fields.",
    "naamloos.json",
    '{"learner": {"feature_names": [], "gradient_booster": {}, "learner_model_param": {}}}\n',
  ),
  {
    row: "E9",
    threat: "A workbook that is none, in a governed folder.",
    defence: "What cannot be opened cannot be judged.",
    outcome: "error",
    says: ["read/not-workbook"],
    before: () => ({
      ...municipality(),
      "tenzij.yaml": (municipality()["tenzij.yaml"] ?? "").replace("profielen/**/*.yaml", "profielen/**"),
    }),
    play: (gate) => gate.judge(gate.open({ files: { "profielen/x.xlsx": new Uint8Array([80, 75, 3, 4, 0]) } })),
  },
];
