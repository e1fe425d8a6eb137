import { expect, test } from "vitest";
import { attempts } from "./evasion-attempts.ts";
import { formatCases } from "./formats.cases.ts";
import { takenInCases } from "./taken-in.cases.ts";

/** Rows of the threat model on evasion by authors that concern what stands in a file: names, values, pieces, places, labels, weights, roles. */
const ofFiles = Array.from({ length: 15 }, (_, at) => `E${at + 1}`);

test("every way round that concerns files has a case in a file of another format", () => {
  const rows = new Set([...attempts.map(([row]) => row), ...[...formatCases, ...takenInCases].map(({ row }) => row)]);
  expect(ofFiles.filter((row) => !rows.has(row))).toEqual([]);
});

test("the attempts are in every format that is read", () => {
  const ends = new Set(attempts.map(([, name]) => name.slice(name.lastIndexOf(".") + 1)));
  for (const end of ["csv", "sql", "dmn", "pmml", "py", "r", "ipynb", "xlsx", "json", "txt", "sas"])
    expect(ends, end).toContain(end);
});
