import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { sarifFile } from "../gate.ts";
import type { GateCase } from "../gate-case.ts";
import { municipality } from "../municipality.ts";
import type { StepResult } from "../runner/run-action.ts";

const query = "select dagen from p where nationaliteit = 'MA'\n";
const decision =
  '<definitions><decision name="d"><literalExpression><text>aanvrager.nationaliteit</text></literalExpression></decision></definitions>\n';

/** A model in which nothing distinguishes, and the file that it takes in, which does. */
const models: readonly (readonly [model: string, text: string, takenIn: string, behind: string])[] = [
  ["psql.sql", "\\i deel-1.sql\nselect dagen from p;\n", "deel-1.sql", query],
  ["sqlplus.sql", "@deel-2.sql\nselect dagen from p;\n", "deel-2.sql", query],
  ["sqlcmd.sql", ':r "deel-3.sql"\nselect dagen from p;\n', "deel-3.sql", query],
  ["mysql.sql", "source deel-4.sql;\nselect dagen from p;\n", "deel-4.sql", query],
  ["sjabloon.sql", "{% include 'deel-5.sql' %} select dagen from p\n", "deel-5.sql", query],
  ["macro.sql", "{% from 'deel-6.sql' import m %} select dagen from p\n", "deel-6.sql", query],
  ["dbt.sql", "select dagen from {{ ref('deel_7') }} where s > 1\n", "deel_7.sql", query],
  [
    "uit-view.sql",
    "select dagen from v12 where x = 1\n",
    "deel-12.sql",
    "create view v12 as select nationaliteit as x from p\n",
  ],
  [
    "alles-uit-view.sql",
    "select * from v13\n",
    "deel-13.sql",
    "create view v13 as select dagen, nationaliteit from p\n",
  ],
  [
    "ver.sql",
    "select x from v14\n",
    "deel-14.sql",
    "create view w14 as select nationaliteit as y from v14; create view v14 as select y as x from w14\n",
  ],
  [
    "aanroep.sql",
    "select dagen from p where f15(dagen) > 2\n",
    "deel-15.sql",
    "create function f15(@d int) returns int as begin return nationaliteit end\n",
  ],
  [
    "makro.sql",
    "select {{ kolommen16() }} from {{ source('brp', 'p') }}\n",
    "deel-16.sql",
    "{% macro kolommen16() %} dagen, nationaliteit {% endmacro %}\n",
  ],
  [
    "besluit.dmn",
    '<definitions><import locationURI="deel-8.dmn" name="b"/><decision name="d"><literalExpression><text>b.s</text></literalExpression></decision></definitions>\n',
    "deel-8.dmn",
    decision,
  ],
  [
    "functie.dmn",
    '<definitions><decision name="d"><literalExpression><text>"deel-9.pmml"</text></literalExpression></decision></definitions>\n',
    "deel-9.pmml",
    '<PMML version="4.4"><DataDictionary><DataField name="nationaliteit"/></DataDictionary></PMML>\n',
  ],
];

const wrapper = (name: string) =>
  `profile: ${name.replaceAll(".", "-")}\npurpose: control\nautomation: human-decides\nphase: in-use\nmodel: ../model/${name}\n`;

function filesOf(run: StepResult, rule: string): string[] {
  const [report] = JSON.parse(readFileSync(join(run.workspace, sarifFile), "utf8")).runs;
  const results: { ruleId: string; locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[] =
    report.results;
  return results
    .filter(({ ruleId }) => ruleId === rule)
    .map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri ?? "");
}

const selecting = "select dagen from v where x = 1\n";
const everything = () => ({
  ...municipality(),
  "tenzij.yaml": (municipality()["tenzij.yaml"] ?? "").replace("profielen/**/*.yaml", "profielen/**"),
});

/** What a model of another format than YAML takes in of another file. */
export const takenInCases: readonly GateCase[] = [
  {
    row: "E6",
    threat:
      "A query that is governed by itself, and that nobody touches, selects from a view; a later change puts nationality in the view, in no governed folder.",
    defence:
      "The statement that makes the view belongs to the query: the change is judged, and the word is found in its own file.",
    outcome: "block",
    says: ["indicator/nationality"],
    before: () => ({
      ...everything(),
      "profielen/keuze.sql": selecting,
      "sql/view.sql": "create view v as select woonduur as x from p\n",
    }),
    play: (gate) =>
      gate.judge(gate.open({ files: { "sql/view.sql": "create view v as select nationaliteit as x from p\n" } })),
    and: (run) => expect(filesOf(run, "indicator/nationality")).toEqual(["sql/view.sql"]),
  },
  {
    row: "E6",
    threat:
      "A model in SQL or DMN says nothing itself, and takes in another file, outside every governed folder; or a profile names it under a key of its own.",
    defence: "What a model takes in belongs to the profile that names the model; the word is found in its own file.",
    outcome: "block",
    says: ["indicator/nationality"],
    play: (gate) =>
      gate.judge(
        gate.open({
          files: {
            "profielen/brein.profile.yaml":
              "profile: brein\npurpose: control\nindicators: [{name: dagen}]\ntechniek: {uitvoering: {bestand: ../model/deel-10.sql}}\n",
            "model/deel-10.sql": query,
            "profielen/sleutel.profile.yaml":
              "profile: sleutel\npurpose: control\nindicators: [{name: dagen}]\ntechniek: {../model/deel-17.sql: {versie: 1}}\n",
            "model/deel-17.sql": query,
            "profielen/script.profile.yaml": `profile: script\npurpose: control\nindicators: [{name: dagen}]\nstart: |\n${"  echo klaar\n".repeat(150)}  psql -f ../model/deel-18.sql\n`,
            "model/deel-18.sql": query,
            "profielen/vraag.profile.yaml":
              "profile: vraag\npurpose: control\nindicators: [{name: dagen}]\nquery: select x from v19 where x = 1\n",
            "profielen/vraag-json.profile.json":
              '{"profile": "vraag-json", "purpose": "control", "indicators": ["dagen"], "bron": {"sql": "select x from v20"}}',
            "model/deel-19.sql": "create view v19 as select nationaliteit as x from p\n",
            "model/deel-20.sql": "create view v20 as select nationaliteit as x from p\n",
            ...Object.fromEntries(
              models.flatMap(([name, text, takenIn, behind]) => [
                [`profielen/${name.replaceAll(".", "-")}.profile.yaml`, wrapper(name)],
                [`model/${name}`, text],
                [`model/${takenIn}`, behind],
              ]),
            ),
            "profielen/hart.profile.yaml":
              "profile: hart\npurpose: control\nautomation: human-decides\nindicators: [{name: dagen}]\nhart: ../model/deel-11.py\n",
            "model/deel-11.py": "x = df['nationaliteit']\n",
          },
        }),
      ),
    and: (run) => {
      expect(filesOf(run, "indicator/nationality")).toEqual(
        expect.arrayContaining([
          ...models.map(([, , takenIn]) => `model/${takenIn}`),
          "model/deel-10.sql",
          "model/deel-17.sql",
          "model/deel-19.sql",
          "model/deel-20.sql",
        ]),
      );
      // A file that may select, and may as well show or test what does, is told.
      expect(filesOf(run, "read/reference")).toEqual(["profielen/hart.profile.yaml", "profielen/script.profile.yaml"]);
    },
  },
];
