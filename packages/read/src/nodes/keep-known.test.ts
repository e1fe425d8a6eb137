import fc from "fast-check";
import { expect, it } from "vitest";
import { sourceText } from "../source-text.ts";
import type { MapNode } from "./node.ts";
import { nothingRead, readNodes } from "./read-nodes.ts";

const texts: Readonly<Record<string, string>> = {
  "a.csv": "kenmerk;waarde;punten\nland;MA|TR;3\nleeftijd;18;2\nschulden;;1\n",
  "a.sql":
    "select a.land, case when a.leeftijd > 3 then 2 end as s from t a\nwhere a.schulden in ('x', 'y') and a.land = 'MA'\n",
  "a.pmml":
    '<PMML><DataDictionary><DataField name="land"/><DataField name="leeftijd"/></DataDictionary><RegressionTable><NumericPredictor name="schulden" coefficient="2"/></RegressionTable></PMML>',
  "a.dmn":
    '<definitions><decision><decisionTable><input label="a"><inputExpression><text>land</text></inputExpression></input><output name="p"/><rule><inputEntry><text>"MA"</text></inputEntry><outputEntry><text>3</text></outputEntry></rule></decisionTable></decision></definitions>',
  "a.r": 'd$land[is.na(d$land)] <- 3\nfit <- glm(y ~ leeftijd, data = d)\nd[["schulden"]] %in% c("a")\n',
  "a.py": 'x = df["land"].isin(["MA"])\ny = df["leeftijd"] > 3\nz = df["schulden"]\n',
};

it.each(Object.entries(texts))(
  "%s is read the same with an earlier reading as without, whatever is typed",
  (file, text) => {
    fc.assert(
      fc.property(
        fc.nat(text.length),
        fc.nat(6),
        fc.constantFrom("", "x", "\n", ";", '"', "land", "<a>"),
        (at, cut, put) => {
          const before = readNodes(sourceText(file, text), nothingRead);
          const after = sourceText(file, text.slice(0, at) + put + text.slice(at + cut));
          const [again, anew] = [readNodes(after, before), readNodes(after)];
          expect(again.roots).toEqual(anew.roots);
          expect(again.problems).toEqual(anew.problems);
          for (const [map, { from, by }] of again.moved ?? [])
            expect([map.span.start - by, JSON.stringify(map.entries.map(({ value }) => value.type))]).toEqual([
              from.span.start,
              JSON.stringify(from.entries.map(({ value }) => value.type)),
            ]);
        },
      ),
      { numRuns: 100 },
    );
  },
);

it("takes over a criterion that stands where it stood, and tells of one that only moved what it was", () => {
  const [text = ""] = [texts["a.csv"]];
  const before = readNodes(sourceText("a.csv", text), nothingRead);
  const after = readNodes(sourceText("a.csv", text.replace("leeftijd", "leeftijden")), before);
  const items = (nodes: typeof before) => {
    const value = (nodes.roots[0] as MapNode).entries[0]?.value;
    return value?.type === "list" ? value.items : [];
  };
  expect(items(after)[0]).toBe(items(before)[0]);
  expect(after.moved?.get(items(after)[2] as MapNode)).toEqual({ from: items(before)[2], by: 2 });
});
