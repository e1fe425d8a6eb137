import { readdirSync, readFileSync } from "node:fs";
import { law } from "@tenzij/law";
import { makeLexicon } from "@tenzij/lexicon";
import { describe, expect, test } from "vitest";
import { labelledRows } from "./eval/labelled-rows.ts";
import { figures, scoreRow } from "./eval/score.ts";

const folder = new URL("./labelled/", import.meta.url);
const sets = readdirSync(folder).filter((file) => file.endsWith(".tsv"));
const lexicon = makeLexicon(law);

test("there is a labelled set of at least 300 rows", () => {
  const rows = sets.flatMap((file) => labelledRows(readFileSync(new URL(file, folder), "utf8")));
  expect(rows.length).toBeGreaterThanOrEqual(300);
  expect(new Set(rows.map((row) => `${row.source}\t${row.name}\t${row.description}\t${row.values}`)).size).toBe(
    rows.length,
  );
});

describe.each(sets.map((file) => ({ file })))("$file", ({ file }) => {
  const scored = labelledRows(readFileSync(new URL(file, folder), "utf8")).map((row) => scoreRow(row, lexicon));
  const { recall, precision, kindRight, contextualOnNone } = figures(scored);

  test("finds what a lawyer would see", () => {
    expect(recall).toBeGreaterThanOrEqual(0.97);
  });
  test("and stays silent otherwise", () => {
    expect(precision).toBeGreaterThanOrEqual(0.97);
  });
  test("the kind is right", () => {
    expect(kindRight).toBeGreaterThanOrEqual(0.95);
  });
  test("asks on few neutral names", () => {
    expect(contextualOnNone).toBeLessThanOrEqual(0.05);
  });
});
