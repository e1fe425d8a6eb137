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
