import { law } from "@tenzij/law";
import { readText } from "@tenzij/read";
import { describe, expect, it } from "vitest";
import { digestsOf } from "../justification/digest.ts";
import { readProfile } from "../profile/read-profile.ts";
import { judge } from "./fixtures/judge.ts";

/** One profile, written in each format; what a format cannot say is left out of it. */
const written: Record<string, string> = {
  "m.yaml": `indicators:
  - {name: nationaliteit, values: [MA, TR], weight: 10, source: brp}
  - {name: leeftijd, weight: 2, source: brp}
`,
  "m.json": `{"indicators": [
  {"name": "nationaliteit", "values": ["MA", "TR"], "weight": 10, "source": "brp"},
  {"name": "leeftijd", "weight": 2, "source": "brp"}]}
`,
  "m.csv": "kenmerk;waarde;punten;bron\nnationaliteit;MA|TR;10;brp\nleeftijd;;2;brp\n",
  "m.tsv": "kenmerk\twaarde\tpunten\tbron\nnationaliteit\tMA\t10\tbrp\n\tTR\t\t\nleeftijd\t\t2\tbrp\n",
  "m.sql": `select case when b.nationaliteit in ('MA', 'TR') then 10 else 0 end
     + case when b.leeftijd is not null then 2 end
from brp b
`,
  "m.dmn": `<definitions><decision><decisionTable hitPolicy="COLLECT" aggregation="SUM">
<input><inputExpression><text>nationaliteit</text></inputExpression></input>
<input><inputExpression><text>leeftijd</text></inputExpression></input>
<output name="punten"/>
<rule><inputEntry><text>"MA","TR"</text></inputEntry><inputEntry><text>-</text></inputEntry>
<outputEntry><text>10</text></outputEntry></rule>
<rule><inputEntry><text>-</text></inputEntry><inputEntry><text>? != null</text></inputEntry>
<outputEntry><text>2</text></outputEntry></rule>
</decisionTable></decision></definitions>
`,
  "m.pmml": `<PMML version="4.4"><RegressionModel><RegressionTable>
<CategoricalPredictor name="nationaliteit" value="MA" coefficient="10"/><MiningField name="nationaliteit"/>
<SimplePredicate field="nationaliteit" operator="equal" value="TR"/>
<NumericPredictor name="leeftijd" coefficient="2"/></RegressionTable></RegressionModel></PMML>
`,
};

const files = Object.keys(written);
const wrapper = (file: string) => `profile: p\npurpose: control\nautomation: assists\nmodel: ./${file}\n`;

describe("the same profile in every format", () => {
  it.each(files)("%s asks the same, at the word itself", (file) => {
    const text = written[file] ?? "";
    const { profiles } = judge({ "a.profile.yaml": wrapper(file), [file]: text });
    const [one] = profiles;
    const found = (one?.findings ?? []).filter(({ rule }) => rule.startsWith("indicator/"));
    expect([one?.verdict, found.map(({ rule }) => rule).sort()]).toEqual([
      "test-missing",
      ["indicator/age", "indicator/named-country", "indicator/nationality"].filter((rule) =>
        found.some((each) => each.rule === rule),
      ),
    ]);
    const at = (rule: string) =>
      found
        .filter((each) => each.rule === rule)
        .map(({ span }) => text.slice(span.start, span.end).replace(/["']/g, ""));
    expect([at("indicator/nationality"), at("indicator/named-country")]).toEqual([["nationaliteit"], ["MA"]]);
    expect(found.every((each) => each.file === file)).toBe(true);
  });

  const digests = (file: string, text = written[file] ?? "") => {
    const { indicators } = digestsOf(readProfile(readText(file, text).source, { enums: law.enums }));
    return Object.fromEntries([...indicators].map(([name, parts]) => [name, Object.fromEntries(parts)]));
  };

  it.each([
    ["MA", "SY", "nationaliteit values"],
    ["10", "11", "nationaliteit weight"],
  ])("has the same part, and so the same questions, fall by the same edit: %s to %s", (from, to, expected) => {
    for (const file of files) {
      const [before, after] = [digests(file), digests(file, (written[file] ?? "").replace(from, to))];
      const changed = Object.entries(before).flatMap(([name, parts]) =>
        ["values", "weight", "source"]
          .filter((part) => parts[part] !== after[name]?.[part])
          .map((part) => `${name} ${part}`),
      );
      expect([file, changed]).toEqual([file, [expected]]);
    }
  });

  it("has the same digest of each part that formats share", () => {
    const expected = digests("m.yaml");
    for (const file of files) {
      const own = digests(file);
      // DMN and PMML do not say where a field comes from, and DMN holds more of the condition.
      for (const [name, parts] of Object.entries(expected))
        for (const part of ["values", "weight", "source"].filter((each) => own[name]?.[each] !== undefined))
          expect([file, name, part, own[name]?.[part]]).toEqual([file, name, part, parts[part]]);
      if (!/dmn|pmml/.test(file)) expect([file, own]).toEqual([file, expected]);
    }
  });
});

describe("a model that does not say what it works with", () => {
  const unnamed = '{"learner": {"feature_names": [], "gradient_booster": {}, "learner_model_param": {}}}\n';
  const verdict = (name: string, content: string | Uint8Array, more = "") => {
    const { profiles } = judge({ "a.profile.yaml": `${wrapper(name)}${more}`, [name]: content });
    const found = profiles[0]?.findings.filter(({ rule }) => rule === "read/opaque-source") ?? [];
    return [profiles[0]?.verdict, ...found.map(({ file, severity }) => `${severity} ${file}`)];
  };
  it.each<[string, string | Uint8Array]>([
    ["m.json", unnamed],
    ["m.pkl", new Uint8Array([128, 4])],
  ])("%s cannot be judged until its names are listed", (name, content) => {
    expect(verdict(name, content)).toEqual(["cannot-judge", `block ${name}`]);
    expect(verdict(name, content, "inputs: [inkomen]\n")).toEqual(["no-finding", `info ${name}`]);
  });
});
