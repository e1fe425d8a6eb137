import { law } from "@tenzij/law";
import { cellOf, readText } from "@tenzij/read";
import { describe, expect, it } from "vitest";
import { assess } from "../../packages/core/src/index.ts";
import { digestsOf } from "../../packages/core/src/justification/digest.ts";
import { noPolicy } from "../../packages/core/src/policy/read-policy.ts";
import { readProfile } from "../../packages/core/src/profile/read-profile.ts";
import { openDocument, workbook } from "../gate/workbook.ts";

/** What a profile says of a criterion; a format may have no words for some of it. */
interface Said {
  readonly first: string;
  readonly weight: number;
  readonly threshold: number;
  readonly source: string;
}

const rowsOf = ({ first, weight, threshold, source }: Said) => [
  ["kenmerk", "waarde", "punten", "drempel", "bron"],
  ["nationaliteit", `${first}|TR`, weight, "", source],
  ["leeftijd", "", 2, "", source],
  ["schulden", "", "", threshold, source],
];
const delimited = (said: Said, mark: string) =>
  `${rowsOf(said)
    .map((row) => row.join(mark))
    .join("\n")}\n`;
const python = ({ first, threshold }: Said) =>
  `keuze = (df["nationaliteit"].isin(["${first}", "TR"])) & df["leeftijd"] & (df["schulden"] > ${threshold})\n`;

/** One profile in each format, and which parts of a criterion the format has no words for. */
const formats: Readonly<
  Record<string, { readonly not: readonly string[]; readonly write: (said: Said) => string | Uint8Array }>
> = {
  "m.yaml": {
    not: [],
    write: ({ first, weight, threshold, source }) => `indicators:
  - {name: nationaliteit, values: [${first}, TR], weight: ${weight}, source: ${source}}
  - {name: leeftijd, weight: 2, source: ${source}}
  - {name: schulden, threshold: ${threshold}, source: ${source}}
`,
  },
  "m.json": {
    not: [],
    write: ({ first, weight, threshold, source }) => `{"indicators": [
  {"name": "nationaliteit", "values": ["${first}", "TR"], "weight": ${weight}, "source": "${source}"},
  {"name": "leeftijd", "weight": 2, "source": "${source}"},
  {"name": "schulden", "threshold": ${threshold}, "source": "${source}"}]}
`,
  },
  "m.csv": { not: [], write: (said) => delimited(said, ";") },
  "m.tsv": { not: [], write: (said) => delimited(said, "\t") },
  "m.xlsx": { not: [], write: (said) => workbook(rowsOf(said)) },
  "m.ods": { not: [], write: (said) => openDocument(rowsOf(said)) },
  "m.sql": {
    not: [],
    write: ({
      first,
      weight,
      threshold,
      source,
    }) => `select case when b.nationaliteit in ('${first}', 'TR') then ${weight} else 0 end
     + case when b.leeftijd is not null then 2 end
from ${source} b where b.schulden > ${threshold}
`,
  },
  "m.dmn": {
    not: ["source"],
    write: ({
      first,
      weight,
      threshold,
    }) => `<definitions><decision><decisionTable hitPolicy="COLLECT" aggregation="SUM">
<input><inputExpression><text>nationaliteit</text></inputExpression></input>
<input><inputExpression><text>leeftijd</text></inputExpression></input>
<input><inputExpression><text>schulden</text></inputExpression></input>
<output name="punten"/>
<rule><inputEntry><text>"${first}","TR"</text></inputEntry><inputEntry><text>-</text></inputEntry><inputEntry><text>-</text></inputEntry>
<outputEntry><text>${weight}</text></outputEntry></rule>
<rule><inputEntry><text>-</text></inputEntry><inputEntry><text>? != null</text></inputEntry><inputEntry><text>-</text></inputEntry>
<outputEntry><text>2</text></outputEntry></rule>
<rule><inputEntry><text>-</text></inputEntry><inputEntry><text>-</text></inputEntry><inputEntry><text>&gt; ${threshold}</text></inputEntry>
<outputEntry><text>"kies"</text></outputEntry></rule>
</decisionTable></decision></definitions>
`,
  },
  "m.pmml": {
    not: ["source"],
    write: ({ first, weight, threshold }) => `<PMML version="4.4"><RegressionModel><RegressionTable>
<CategoricalPredictor name="nationaliteit" value="${first}" coefficient="${weight}"/><MiningField name="nationaliteit"/>
<SimplePredicate field="nationaliteit" operator="equal" value="TR"/>
<NumericPredictor name="leeftijd" coefficient="2"/></RegressionTable></RegressionModel>
<TreeModel><SimplePredicate field="schulden" operator="greaterThan" value="${threshold}"/></TreeModel></PMML>
`,
  },
  "m.py": { not: ["weight", "source"], write: python },
  "m.r": {
    not: ["weight", "source"],
    write: ({ first, threshold }) =>
      `keuze <- d$nationaliteit %in% c("${first}", "TR") & d$leeftijd & d$schulden > ${threshold}\n`,
  },
  "m.ipynb": {
    not: ["weight", "source"],
    write: (said) =>
      JSON.stringify({
        cells: [{ cell_type: "code", source: [python(said)], outputs: [] }],
        metadata: {},
        nbformat: 4,
      }),
  },
};

const files = Object.entries(formats);
const wrapper = (file: string) =>
  `profile: p\npurpose: control\nautomation: assists\nselection: {score: 20}\nmodel: ./${file}\ninputs: [nationaliteit, leeftijd, schulden]\n`;
const said: Said = { first: "MA", weight: 10, threshold: 500, source: "brp" };

function judged(file: string, model: string | Uint8Array) {
  const tree = {
    files: ["a.profile.yaml", file],
    read: (name: string) => (name === file ? model : wrapper(file)),
  };
  return assess({ tree, policy: noPolicy, today: "2026-11-29", signatures: null, law }).profiles[0];
}

describe("the same profile in every format", () => {
  it.each(files)("%s makes the same distinctions, at the word itself", (file, { write }) => {
    const model = write(said);
    const { source } = readText(file, model);
    const found = (judged(file, model)?.findings ?? []).filter(
      (one) => one.file === file && one.rule.startsWith("indicator/"),
    );
    const shown = found.map(({ rule, indicator, span }) => {
      const word = source.text.slice(span.start, span.end).replace(/["']/g, "");
      return [rule, indicator, word, source.cells === undefined ? "" : cellOf(source, span.start)?.name]
        .join(" ")
        .trim();
    });
    const isSheet = /xlsx|ods/.test(file);
    expect(shown.sort()).toEqual([
      `indicator/named-country nationaliteit MA${isSheet ? " Scorekaart!B2" : ""}`,
      `indicator/nationality nationaliteit nationaliteit${isSheet ? " Scorekaart!A2" : ""}`,
    ]);
  });

  const digests = (file: string, write: (of: Said) => string | Uint8Array, change: Partial<Said> = {}) => {
    const { indicators } = digestsOf(
      readProfile(readText(file, write({ ...said, ...change })).source, { enums: law.enums }),
    );
    return Object.fromEntries([...indicators].map(([name, parts]) => [name, Object.fromEntries(parts)]));
  };
  const shared = ["indicator", "values", "weight", "threshold", "source"];
  const names = ["nationaliteit", "leeftijd", "schulden"];

  it.each(files)("%s gives each part it has words for the digest that YAML gives it", (file, { not, write }) => {
    const [own, expected] = [digests(file, write), digests("m.yaml", formats["m.yaml"]?.write ?? write)];
    for (const name of names)
      for (const part of shared) {
        const isSaid = !not.includes(part) && expected[name]?.[part] !== undefined;
        // An expression of FEEL is a part of what the criterion is; YAML has the condition in words of its own.
        if (file === "m.dmn" && name === "leeftijd" && part === "indicator") continue;
        expect([name, part, own[name]?.[part]]).toEqual([name, part, isSaid ? expected[name]?.[part] : undefined]);
      }
  });

  it("is selected from as its wrapper says, which has the digest that a native profile gives it", () => {
    const selection = (text: string) =>
      digestsOf(readProfile(readText("a.yaml", text).source, { enums: law.enums })).profile.get("selection");
    const native = `${formats["m.yaml"]?.write(said)}selection:\n  score: 20\n`;
    expect(selection(native)).toMatch(/\S/);
    for (const [file] of files) expect(selection(wrapper(file))).toBe(selection(native));
  });

  it.each<[keyof Said, string | number, string]>([
    ["first", "SY", "nationaliteit values"],
    ["weight", 11, "nationaliteit weight"],
    ["threshold", 501, "schulden threshold"],
    ["source", "suwi", "leeftijd source, nationaliteit source, schulden source"],
  ])("an edit of %s to %s makes the same questions stale, in every format that says it", (key, to, expected) => {
    for (const [file, { not, write }] of files) {
      const part = key === "first" ? "values" : key;
      const [before, after] = [digests(file, write), digests(file, write, { [key]: to })];
      const changed = names
        .flatMap((name) =>
          shared.filter((one) => before[name]?.[one] !== after[name]?.[one]).map((one) => `${name} ${one}`),
        )
        .sort();
      expect([file, changed.join(", ")]).toEqual([file, not.includes(part) ? "" : expected]);
    }
  });
});
