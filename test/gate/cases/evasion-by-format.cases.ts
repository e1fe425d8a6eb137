import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { sarifFile } from "../gate.ts";
import type { GateCase } from "../gate-case.ts";
import type { Change } from "../git/repository.ts";
import { municipality } from "../municipality.ts";
import type { StepResult } from "../runner/run-action.ts";
import { lockOfOffice, workbook } from "../workbook.ts";

const codes = [..."nationaliteit"].map((letter) => letter.charCodeAt(0));

/** A scorecard of which the one criterion is a formula, beside the texts it may be made of. */
const formula = (made: string, ...beside: string[]) =>
  workbook([
    ["kenmerk", "punten", "deel", "rest"],
    [made, 3, ...beside],
  ]);

/** What an author tries, in a file of another format than YAML: its row, the file, and what is said of it at its own place. */
const attempts: readonly (readonly [row: string, name: string, content: Change, says: string])[] = [
  ["E1", "codes.csv", "kenmerk;waarde;punten\nfactor_7;5015|6043|MA|TR;3\n", "indicator/named-country"],
  ["E2", "element.sql", "select case when p.element_04_05_10 = '0339' then 3 end from p\n", "indicator/nationality"],
  ["E3", "beside.sql", "exec('select nationa'\n'liteit from personen')\n", "indicator/nationality"],
  ["E3", "letters.sql", "select 1 from p where x = char(110)+'ationa'+concat('lit','eit')\n", "indicator/nationality"],
  ["E3", "later.sql", "{% set a = 'nationa' %}select {{ a }}liteit from {{ ref('p') }}\n", "indicator/nationality"],
  ["E3", "paste.r", 'd[[paste("nationa", "liteit", sep = "")]] == 1\n', "indicator/nationality"],
  ["E3", "namen.py", 'a = "nationa"\ndf[a + "liteit"]\n', "indicator/nationality"],
  [
    "E3",
    "som.dmn",
    '<definitions><decision><literalExpression><text>concatenate("nationa", "liteit")</text></literalExpression></decision></definitions>\n',
    "indicator/nationality",
  ],
  ["E3", "veld-in-veld.sql", "select p.nationaliteit.code from personen p\n", "indicator/nationality"],
  ["E3", "later-gegeven.sql", "select 1 from personen where k = :nationaliteit\n", "indicator/nationality"],
  ["E3", "tweede-naam.sql", "select k as a, k as nationaliteit from personen\n", "indicator/nationality"],
  ["E3", "zonder-quotes.r", "d <- select(p, nationaliteit, inkomen)\n", "indicator/nationality"],
  [
    "E3",
    "bytes.r",
    `d[[rawToChar(as.raw(c(${[..."nationaliteit"].map((one) => `0x${one.charCodeAt(0).toString(16)}`).join()})))]]\n`,
    "indicator/nationality",
  ],
  [
    "E7",
    "script.sql",
    "exec sp_execute_external_script @language = N'R', @script = N'\nx <- d[d$nationaliteit == 1, ]\n'\n",
    "indicator/nationality",
  ],
  ["E3", "omgedraaid.py", 'x = df["tietilanoitan"[::-1]]\n', "indicator/nationality"],
  ["E3", "naam-van-veld.py", 'x = getattr(p, "natio" + "naliteit")\n', "indicator/nationality"],
  ["E3", "pad.sql", "select p.doc->>'nationaliteit' from p\n", "indicator/nationality"],
  ["E3", "macro.sas", "%let k = natio; if &k.naliteit = 1 then s = 3;\n", "indicator/nationality"],
  [
    "E3",
    "cellen.ipynb",
    JSON.stringify({
      cells: [["k = 'natio'\n"], ["x = df[k + 'naliteit']\n"]].map((source) => ({
        cell_type: "code",
        source,
        outputs: [],
      })),
      metadata: {},
      nbformat: 4,
    }),
    "indicator/nationality",
  ],
  ["E4", "cijfers.sql", "select convert(varchar(20), 0x6e6174696f6e616c6974656974) from p\n", "indicator/nationality"],
  ["E4", "base64.csv", "kenmerk;waarde\nk1;bmF0aW9uYWxpdGVpdA==|bWFyb2trYWFucw==|dHVya3M=\n", "indicator/nationality"],
  [
    "E5",
    "wijken.xlsx",
    workbook([
      ["kenmerk", "omschrijving", "punten"],
      ["risicogebied", "Aandeel inwoners met een migratieachtergrond", 3],
    ]),
    "indicator/group-share-of-area",
  ],
  ["E7", "gebouwd.sql", "exec(@vraag)\n", "read/opaque-source"],
  [
    "E10",
    "vrij.csv",
    "kenmerk;omschrijving\nkenmerk_a;Betrokkene heeft een dubbele nationaliteit\n",
    "indicator/dual-nationality",
  ],
  [
    "E11",
    "taal.pmml",
    '<PMML version="4.4"><DataDictionary><DataField name="x7" displayName="taalniveau_nederlands"/></DataDictionary></PMML>\n',
    "indicator/language",
  ],
  ["E12", "afkorting.r", "fit <- glm(y ~ nat_cd, data = d)\n", "indicator/nationality"],
  [
    "E13",
    "ertussen.dmn",
    '<definitions><decision><decisionTable><input><inputExpression><text>k</text></inputExpression></input><output name="p"/><rule><inputEntry><text>1</text><text>nationaliteit</text></inputEntry></rule></decisionTable></decision></definitions>\n',
    "indicator/nationality",
  ],
  [
    "E13",
    "afgeleid.pmml",
    '<PMML version="4.4"><TransformationDictionary><DerivedField name="x7"><NormDiscrete field="nationaliteit" value="MA"/></DerivedField></TransformationDictionary></PMML>\n',
    "indicator/nationality",
  ],
  ["E3", "uitgevoerd.sql", "select dagen /*!50000 , p.nationaliteit */ from p\n", "indicator/nationality"],
  ["E3", "in-opmerking.sql", "select dagen /* /* */ , p.nationaliteit /* */ from p\n", "indicator/nationality"],
  ["E3", "nummers.py", `x = df["".join(map(chr, [${codes}]))]\n`, "indicator/nationality"],
  ["E3", "om-en-om.py", `x = df["".join(chr(c) for c in [${codes}])]\n`, "indicator/nationality"],
  ["E3", "formule.xlsx", formula('=CONCATENATE("nationa","liteit")'), "indicator/nationality"],
  ["E3", "cellen.xlsx", formula("=C2&amp;$D$2", "nationa", "liteit"), "indicator/nationality"],
  ["E3", "tekens.xlsx", formula(`=${codes.map((code) => `CHAR(${code})`).join("&amp;")}`), "indicator/nationality"],
  [
    "E9",
    "los-blad.xlsx",
    workbook([["kenmerk"], ["dagen"]], {
      "xl/worksheets/sheet2.xml":
        '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>nationaliteit</t></is></c></row></sheetData></worksheet>',
    }),
    "indicator/nationality",
  ],
  [
    "E9",
    "instelling.txt",
    "tree\nversion=v3\nfeature_names=k1 k2\nfeature_infos=[0:9] none\n\nTree=0\n\nend of trees\n\nparameters:\n[categorical_feature: name:nationaliteit]\nend of parameters\n",
    "indicator/nationality",
  ],
  ["E9", "kop.csv", "x;y;z\n1;2;3\nkenmerk;punten;z\nnationaliteit;3;1\n", "indicator/nationality"],
  ["E3", "gebroken.csv", 'kenmerk;punten\n"nationa\nliteit";3\n', "indicator/nationality"],
  ["E3", "gebroken.sql", "select p.[nationa\nliteit] from p\n", "indicator/nationality"],
  ["E3", "gebroken-naam.sql", 'select dagen from p where "nationa\r\nliteit" = 1\n', "indicator/nationality"],
  ["E3", "gebroken.xlsx", formula("nationa\nliteit"), "indicator/nationality"],
  ["E3", "twee-min.sql", "select 5--nationaliteit\nfrom p\n", "indicator/nationality"],
  [
    "E9",
    "verwijzing.xlsx",
    workbook([["kenmerk"], ["k1"]], {
      "xl/worksheets/sheet2.xml":
        '<worksheet><hyperlinks><hyperlink ref="A2" location="A1" display="nationaliteit"/></hyperlinks></worksheet>',
    }),
    "indicator/nationality",
  ],
  ["E9", "mensen.csv", "gebruiker;oordeel\nkomt uit Marokko;hoog\nkomt uit Assen;laag\n", "read/rows-not-read"],
  ["E13", "regels.csv", "id;conditie;punten\n1;nationaliteit = MA;3\n2;dagen > 3;1\n", "indicator/nationality"],
  [
    "E13",
    "getoond.xlsx",
    workbook([["kenmerk"], ["k1"]], {
      "xl/styles.xml":
        '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[=1]&quot;nationaliteit&quot;"/></numFmts></styleSheet>',
    }),
    "indicator/nationality",
  ],
  ["E14", "nul.csv", "kenmerk;punten\nnationaliteit;0\n", "indicator/nationality"],
  ["E14", "omgekeerd.sql", "select 1 from p where not (p.nationaliteit <> 'NL')\n", "indicator/nationality"],
  ["E15", "monitoring.csv", "kenmerk;rol\nnationaliteit;monitoring\n", "indicator/nationality"],
];

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
