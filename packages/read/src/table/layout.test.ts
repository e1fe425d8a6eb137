import { describe, expect, it } from "vitest";
import { readNodes } from "../nodes/read-nodes.ts";
import { sourceText } from "../source-text.ts";

const read = (text: string) => JSON.stringify(readNodes(sourceText("a.csv", text)).roots);

/** Under which keys anything is said of a criterion. */
const keysIn = (text: string) => [...read(text).matchAll(/"key":\{[^{}]*"text":"(\w+)"/g)].map(([, key]) => key);

const rows = (count: number, of: (at: number) => string) => Array.from({ length: count }, (_, at) => of(at)).join("");

describe("rows of one name, one below the other", () => {
  const names = "abcdefghijklmnopqrst".split("");
  const bins = (name: string) => rows(15, (at) => `${at},ras ${name},[${at} ~ ${at + 1}),${at}\n`);

  it("are one criterion of a scorecard, however many they are", () => {
    const text = `,name,value,score\n${names.map(bins).join("")}`;
    expect(read(text)).toContain("ras t");
  });

  it("that stand further on again are of people", () => {
    const text = `name,value,score\n${rows(300, (at) => `Jan ${names[at % 20]},x${at},${at}\n`)}`;
    expect(read(text)).not.toContain("Jan");
  });
});

describe("names of any kind under a heading that says they are names", () => {
  it("are criteria beside what a model has of each", () => {
    const text = ",variable,iv,groep\n0,Land of herkomst van ouder,0.6,[1]\n1,Hoe kwam u hier,0.1,b\n";
    expect(keysIn(text)).toEqual(expect.arrayContaining(["name", "iv"]));
  });

  it("leave unread what stands beside people", () => {
    const text = "term,student,cijfer\nnajaar 2020,Jan Jansen,8\nvoorjaar 2021,Piet Puk,7\n";
    expect(read(text)).not.toMatch(/Jansen|Puk/);
  });
});

describe("rows under a heading that names criteria and people alike", () => {
  const people = "Jan Jansen;Turkse;12\nIna de Vries;Poolse;9\nPiet Puk;Turkse;4\n";

  it("are of people where each is called as people are, beside what only people have", () => {
    expect(read(`Naam;Nationaliteit;Score\n${people}`)).not.toContain('"key":"name"');
  });

  it("are looked at all the same, since criteria may be written so too", () => {
    expect(read("Name;Score;Segment\nCountry Of Birth;12;A\nAge Group;9;B\n")).toContain("Country Of Birth");
  });

  it.each([
    [
      "one of them is called as nobody is",
      "Naam;Herkomst;Score\nJan Jansen;a;12\nland van herkomst;b;9\n",
      "land van herkomst",
    ],
    [
      "all that stands beside them tells of criteria",
      "Naam;Punten;Omschrijving\nEigen Huis;12;x\nLand Van Herkomst;9;y\n",
      "Eigen Huis",
    ],
  ])("are criteria where %s", (_, text, name) => {
    expect(read(text)).toContain(`"text":"${name}"`);
  });
});

describe("rows of people without headings", () => {
  const problemsOf = (text: string) => readNodes(sourceText("a.csv", text)).problems;
  const people = "Jan Jansen;1980-01-02;hoog\nPiet Puk;1981-02-03;laag\n";

  it("are not read, not even the first of them, and that blocks", () => {
    expect(read(people)).not.toMatch(/Jansen|Puk|hoog/);
    expect(problemsOf(people)).toMatchObject([
      { code: "rows-without-headings", severity: "block", args: { count: 2 } },
    ]);
  });

  it("are told of at the headings where there are some", () => {
    expect(problemsOf(`naam;geboren;risico\n${people}`)).toMatchObject([{ code: "rows-not-read", span: { start: 0 } }]);
  });

  it.each([
    ["keys of one form", "s11234;7.6;5.8\ns42315;6.3;6.1\ns99331;9.5;8.8\n"],
    ["ways to reach them", "2413;Snijders;s@het-anker.nl\n1547;Snippe;a@het-anker.nl\n"],
    ["names and numbers that were given out", "119387;Beeckman;Torre\n50150;Clemhout;Thibeau\n34614;Dewitte;Tes\n"],
    ["numbers that begin with a nought", "Ema;1234\nMarvin;0123\n"],
    ["what they are called", "Jan Jansen;hoog;12\nPiet de Puk;laag;9\n"],
    ["a list of what they are called", "Jan Jansen\nPiet de Puk\nIna Smit\n"],
  ])("are known by %s", (_, text) => {
    expect(problemsOf(text).map(({ code }) => code)).toEqual(["rows-without-headings"]);
  });
});

describe("a table under headings that nobody knows", () => {
  it.each([
    ["types of columns", "qwa;qwe\nLeeftijd;int64\nLand van herkomst;object\n", ["Leeftijd", "Land van herkomst"]],
    [
      "its own names as headings",
      "qwa;ras;wijk;leeftijd\nras;1;0.2;0.1\nwijk;0.2;1;0.3\nleeftijd;0.1;0.3;1\n",
      ["ras", "wijk", "leeftijd"],
    ],
    [
      "columns that a program numbered",
      ",0\nland_van_herkomst,0.1234\nwijk,0.2345\nland_nu,0.345\nleeftijd,0.456\nwijk_nu,0.567\n",
      ["wijk"],
    ],
    [
      "types beside what a person has as well",
      "name,soort,n\nland,numeric,32\nwijk,numeric,31\nras,factor,30\n",
      ["wijk"],
    ],
    [
      "the heading, of a name and its code",
      "Variable,Codigo,zqa\nLand van nu,land_nu,3.5\nWijk,wijk_nu,2.1\nRas,ras_nu_of_ooit,0.123\nLand ooit,land_ooit,-0.1234\n",
      ["Land van nu"],
    ],
    ["shares of a whole", "qwa;qwe\nland;0.625\nwijk;0.25\nleeftijd;0.125\n", ["land", "wijk", "leeftijd"]],
    [
      "words that say the name again",
      "qwa;qwe\npurchase_date;date of purchase\nplace;a place\n",
      ["purchase_date", "place"],
    ],
    [
      "names made of parts",
      "qwa;qwe\nutil_mean_3m;0.2345\nutil_max_12m;1.2345\nland;0.3456\ndpd_max;2.3456\nland_b;0.4567\n",
      ["land"],
    ],
  ])("is of criteria by %s", (_, text, expected) => {
    expect(readNodes(sourceText("a.csv", text)).problems).toEqual([]);
    for (const name of expected) expect(read(text)).toContain(`"text":"${name}"`);
    expect(keysIn(text)).toContain("name");
  });

  it("is of variables though keys stand beside their names", () => {
    const text = "zqa,zqe,zqo\nH0030001,housing units,housing_density\nH0030002,occupied units,rate_occupied\n";
    expect(read(text)).toContain("housing_density");
  });
});

it("reads a row of very many headings in time", () => {
  const row = (prefix: string) => Array.from({ length: 60_000 }, (_, at) => `${prefix}${at}`).join(",");
  expect(read(`${row("k")}\n${row("")}\n`)).toContain('"k59999"');
});
