import { assess, lexiconOf } from "@tenzij/core";
import { findDistinctions } from "@tenzij/core/distinction";
import { noPolicy, policyOfTree } from "@tenzij/core/policy";
import { readProfile } from "@tenzij/core/profile";
import { explainFileJson, jsonPieces, toGitlab, toJunit, toMarkdown, toSarif, toText } from "@tenzij/core/report";
import { law } from "@tenzij/law";
import { readText, type Tree } from "@tenzij/read";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workbook } from "../gate/workbook.ts";

/** Someone, as a row of texts under the titles. */
type Row = readonly string[];

const titles: Row = ["naam", "nationaliteit", "leeftijd"];
const list = (texts: Row, quote = '"') => texts.map((text) => `${quote}${text}${quote}`).join(", ");
const column = (rows: readonly Row[], at: number) => rows.map((row) => row[at] ?? "");
const object = (row: Row) => Object.fromEntries(titles.map((title, at) => [title, row[at]]));
const objects = (rows: readonly Row[]) => rows.map(object);
const frame = (rows: readonly Row[]) =>
  `d = pd.DataFrame({${titles.map((title, at) => `"${title}": [${list(column(rows, at))}]`).join(", ")}})\n`;
const values = (rows: readonly Row[]) => rows.map((row) => `(${list(row, "'")})`).join(", ");
const insert = (rows: readonly Row[]) => `insert into brp.personen (${titles.join(", ")}) values ${values(rows)};\n`;
const csv = (rows: readonly Row[], mark: string) => rows.map((row) => `${row.join(mark)}\n`).join("");
const notebook = (cell_type: string, source: string) =>
  JSON.stringify({
    cells: [{ cell_type, source: [source], outputs: [{ text: [source] }] }],
    metadata: {},
    nbformat: 4,
  });
const element = (row: Row) => `<p>${titles.map((title, at) => `<${title}>${row[at]}</${title}>`).join("")}</p>`;

/** Rows of people in each way in which files hold them, by what each is called here. */
const ways: Readonly<Record<string, readonly [string, (rows: readonly Row[]) => string | Uint8Array]>> = {
  "a list in JSON": ["a.json", (rows) => JSON.stringify(objects(rows))],
  "a list below a key in JSON": ["a.json", (rows) => JSON.stringify({ a: { personen: objects(rows) } }, null, 2)],
  "lines of JSON": [
    "a.json",
    (rows) =>
      objects(rows)
        .map((one) => `${JSON.stringify(one)}\n`)
        .join(""),
  ],
  "columns in JSON": [
    "a.json",
    (rows) => JSON.stringify(Object.fromEntries(titles.map((one, at) => [one, column(rows, at)]))),
  ],
  "columns by number in JSON": [
    "a.json",
    (rows) => JSON.stringify(Object.fromEntries(titles.map((one, at) => [one, { ...column(rows, at) }]))),
  ],
  "rows beside their columns in JSON": ["a.json", (rows) => JSON.stringify({ columns: titles, data: rows })],
  "a list in YAML": [
    "a.yaml",
    (rows) => `mensen:\n${rows.map((row) => `  - naam: ${row[0]}\n    adres: {nationaliteit: ${row[1]}}\n`).join("")}`,
  ],
  "documents of YAML": ["a.yaml", (rows) => rows.map((row) => `---\nnaam: ${row[0]}\nland: ${row[1]}\n`).join("")],
  "a program in YAML": ["a.yaml", (rows) => `stap: x\nprogramma: |\n  import pandas\n  ${frame(rows)}`],
  "a table without headings": ["a.csv", (rows) => csv(rows, ";")],
  "a table": ["a.csv", (rows) => csv([titles, ...rows], ";")],
  "values in SQL": ["a.sql", insert],
  "values in SQL, one by one": ["a.sql", (rows) => rows.map((row) => insert([row])).join("")],
  "values without columns in SQL": ["a.sql", (rows) => `insert into p values ${values(rows)};\n`],
  "a frame in Python": ["a.py", (rows) => `import pandas as pd\n${frame(rows)}`],
  "dictionaries in Python": [
    "a.py",
    (rows) => `d = DataFrame([${rows.map((row) => `dict(naam="${row[0]}", land="${row[1]}")`)}])\n`,
  ],
  "tuples in Python": [
    "a.py",
    (rows) => `d = f([${rows.map((row) => `(${list(row)})`)}], columns=[${list(titles)}])\n`,
  ],
  "a table as a text in Python": ["a.py", (rows) => `d = read_csv(StringIO("""${csv([titles, ...rows], ",")}"""))\n`],
  "a query in Python": ["a.py", (rows) => `con.execute("${insert(rows).trim()}")\n`],
  "a frame in R": [
    "a.R",
    (rows) => `d <- data.frame(${titles.map((one, at) => `${one} = c(${list(column(rows, at))})`)})\n`,
  ],
  "a frame in a notebook": ["a.ipynb", (rows) => notebook("code", frame(rows))],
  "a table between programs": [
    "a.ipynb",
    (rows) => notebook("markdown", csv([titles, ["--", "--", "--"], ...rows], " | ")),
  ],
  "elements of XML": ["a.xml", (rows) => `<mensen>${rows.map(element).join("")}</mensen>`],
  "data of SAS": ["a.sas", (rows) => `data p; input naam $ land $ x; datalines;\n${csv(rows, ",")};\nrun;\n`],
  "data of SPSS": ["a.sps", (rows) => `DATA LIST FREE / naam land x.\nBEGIN DATA\n${csv(rows, ",")}END DATA.\n`],
  "a sheet": ["a.xlsx", (rows) => workbook([titles, ...rows])],
  "a sheet without headings": ["a.xlsx", (rows) => workbook(rows)],
};

/** No word of the law begins so. */
const called = fc
  .tuple(
    fc.constantFrom("Zqu", "Xwa", "Qvo"),
    fc.array(fc.constantFrom("ba", "li", "ko", "ne"), { minLength: 1, maxLength: 3 }),
  )
  .map((parts) => parts.flat().join(""));
const someone = fc.record({
  name: called,
  land: fc.constantFrom("Turks", "Marokkaans", "Nederlands", "Surinaams"),
  age: fc.integer({ min: 18, max: 99 }),
});
const people = fc.uniqueArray(someone, { minLength: 2, maxLength: 9, selector: ({ name }) => name });

const policy = `profiles: ["profiles/**"]\nframeworks: [toetsingskader-2025]\n`;

function everythingSaid(file: string, content: string | Uint8Array): string {
  const path = `profiles/${file}`;
  const files: Readonly<Record<string, string | Uint8Array>> = { [path]: content, "tenzij.yaml": policy };
  const tree: Tree = { files: Object.keys(files), read: (one) => files[one] ?? "" };
  const assessment = assess({ tree, policy: policyOfTree(tree, law), today: "2027-03-01", signatures: null, law });
  const options = { locale: "nl", law, version: "0", all: true } as const;
  const reports = [toText, toSarif, toMarkdown, toGitlab, toJunit].map((format) => format(assessment, options));
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const profile = readProfile(readText(path, bytes).source, { enums: law.enums });
  const { distinctions } = findDistinctions(profile, lexiconOf(law, noPolicy.policy));
  const page = { locale: "nl", law, version: "0", width: 100, styler: undefined } as never;
  return [...reports, ...jsonPieces(assessment, options), explainFileJson(profile, distinctions, page)].join("\n");
}

describe("rows of people", () => {
  it.each(Object.entries(ways))(
    "in %s are told and never shown",
    (_, [file, write]) => {
      fc.assert(
        fc.property(people, (rows) => {
          const said = everythingSaid(file, write(rows.map(({ name, land, age }) => [name, land, String(age)])));
          for (const { name } of rows) expect(said).not.toContain(name);
          expect(said).toMatch(/read\/(?:rows-|opaque-source)/);
        }),
        { numRuns: 4 },
      );
    },
    60_000,
  );
});
