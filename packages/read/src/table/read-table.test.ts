import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MapNode, Node } from "../nodes/node.ts";
import { readNodes } from "../nodes/read-nodes.ts";
import { readText } from "../read-text.ts";
import { sourceText } from "../source-text.ts";
import { readCells, widthsOf } from "./cells.ts";
import { dialectOf } from "./dialect.ts";

const read = (text: string) => readNodes(sourceText("a.csv", text));

/** Nodes as plain values, and whether each text stands where it says. */
function plain(node: Node | undefined, text: string): unknown {
  if (node === undefined) return undefined;
  if (node.type === "list") return node.items.map((item) => plain(item, text));
  if (node.type === "map")
    return Object.fromEntries(node.entries.map(({ key, value }) => [key.text, plain(value, text)]));
  const written = text.slice(node.span.start, node.span.end);
  return written === node.text ? node.text : [node.text, written];
}

const criteria = (text: string) => {
  const root = read(text).roots[0] as MapNode | undefined;
  const found = root?.entries.find(({ key }) => key.text === "indicators");
  return plain(found?.value, text);
};

describe("a table of criteria", () => {
  it("gives each name with what stands beside it, at its place", () => {
    expect(criteria("kenmerk;waarde;punten;bron\nleeftijd;18-25;2,5;brp\nland;MA|TR;10;suwi\n")).toEqual([
      { name: "leeftijd", source: "brp", values: ["18-25"], weight: ["2.5", "2,5"] },
      { name: "land", source: "suwi", values: ["MA", "TR"], weight: "10" },
    ]);
  });

  it("goes on where a name is left out or stands again, past quotes and line breaks in a cell", () => {
    expect(criteria('feature,value,note\nland,MA,\n,TR,"zie\n""wet"""\nland,SY,\n')).toEqual(
      [{ name: "land", values: ["MA", "TR", "SY"], note: undefined }].map(({ name, values }) => ({
        name,
        description: ['zie\n"wet"', 'zie\n""wet""'],
        values,
      })),
    );
  });

  it("finds its headings below titles and remarks", () => {
    expect(criteria("Risicomodel 2026,,\n,,\nid,feature,importance\n1,wijk,0.3\n2,leeftijd,0.1\n")).toEqual([
      { name: "wijk", weight: "0.3", id: "1" },
      { name: "leeftijd", weight: "0.1", id: "2" },
    ]);
  });
});

describe("a table of criteria that no heading calls so", () => {
  it("is known by names that stand once, beside what tells of them", () => {
    const names = ["addr_state", "annual_inc", "zip_code"];
    const rows = names.map((name) => `${name},"What ${name} is, as the borrower said"`).join("\n");
    for (const heading of ["LoanStatNew,Description", "Gegeven,Wat het is"])
      expect(criteria(`${heading}\n${rows}\n`)).toMatchObject(names.map((name) => ({ name })));
  });
  it("is known by what most columns tell, where the first heads the rows and has no heading", () => {
    const text = " Scorecard,,,,\n,Bin,Count,WOE,Points\nInterest Rate,<50,3,-0.7,38\n,50+,4,0.1,9\nLand,NL,1,0.2,3\n";
    expect(criteria(text)).toMatchObject([{ name: "Interest Rate", values: ["<50", "50+"] }, { name: "Land" }]);
  });
  it("may have a column of numbers without a heading, and empty cells behind the last", () => {
    expect(criteria(",Features,Score,,,\n0,age,26,,,\n1,land,3,,,\n")).toMatchObject([
      { name: "age" },
      { name: "land" },
    ]);
  });
  it.each([
    "user_id,comment\nde0cf6b096da,I did not like the long one\nd328242713,Fine by me I think\n",
    "gebruiker,toelichting\njan_jansen,heeft drie keer gebeld met ons\npiet_puk,woont sinds kort in Assen\n",
    ",leeftijd,oordeel\nJan Jansen,34,goed\nPiet Puk,35,slecht\n",
  ])("is no table of people: %j", (text) => {
    expect(read(text).problems.map(({ code }) => code)).toContain("rows-not-read");
    expect(JSON.stringify(criteria(text))).not.toMatch(/de0cf|jan_|Jansen|like/);
  });
  it.each([
    [
      "name,value,keep\n",
      (at: number) => `${at},${at === 7 ? "nationaliteit" : `VAR_${"abcdefghij"[at % 10]}${at}`},T\n`,
    ],
    [
      "Uit bestand,Description\n",
      (at: number) => `${at === 7 ? "Land van herkomst" : `Veld nummer ${at}`},Wat er staat\n`,
    ],
  ])("is looked at word by word where nothing heads it: %j", (heading, row) => {
    const text = heading + Array.from({ length: 300 }, (_, at) => row(at)).join("");
    expect(JSON.stringify(read(text).roots)).toMatch(/nationaliteit|Land van herkomst/);
  });
  it("is known by truths beside names of variables, whatever heads them", () => {
    const rows = Array.from({ length: 300 }, (_, at) => `${at},${at === 7 ? "RACE" : `VAR_${at % 10}_${at}`},T,0\n`);
    const found = criteria(`name,value,keep,used\n${rows.join("")}`) as readonly unknown[];
    expect([found.length, found[7]]).toEqual([300, { name: "RACE", overig: "7", keep: "T", used: "0" }]);
  });
  it.each([
    "klant,actief,lid\njan_jansen,T,F\npiet_puk,F,T\n",
    "value,actief\nJansen,T\nPuk,F\n",
    "id,waarde,straat,lid\n1,jan_jansen,Kerkweg,T\n2,piet_puk,Dorpsweg,F\n",
    "waarde,aantal\nlaag_risico,31\nhoog_risico,4\n",
    "waarde,lid\njan_jansen,T\njan_jansen,F\n",
  ])("names no person, value or count beside truths: %j", (text) => {
    expect(JSON.stringify(criteria(text))).not.toMatch(/Jansen|Puk|jansen|_/);
  });
  it.each([
    [
      "t.csv",
      "VAR_NAME,MIN_VALUE,WOE,SCORE\nSex,f,-0.2,57\nSex,m,0.1,59\nNationaliteit,NL,0.4,60\n",
      ["Sex", "Nationaliteit"],
    ],
    ["t.csv", "Dummy,Beta Coefficient,P-Value\nstate_NY,0.1,0.02\nras_wit: ja,0.4,0.01\n", ["state_NY", "ras_wit: ja"]],
    ["m/All_ShapValues.csv", ",rfc,logit\nTerm: 36,0.2,1.5\nRas: wit,0.3,-4\n", ["Term: 36", "Ras: wit"]],
  ])("is known by what only a model has a number for: %s %j", (file, text, names) => {
    const root = readNodes(sourceText(file, text)).roots[0] as MapNode;
    const found = plain(root.entries.find(({ key }) => key.text === "indicators")?.value, text);
    expect((found as { name: string }[]).map(({ name }) => name)).toEqual(names);
  });
  it.each(["klant,coefficient\nJan Jansen,3\nPiet Puk,4\n", "employee_name,woe\nJan Jansen,3\nPiet Puk,4\n"])(
    "names nobody beside such a number: %j",
    (text) => expect(JSON.stringify(criteria(text))).not.toMatch(/Jansen|Puk/),
  );
  it("is known by a heading that says so beside numbers, and else looked at", () => {
    expect(criteria("Feature,Scores_int\nstate:Own House,-5\n")).toMatchObject([{ name: "state:Own House" }]);
    const text = "Kenmerk,Kleur\nland van herkomst,rood\nhuis (eigen),geel\n";
    expect(JSON.stringify(read(text).roots)).toContain("land van herkomst");
  });
  it("takes of two columns of names the one that names each row", () => {
    expect(criteria("column name,feature\nH3,rate_units\nH4,\nH5,rate_rent\n")).toMatchObject([
      { name: "H3" },
      { name: "H4" },
      { name: "H5" },
    ]);
  });
  it("may be headed anew, below a title of its own", () => {
    const text = "Field Name,Description\nland,Where\nLanden,\nField Name,Description\nwijk,Which\n";
    expect(criteria(text)).toMatchObject([{ name: "land" }, { name: "wijk" }]);
    expect(JSON.stringify(read(text).roots)).toContain("Landen");
  });
  it("leaves three hundred people unread", () => {
    const rows = Array.from(
      { length: 300 },
      (_, at) => `Jansen${"abcdefghij"[at % 10]}${at},Straat ${at},Woont hier sinds kort\n`,
    );
    for (const heading of ["surname,straat,toelichting", "klant,straat,opmerking"])
      expect(JSON.stringify(read(`${heading}\n${rows.join("")}`).roots)).not.toMatch(/Jansen|Straat|sinds/);
  });
  it("leaves the words that head rows of numbers to be looked at", () => {
    const text = ",rfc,logit\nNationaliteit: NL,0.3,-4\nTerm: 36 months,0.2,1.5\n";
    expect(JSON.stringify(read(text).roots)).toContain("Nationaliteit: NL");
  });
});

it("warns of rows that end as on old Macs, and refuses a row hidden by such an end", () => {
  const problems = (text: string) => readText("a.csv", new TextEncoder().encode(text)).problems;
  expect(problems("veld\rland\r")).toMatchObject([{ code: "line-break", severity: "warning" }]);
  expect(problems("veld\rland\nwijk\n")).toMatchObject([{ code: "line-break", severity: "block" }]);
});

describe("a table of people", () => {
  const text = "naam,geboortedatum,nationaliteit\nJan Jansen,1980-01-01,NL\nPiet Puk,1981-01-01,MA\n";

  it("has its headings for criteria; its rows are not read, and that is told", () => {
    expect(criteria(text)).toEqual([{ name: "naam" }, { name: "geboortedatum" }, { name: "nationaliteit" }]);
    expect(read(text).problems).toMatchObject([{ code: "rows-not-read", args: { count: 2 }, severity: "warning" }]);
  });
});

describe("bytes of older programs", () => {
  it("are read as Windows-1252 or UTF-16, with a warning", () => {
    const old = readText("a.csv", new Uint8Array([...Buffer.from("kenmerk\ncaf", "latin1"), 0xe9]));
    expect([old.source.text, old.problems[0]?.code]).toEqual(["kenmerk\ncafé", "old-encoding"]);
    const wide = readText("a.csv", new Uint8Array([0xff, 0xfe, ...Buffer.from("veld;punten\n", "utf16le")]));
    expect([wide.source.text, wide.problems[0]?.code]).toEqual(["\ufeffveld;punten\n", "old-encoding"]);
  });
});

it.each([
  ["a;b\n1,5;2\n", ";"],
  ["a\tb\n1\t2\n", "\t"],
  ["a,b\n1,2\n", ","],
  ["sep=|\na|b\n", "|"],
  ["alone\nx\n", null],
  ["\t\ta;b\n\t\tc;d\n", "\t"],
])("%j is cut at %j", (text, delimiter) => {
  expect(dialectOf(text).delimiter).toBe(delimiter);
});

it("reads back every table that is written by the rules", () => {
  const cell = fc.stringMatching(/^[a-z ";\n,]{0,6}$/);
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(";")).join("\r\n");
      expect(readCells(text, ";", 0, 1_000).rows.map((row) => row.map((one) => one.text))).toEqual(rows);
    }),
    { numRuns: 200 },
  );
});

it("says of any text what stands against reading it, and throws at none", () => {
  const seed = 'kenmerk;waarde;punten\nland;"MA;TR";10\nras;"x\n';
  fc.assert(
    fc.property(fc.nat(60), fc.nat(60), fc.string({ maxLength: 5 }), (from, to, put) => {
      const text = seed.slice(0, from) + put + seed.slice(to);
      const { roots, problems } = read(text);
      expect(roots.length > 0 || problems.length > 0 || text.trim() === "" || !/[^\s;|,"\ufeff]/.test(text)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

it("does not hang on a table of a hundred thousand columns or one long quote", () => {
  const wide = read(`${"k;".repeat(100_000)}\n`);
  expect(wide.roots.length).toBe(1);
  expect(read(`a;"${"x".repeat(4_000_000)}`).problems.map(({ code }) => code)).toContain("unclosed");
});

describe("a first row that only seems to be a heading", () => {
  const texts = (text: string) => JSON.stringify(read(text).roots.map((root) => plain(root, text)));
  it("hides nothing of a list of names", () => {
    expect(criteria("leeftijd\nnationaliteit\ninkomen\n")).toEqual([
      { name: "leeftijd" },
      { name: "nationaliteit" },
      { name: "inkomen" },
    ]);
    expect(texts("leeftijd;laag\nnationaliteit;hoog\n")).toContain("nationaliteit");
    expect(texts("nr;oms;w\n1;nationaliteit;3\n2;leeftijd;4\n")).toContain("nationaliteit");
  });
  it("leaves rows of people unread", () => {
    expect(texts("bsn;woonplaats;geslacht\n1;Utrecht;V\n2;Utrecht;M\n3;Assen;V\n")).not.toContain("Utrecht");
  });
  it("may say in which language or manner it names", () => {
    expect(criteria("Feature_EN;Dataset\nage;a\nage;b\n")).toEqual([{ name: "age", source: "a", Dataset: "b" }]);
  });
});

it("counts cells in a row as it cuts them", () => {
  const piece = fc.constantFrom("a", ";", "\n", "\r\n", '"', '""', " ", '"x;y"', ",");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join("");
      const rows = readCells(text, ";", 0, 1_000).rows.filter((row) =>
        row.some((cell) => cell.text.replaceAll('"', "").trim() !== ""),
      );
      expect(widthsOf(text, ";")).toEqual(rows.map((row) => row.length));
    }),
    { numRuns: 500 },
  );
});
