import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MapNode, Node } from "../nodes/node.ts";
import { readNodes } from "../nodes/read-nodes.ts";
import { sourceText } from "../source-text.ts";
import { readXml, within } from "./read-xml.ts";

const plain = (node: Node | undefined, text: string): unknown => {
  if (node === undefined) return undefined;
  if (node.type === "list") return node.items.map((item) => plain(item, text));
  if (node.type === "map")
    return Object.fromEntries(node.entries.map(({ key, value }) => [key.text, plain(value, text)]));
  const written = text.slice(node.span.start, node.span.end).replace(/^"|"$/g, "");
  return written === node.text ? node.text : [node.text, written];
};

function criteria(file: string, text: string): unknown {
  const [root] = readNodes(sourceText(file, text)).roots;
  return plain((root as MapNode | undefined)?.entries.find(({ key }) => key.text === "indicators")?.value, text);
}

describe("texts of XML", () => {
  it("stand where they are written, past entities, comments and CDATA", () => {
    const text = `\ufeff<?xml version="1.0"?><!-- a > b --><m:a x='1' naam="M&#65;"><b> hallo </b><![CDATA[x<y]]></m:a>`;
    const { root, problems } = readXml(text);
    const found =
      root === null ? [] : [...within(root)].flatMap((one) => [...one.attributes.values(), one.text ?? []].flat());
    expect(problems).toEqual([]);
    expect(found.map((one) => [one.text, text.slice(one.span.start, one.span.end)])).toEqual([
      ["1", "1"],
      ["MA", "M&#65;"],
      ["x<y", "x<y"],
      ["hallo", "hallo"],
    ]);
  });

  it.each([
    ["<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><x>&a;</x>", "doctype"],
    ["<x>&lol;</x>", "not-xml"],
    ["<x><y></x>", "not-xml"],
    ["<a>".repeat(500), "too-deep"],
  ])("%s cannot be judged", (text, code) => {
    expect(readXml(text).problems.map((one) => one.code)).toContain(code);
  });
});

describe("a decision table", () => {
  const text = `<definitions><decision name="Risico"><decisionTable hitPolicy="COLLECT" aggregation="SUM">
<input label="Land van herkomst"><inputExpression><text>herkomst</text></inputExpression></input>
<input><inputExpression><text>leeftijd</text></inputExpression></input>
<output name="punten"/>
<rule><inputEntry><text>"MA","TR"</text></inputEntry><inputEntry><text>-</text></inputEntry><outputEntry><text>10</text></outputEntry></rule>
<rule><inputEntry><text>-</text></inputEntry><inputEntry><text>&lt; 25</text></inputEntry><outputEntry><text>2</text></outputEntry></rule>
</decisionTable></decision></definitions>`;

  it("gives each input with its label, values, limits and points", () => {
    expect(criteria("a.dmn", text)).toEqual([
      { name: "herkomst", label: "Land van herkomst", values: ["MA", "TR"], weight: "10" },
      { name: "leeftijd", weight: "2", threshold: ["25", "&lt; 25"] },
    ]);
  });

  it("counts its signs in what a record rests on", () => {
    const rest = (each: string) => JSON.stringify(readNodes(sourceText("a.dmn", each)).roots).match(/COLLECT.*/)?.[0];
    expect(rest(text)).not.toBe(rest(text.replace("&lt; 25", "&gt; 25")));
  });
});

it("reads a model with its fields, values and coefficients, and no rows of people", () => {
  const text = `<PMML version="4.4"><DataDictionary>
<DataField name="nat" displayName="Nationaliteit"><Value value="MA"/></DataField><DataField name="leeftijd"/></DataDictionary>
<RegressionModel><MiningSchema><MiningField name="nat"/></MiningSchema>
<RegressionTable><NumericPredictor name="leeftijd" coefficient="0.2"/><CategoricalPredictor name="nat" value="TR" coefficient="1.5"/></RegressionTable>
<ModelVerification><InlineTable><row><naam>Jan Jansen</naam></row></InlineTable></ModelVerification></RegressionModel>
<TreeModel><SimplePredicate field="wijk" operator="equal" value="1060"/><SimpleSetPredicate field="land"><Array>MA "New Z"</Array></SimpleSetPredicate></TreeModel></PMML>`;
  expect(criteria("a.pmml", text)).toEqual([
    { name: "nat", label: "Nationaliteit", values: ["MA", "TR"], weight: "1.5" },
    { name: "leeftijd", weight: "0.2" },
    { name: "wijk", values: ["1060"] },
    { name: "land", values: ["MA", "New Z"] },
  ]);
  expect(JSON.stringify(readNodes(sourceText("a.pmml", text)).roots)).not.toContain("Jansen");
});

it("says of any broken document what stands against reading it, and throws at none", () => {
  const seed = `<d:definitions x="1"><d:decision name="a&amp;b"><!-- c --><text><![CDATA[ras]]></text></d:decision></d:definitions>`;
  fc.assert(
    fc.property(fc.nat(seed.length), fc.nat(seed.length), fc.string({ maxLength: 4 }), (from, to, put) => {
      const text = seed.slice(0, from) + put + seed.slice(to);
      for (const file of ["a.dmn", "a.pmml"]) {
        const { roots, problems } = readNodes(sourceText(file, text));
        // Numbers alone say nothing: `x="1"`.
        const saysNothing = !/="[^"]*\p{L}|>\s*[^<\s]/u.test(text);
        expect(roots.length > 0 || problems.length > 0 || saysNothing).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

it.each(["<", "<a>", "<a x='", "&x;", "<!--", "<![CDATA[", "]]>", " a='1'"])(
  "takes time in proportion to %j",
  (piece) => {
    const time = (count: number) => {
      const text = `<r ${piece.repeat(count)}`;
      const start = performance.now();
      readXml(text);
      return performance.now() - start;
    };
    time(500);
    expect(time(20_000)).toBeLessThan(Math.max(1_500, 12 * time(5_000)));
  },
);

describe("a text that stands where no tool writes one", () => {
  const table = (input: string, entry: string, more = "") =>
    `<definitions><decision><decisionTable><input><inputExpression>${input}<text>a</text></inputExpression></input><output name="p"/><rule>${more}<inputEntry>${entry}<text>"x"</text></inputEntry><outputEntry><text>1</text></outputEntry></rule></decisionTable></decision></definitions>`;
  const all = (node: Node): string[] =>
    node.type === "scalar"
      ? [node.text]
      : (node.type === "list" ? node.items : node.entries.map(({ value }) => value)).flatMap(all);
  const read = (file: string, text: string) => readNodes(sourceText(file, text));

  it.each([
    ["a.dmn", table("nationaliteit", "")],
    ["a.dmn", table("", "<text>y</text>nationaliteit")],
    ["a.dmn", table("", "", "nationaliteit")],
    ["a.pmml", '<PMML><DataDictionary><DataField name="a">nationaliteit</DataField></DataDictionary></PMML>'],
    ["a.pmml", '<PMML><Header/><KNNInputs><Array type="string">1 nationaliteit</Array></KNNInputs></PMML>'],
  ])("is looked at all the same: %s %s", (file, text) => {
    expect(read(file, text).roots.flatMap(all)).toContain("nationaliteit");
  });

  it("explains where it is an annotation of a rule", () => {
    const note = "<annotationEntry><text>geen nationaliteit</text></annotationEntry><description>uitleg</description>";
    expect(read("a.dmn", table("", "", note)).comments?.map((one) => one.text)).toEqual([
      "geen nationaliteit",
      "uitleg",
    ]);
  });
});
