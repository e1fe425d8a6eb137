import { law } from "@tenzij/law";
import fc from "fast-check";
import { expect, it } from "vitest";
import { noPolicy } from "../policy/read-policy.ts";
import { lexiconOf } from "./assess.ts";
import { assessProfile, type JudgedProfile, type Pair } from "./assess-profile.ts";
import type { Rules } from "./rules.ts";

const { policy } = noPolicy;
const rules: Rules = { law, lexicon: lexiconOf(law, policy), policy, today: "2026-11-25", organisation: null };

const cell = (source: readonly string[]) => ({ cell_type: "code", metadata: {}, outputs: [], source });
const notebook = {
  cells: [
    cell(["d = load()\n", "s = d[d['postcode'] == '1060']\n"]),
    cell(["d['leeftijd'] > 3\n", "d['land'].isin(['MA', 'TR', 'SR'])"]),
    { cell_type: "markdown", metadata: {}, source: ["Wij gebruiken geen nationaliteit."] },
  ],
  metadata: {},
  nbformat: 4,
};

const texts: Readonly<Record<string, string>> = {
  "a.csv":
    "kenmerk;omschrijving;waarde;punten\npostcode;woonplaats, geen nationaliteit;1060|1066;3\nleeftijd;;18;2\nland;;MA|TR;1\ntaal;van de aanvrager;x;1\n",
  "a.sql":
    "select p.postcode, case when p.leeftijd > 3 then 2 end as s from t p -- geen nationaliteit\nwhere p.land in ('MA', 'TR', 'SR');\nselect p.geslacht from t p where p.schulden > 3;\n",
  "a.dmn":
    '<definitions><decision name="x"><decisionTable><input label="Postcode"><inputExpression><text>postcode</text></inputExpression></input><input><inputExpression><text>land</text></inputExpression></input><output name="p"/><rule><inputEntry><text>"1060"</text></inputEntry><inputEntry><text>"MA","TR"</text></inputEntry><outputEntry><text>3</text></outputEntry></rule></decisionTable></decision></definitions>',
  "a.pmml":
    '<PMML><DataDictionary><DataField name="land"/><DataField name="postcode"/></DataDictionary><RegressionModel><RegressionTable><CategoricalPredictor name="land" value="MA" coefficient="2"/><CategoricalPredictor name="land" value="TR" coefficient="3"/><NumericPredictor name="leeftijd" coefficient="2"/></RegressionTable></RegressionModel></PMML>',
  "a.py":
    'x = df["land"].isin(["MA", "TR"])\n# geen nationaliteit\ny = df["postcode"] == "1060"\nz = df[["leeftijd", "geslacht"]]\n',
  "a.r": 'd$land[is.na(d$land)] <- "MA"\nfit <- glm(y ~ leeftijd + postcode, data = d)\nd[["geslacht"]] %in% c("a")\n',
  "a.ipynb": JSON.stringify(notebook, null, 1),
};

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  gone: fc.oneof(fc.constant(0), fc.nat(12)),
  put: fc.constantFrom("", "x", "\n", ";", '"', "'", "(", "<", "land", "nationaliteit", "klant_", "MA", "\\u0061"),
});

/** All a reader can see of a judgement, as bytes. */
const shown = ({ profile: _, texts: __, found: ___, written: ____, ...judged }: JudgedProfile): string =>
  JSON.stringify(judged);

it.each(Object.entries(texts))(
  "judges %s that is being typed as it judges the same text anew, byte for byte",
  (file, first) => {
    let found = 0;
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        let text = first;
        let before: JudgedProfile | null = null;
        for (const { at, gone, put } of edits) {
          const place = Math.floor(at * text.length);
          text = text.slice(0, place) + put + text.slice(place + gone);
          const pair: Pair = { file, content: text, recordFile: "a.yaml", record: null, signatures: null };
          before = assessProfile(pair, rules, before);
          expect({ text, shown: shown(before) }).toEqual({ text, shown: shown(assessProfile(pair, rules)) });
          found += before.distinctions.length;
        }
      }),
      { numRuns: 60, seed: 20_261_130 },
    );
    expect(found).toBeGreaterThan(30);
  },
);
