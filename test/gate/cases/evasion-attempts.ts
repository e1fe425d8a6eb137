import type { Change } from "../git/repository.ts";
import { workbook } from "../workbook.ts";

const letters = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const codes = letters("nationaliteit");

/** A scorecard of which the one criterion is a formula, beside the texts it may be made of. */
const formula = (made: string, ...beside: string[]) =>
  workbook([
    ["kenmerk", "punten", "deel", "rest"],
    [made, 3, ...beside],
  ]);

/** What an author tries, in a file of another format than YAML: its row, the file, and what is said of it at its own place. */
export const attempts: readonly (readonly [row: string, name: string, content: Change, says: string])[] = [
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
  ["E7", "namen.csv", "naam;x\nNationaliteit;3\nLeeftijd;4\n", "read/rows-of-people"],
  [
    "E7",
    "catalogus.sql",
    "select string_agg(column_name, '+') from information_schema.columns where ordinal_position in (3, 4)\n",
    "read/opaque-source",
  ],
  ["E3", "achter-komma.sql", "select format('x', 'nationa'||'liteit') from p\n", "indicator/nationality"],
  ["E3", "letters.csv", "n,a,t,i,o,n,a,l,i,t,e,i,t\n1,2,3,1,2,3,1,2,3,1,2,3,1\n", "indicator/nationality"],
  [
    "E3",
    "letters.xlsx",
    workbook([["kenmerk", "punten"], ["dagen_open", 3], [..."nationaliteit"]]),
    "indicator/nationality",
  ],
  ["E8", "samen.csv", "kenmerk;punten\nleeftijd;1\npostcode;2\n", "combination/age-and-postcode"],
  ["E8", "samen.sql", "select 1 from p where leeftijd > 60 and postcode = '1060'\n", "combination/age-and-postcode"],
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
  [
    "E4",
    "klassen.json",
    JSON.stringify({
      learner: {
        feature_names: ["k1"],
        gradient_booster: { model: { cats: { enc: [{ offsets: [0, 10, 15], values: letters("MarokkaansTurks") }] } } },
        learner_model_param: {},
      },
    }),
    "exclusion/X1",
  ],
  [
    "E9",
    "boom.txt",
    "booster[0]:\n0:[nationaliteit<0.5] yes=1,no=2,missing=1\n1:leaf=0.1\n2:leaf=0.2\n",
    "indicator/nationality",
  ],
  ["E9", "kaart.txt", "0\tnationaliteit\ti\n1\tdagen\tq\n", "indicator/nationality"],
  ["E3", "omgekeerd-sjabloon.sql", "select {{ 'tietilanoitan'[::-1] }} from p\n", "read/opaque-source"],
  ["E3", "gegeven-kolom.sql", "select dagen from p where {{ var('kolom') }} = 1\n", "read/opaque-source"],
  ["E3", "stuk.xlsx", formula('=MID("xxnationaliteit",3,13)'), "indicator/nationality"],
  [
    "E9",
    "uitbreiding.dmn",
    '<definitions><decision name="d"><extensionElements><x:k xmlns:x="x" veld="nationaliteit"/></extensionElements></decision></definitions>\n',
    "indicator/nationality",
  ],
  [
    "E13",
    "omzetting.pmml",
    '<PMML version="4.4"><TransformationDictionary><DerivedField name="a"><MapValues outputColumn="o"><FieldColumnPair field="x7" column="nationaliteit"/></MapValues></DerivedField></TransformationDictionary></PMML>\n',
    "indicator/nationality",
  ],
  [
    "E9",
    "grafiek.xlsx",
    workbook([["kenmerk"], ["k1"]], {
      "xl/charts/chart1.xml": "<c:chart xmlns:c='c'><c:v>nationaliteit</c:v></c:chart>",
    }),
    "indicator/nationality",
  ],
  [
    "E9",
    "uitspraak.xlsx",
    workbook([["kenmerk"], ["k1"]], {
      "xl/sharedStrings.xml": "<sst><si><t>k</t><rPh sb='0' eb='1'><t>nationaliteit</t></rPh></si></sst>",
    }),
    "indicator/nationality",
  ],
  ["E14", "nul.csv", "kenmerk;punten\nnationaliteit;0\n", "indicator/nationality"],
  ["E14", "omgekeerd.sql", "select 1 from p where not (p.nationaliteit <> 'NL')\n", "indicator/nationality"],
  ["E15", "monitoring.csv", "kenmerk;rol\nnationaliteit;monitoring\n", "indicator/nationality"],
];
