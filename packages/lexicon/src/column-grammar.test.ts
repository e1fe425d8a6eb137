import { describe, expect, it } from "vitest";
import { columnForms } from "./column-grammar.ts";
import { addColumn, columnsNamed, emptyColumns } from "./column-index.ts";
import type { ReadyTerm } from "./ready-term.ts";

function named(rule: string, names: readonly string[]): string[] {
  const index = emptyColumns();
  for (const form of columnForms(rule)) addColumn(index, form, { written: form.written } as ReadyTerm);
  return names.filter((name) => columnsNamed(index, name).length > 0);
}

describe("a rule of a codebook", () => {
  it.each([
    ["RAC1P", ["rac1p"], ["rac2p", "rac1", "rac1p1"]],
    [
      "B02001(_{002..010}(E|M|))",
      ["b02001", "b02001002", "b02001010e", "b02001004m"],
      ["b02001001e", "b02001011", "b0200102"],
    ],
    ["B04006(_###E)", ["b04006", "b04006000e", "b04006999e"], ["b04006", "b04006004", "b0400604e"].slice(1)],
    ["([a-c]_)oprlg{0..3}", ["oprlg0", "aoprlg3", "coprlg1"], ["oprlg", "doprlg1", "oprlg4", "oprlg10"]],
    ["(wc|bc){1995..2026}", ["wc1995", "bc2026"], ["wc1994", "bc2027", "wc95", "c2000"]],
    ["PID-10", ["pid10"], ["pid1", "pid100"]],
  ])("%s names columns and no others", (rule, columns, others) => {
    expect(named(rule, [...columns, ...others])).toEqual(columns);
  });

  it.each([
    ["a(b", "does not close"],
    ["a)b", "was not opened"],
    ["a{1..}", "not understood at 2"],
    ["a#b#", "two numbers"],
    ["[a-z][a-z][a-z]", "more than 300"],
  ])("%s is refused", (rule, message) => {
    expect(() => columnForms(rule)).toThrow(message);
  });
});
