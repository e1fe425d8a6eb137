import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Node } from "../nodes/node.ts";
import { readNodes } from "../nodes/read-nodes.ts";
import { sourceText } from "../source-text.ts";

const rootOf = (text: string) => readNodes(sourceText("a.csv", text)).roots[0];

/** The texts that were read, or only those under a key. */
function textsIn(node: Node | undefined, under?: string, isUnder = under === undefined): string[] {
  if (node === undefined) return [];
  if (node.type === "scalar") return isUnder ? [node.text] : [];
  if (node.type === "list") return node.items.flatMap((item) => textsIn(item, under, isUnder));
  return node.entries.flatMap(({ key, value }) => textsIn(value, under, under === undefined || key.text === under));
}

const namesIn = (text: string) => textsIn(rootOf(text), "name");

const alphabets = [
  "abcdefghijklmnopqrstuvwxyz",
  "абвгдежзиклмнопрст",
  "αβγδεζηθικλμνξοπρ",
  "年龄收入职业性别国籍",
  "أبتثجحخدذرز",
];
const word = fc
  .constantFrom(...alphabets)
  .chain((letters) => fc.array(fc.constantFrom(...letters), { minLength: 4, maxLength: 9 }))
  .map((letters) => letters.join(""));
/** No language has a word that begins so, and no list of headings. */
const heading = word.map((text) => `zq${text}`);
const name = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 3 }), fc.constantFrom("_", " ", "."))
  .map(([words, mark]) => words.join(mark));
const names = fc.uniqueArray(name, { minLength: 3, maxLength: 12, selector: (text) => text.toLowerCase() });

const cell = (text: string) => (/[",;\n]/.test(text) ? `"${text}"` : text);

/** A table of the columns in any order, under headings of any words. */
function written(
  columns: readonly (readonly string[])[],
  order: readonly number[],
  headings: readonly string[],
): string {
  const sorted = columns.map((_, at) => at).sort((a, b) => (order[a] ?? 0) - (order[b] ?? 0));
  const rows = (columns[0] ?? []).map((_, row) => sorted.map((column) => cell(columns[column]?.[row] ?? "")).join(","));
  return [...(headings.length > 0 ? [sorted.map((at) => headings[at]).join(",")] : []), ...rows, ""].join("\n");
}

const order = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 });
const headings = fc.uniqueArray(heading, { minLength: 6, maxLength: 6 });
const number = fc.double({ min: -3, max: 3, noNaN: true });

const waysToCut: ((from: number, to: number, isLast: boolean) => string)[] = [
  (from, to) => `${from}-${to}`,
  (from, to) => `(${from}, ${to}]`,
  (from, to) => `[${from}; ${to})`,
  (from, to) => `${from} tot ${to} jaar`,
  (from, to, isLast) => (isLast ? `> ${from}` : `<= ${to}`),
];

describe("a scorecard under headings that nobody knows", () => {
  const card = fc.record({
    names,
    order,
    headings,
    isHeaded: fc.boolean(),
    seed: fc.array(number, { minLength: 12, maxLength: 12 }),
  });

  it("has all its names found by the classes under each", () => {
    const parts = fc.record({
      cut: fc.constantFrom(...waysToCut),
      count: fc.integer({ min: 2, max: 5 }),
      isGap: fc.boolean(),
    });
    fc.assert(
      fc.property(card, parts, ({ names: all, order: by, headings: heads, isHeaded, seed }, { cut, count, isGap }) => {
        const rows = all.flatMap((one, at) =>
          Array.from({ length: count + (isGap ? 1 : 0) }, (_, part) => [
            one,
            part === count ? "missing" : cut(part * 7 + at, part * 7 + at + 7, part === count - 1),
            String(Math.round((seed[(at + part) % 12] ?? 0) * 40)),
          ]),
        );
        const columns = [0, 1, 2].map((column) => rows.map((row) => row[column] ?? ""));
        const text = written(columns, by, isHeaded ? heads : []);
        expect(namesIn(text), text).toEqual(expect.arrayContaining(all));
      }),
      { numRuns: 300 },
    );
  });

  it("has all its names found by coefficients", () => {
    fc.assert(
      fc.property(card, fc.boolean(), ({ names: all, order: by, headings: heads, isHeaded, seed }, hasError) => {
        const numbers = all.map((_, at) => ((at % 2 === 0 ? 1 : -1) * (Math.abs(seed[at] ?? 0) + 0.01234)).toFixed(5));
        const columns = [all, numbers, ...(hasError ? [all.map((_, at) => `0.0${at + 11}`)] : [])];
        const text = written(columns, by, isHeaded ? heads : []);
        expect(namesIn(text), text).toEqual(expect.arrayContaining(all));
      }),
      { numRuns: 300 },
    );
  });
});

describe("rows of people under headings that nobody knows", () => {
  const capital = word.map((text) => text.charAt(0).toUpperCase() + text.slice(1));
  const person = fc.oneof(
    fc.tuple(capital, capital).map(([first, last]) => `${first} ${last}`),
    fc.tuple(capital, fc.constantFrom("de", "van der"), capital).map((parts) => parts.join(" ")),
    capital,
  );
  const day = fc
    .tuple(fc.integer({ min: 10, max: 28 }), fc.integer({ min: 10, max: 12 }), fc.integer({ min: 1930, max: 2019 }))
    .chain(([d, m, y]) => fc.constantFrom(`${y}-${m}-${d}`, `${d}-${m}-${y}`, `${d}.${m}.${y}`, `${m}/${d}/${y}`));
  const row = fc.tuple(
    person,
    day,
    fc.constantFrom("laag", "middel", "hoog", "18-25", "(0, 5]"),
    fc.constant(123_456_782),
    number,
  );

  it.each([
    ["birthdays", [0, 1, 2, 4]],
    ["numbers of people", [0, 2, 3, 4]],
  ])("that have %s print no cell", (_, chosen) => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 2, maxLength: 25 }),
        order,
        headings,
        fc.boolean(),
        (rows, by, heads, isHeaded) => {
          const columns = chosen.map((column) =>
            rows.map((one, at) => String(column === 3 ? one[3] + at : one[column])),
          );
          const text = written(columns, by, isHeaded ? heads : []);
          const read = new Set(textsIn(rootOf(text)));
          expect(
            rows
              .flat()
              .map(String)
              .filter((one) => read.has(one)),
            text,
          ).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

it("takes no time to tell a table of cells without end", () => {
  const cells = ["@", "1 ", "(", "<a ", "a_", "1.", "Aa "].map((piece) => piece.repeat(30_000));
  const text = Array.from({ length: 4 }, (_, at) => cells.map((one) => `${one}${at}`).join(";")).join("\n");
  const start = process.cpuUsage();
  readNodes(sourceText("a.csv", text));
  expect(process.cpuUsage(start).user / 1_000).toBeLessThan(3_000);
});

describe("a word of which each letter stands in a cell of its own", () => {
  const spelled = fc.stringMatching(/^[b-z]{5,12}$/);

  it.each([
    ["heads columns", (letters: string[]) => `${letters.join(",")}\n${letters.map(() => "3").join(",")}\n`],
    ["heads some of the columns", (letters: string[]) => `kenmerk,punten,${letters.join(",")}\nland,3\n`],
    ["stands in a row", (letters: string[]) => `kenmerk;punten\nland;3\n${letters.join(";")}\n`],
    ["goes down a column", (letters: string[]) => `kenmerk;punten\n${letters.map((one) => `${one};3\n`).join("")}`],
    ["has blanks around it", (letters: string[]) => `kenmerk;punten\nland;3\n ${letters.join(" ; ")} \n`],
  ])("is read whole where it %s", (_, tableOf) => {
    fc.assert(
      fc.property(spelled, (text) => {
        expect(textsIn(rootOf(tableOf([...text])))).toContain(text);
      }),
      { numRuns: 20 },
    );
  });

  it("is put together of no rows of people", () => {
    const rows = "12345678901;m\n".repeat(6);
    expect(textsIn(rootOf(`bsn;geslacht\n${rows}`))).not.toContain("mmmmmm");
  });
});

it.each(["naam;x\nNationaliteit;3\nLeeftijd;4\n", "name;x;y\nNationality;3;a\nAge;4;b\n"])(
  "cannot judge rows of which the names are people or criteria: %s",
  (text) => {
    const { problems } = readNodes(sourceText("a.csv", text));
    expect(problems).toMatchObject([{ code: "rows-of-people", severity: "block", args: { count: 2 } }]);
  },
);
