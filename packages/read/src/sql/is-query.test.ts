import fc from "fast-check";
import { expect, it } from "vitest";
import { readNodes } from "../nodes/read-nodes.ts";
import { sourceText } from "../source-text.ts";
import { isQuery } from "./is-query.ts";

it("knows a query as one pattern does", () => {
  const pieces = fc.constantFrom("select", "FROM", "from", " ", "\n", "a", "(", "_");
  const texts = fc.array(pieces, { maxLength: 12 }).map((all) => all.join(""));
  fc.assert(
    fc.property(texts, (text) => {
      expect(isQuery(text)).toBe(/\bselect\b[\s\S]+\bfrom\b/i.test(text));
    }),
  );
});

it("reads a long text of nothing but one word of the language in time", () => {
  const read = readNodes(sourceText("a.sql", `exec('${"select ".repeat(100_000)}')`));
  expect(read.roots).toHaveLength(1);
});
