import { describe, expect, it } from "vitest";
import { type Files, judge } from "./fixtures/judge.ts";

const head = "profile: p\npurpose: control\nautomation: human-decides\nphase: in-use\nconsequences: [letter]\n";

/** A native profile of these lines. */
const yaml = (lines: string): Files => ({ "p/a.profile.yaml": head + lines });

/** A file in another format, with a wrapper that states what it is for. */
const wrapped = (name: string, text: string): Files => ({
  "p/a.profile.yaml": `${head}model: ./${name}\n`,
  [`p/${name}`]: text,
});

const dmn = (input: string, value: string) => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="x"><decision id="b" name="b">
<decisionTable id="t" hitPolicy="COLLECT">
<input id="i1"><inputExpression id="e1" typeRef="string"><text>${input}</text></inputExpression></input>
<output id="o" name="punten" typeRef="number"/>
<rule id="r1"><inputEntry id="x1"><text>"${value}"</text></inputEntry><outputEntry id="y1"><text>3</text></outputEntry></rule>
</decisionTable></decision></definitions>`;

/** Places in which a word says clearly on what is selected; `name` has no blanks in it. */
const clearly: Readonly<Record<string, (word: string, name: string) => Files>> = {
  "the name of an indicator": (_, name) => yaml(`indicators:\n  - {name: ${name}, weight: 3}\n`),
  "a name with the word code behind it": (_, name) => yaml(`indicators:\n  - {name: ${name}_code, weight: 3}\n`),
  "a value": (word) => yaml(`indicators:\n  - {name: doelgroep, values: ["${word}"], weight: 3}\n`),
  "a label": (word) => yaml(`indicators:\n  - {name: k7, label: ${word}, weight: 3}\n`),
  "the key of a weight": (_, name) => yaml(`weights:\n  ${name}: 3\n  dagen: 2\n`),
  JSON: (_, name) => ({
    "p/a.profile.json": `{"profile": "p", "purpose": "control", "automation": "human-decides", "features": [{"feature": "${name}", "weight": 1}, {"feature": "dagen", "weight": 2}]}`,
  }),
  "a condition of a query": (_, name) => wrapped("s.sql", `SELECT id FROM personen WHERE ${name} = 1 AND dagen > 3;\n`),
  "a row of a table": (_, name) => wrapped("c.csv", `kenmerk;punten\n${name};10\ndagen;2\n`),
  "a table of decisions": (_, name) => wrapped("d.dmn", dmn(name, "ja")),
};

/** Places in which it may say so: excluded or asked, and never green. */
const never: typeof clearly = {
  "a description": (word) => yaml(`indicators:\n  - {name: k7, description: ${word} van de aanvrager, weight: 3}\n`),
  "an expression": (_, name) => yaml(`indicators:\n  - {name: k7, expression: "${name} == 1", weight: 3}\n`),
  "a selection": (_, name) =>
    yaml(`indicators:\n  - {name: dagen, weight: 3}\nselection:\n  all-of: [${name}, dagen]\n`),
  "any depth": (word) => yaml(`indicators:\n  - {name: dagen, weight: 3}\nbijlage:\n  a: {b: [{c: {d: "${word}"}}]}\n`),
  "what is left out": (_, name) => yaml(`indicators:\n  - {name: dagen, weight: 3}\nuitgesloten: [${name}]\n`),
  "an address": (_, name) => yaml(`indicators:\n  - {name: dagen, weight: 3}\naddress:\n  status: ${name}\n`),
  "glue at both ends": (_, name) =>
    yaml(`indicators:\n  - {name: x${name.replaceAll("_", "").toLowerCase()}q, weight: 3}\n`),
  "two halves": (_, name) => yaml(`indicators:\n  - {name: ${name.slice(0, 5)}-${name.slice(5)}, weight: 3}\n`),
  "a slip of the pen": (_, name) => yaml(`indicators:\n  - {name: ${name.replace(/[ou]/, "$&$&")}, weight: 3}\n`),
  "a value of a query": (word) =>
    wrapped("s.sql", `SELECT id FROM personen WHERE groep IN ('${word}') AND dagen > 3;\n`),
  "a value of a table": (word) => wrapped("c.csv", `kenmerk;waarde;punten\ngroep;${word};10\ndagen;;2\n`),
  "a value of a table of decisions": (word) => wrapped("d.dmn", dmn("groep", word)),
  "a program": (_, name) =>
    wrapped("m.py", `def score(p):\n    s = 0\n    if p["${name}"] == 1:\n        s += 3\n    return s\n`),
};

const words = ["Roma en Sinti", "allochtonen", "allochtoon", "huidskleur"];
const rows = (places: typeof clearly) =>
  Object.entries(places).flatMap(([place, make]) =>
    words.map((word) => [word, place, make(word, word.replaceAll(" ", "_"))] as const),
  );
const judged = (files: Files) => judge(files).profiles.map(({ verdict, blocks }) => ({ verdict, blocks }));

describe("in control, wherever the word stands", () => {
  it.each(rows(clearly))("%s is excluded in %s", (_word, _place, files) => {
    expect(judged(files)).toEqual([{ verdict: "excluded", blocks: true }]);
  });

  it.each(rows(never))("%s is not green in %s", (_word, _place, files) => {
    expect(judged(files).map(({ blocks }) => blocks)).toEqual([true]);
  });

  it("places that are called so are neither", () => {
    const files = yaml("indicators:\n  - {name: vestiging, values: [Roma, Milano, Torino], weight: 2}\n");
    expect(judged(files)).toEqual([{ verdict: "no-finding", blocks: false }]);
  });

  it.each(["human-decides", "full"])(
    "a statutory requirement of nationality is asked about, and not excluded (%s)",
    (automation) => {
      const text = head
        .replace("control", "eligibility")
        .replace("human-decides", automation)
        .replace("letter", "refusal");
      const files = {
        "p/a.profile.yaml": `${text}indicators:\n  - name: nationaliteit\n    description: Wsf 2000, artikel 2.2\n    values: [Nederlandse]\nselection: {all-of: [nationaliteit]}\n`,
      };
      expect(judged(files)).toEqual([{ verdict: "test-missing", blocks: true }]);
    },
  );
});
