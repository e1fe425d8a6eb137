import { readNodes, sourceText } from "@tenzij/read";
import fc from "fast-check";
import { expect, it } from "vitest";
import { mayRefer } from "./may-refer.ts";
import { referencesIn } from "./reference-text.ts";

const may = (text: string) => mayRefer(new TextEncoder().encode(text));

it.each([
  "model: ./x.json",
  "model: x.json",
  "include: a/b",
  "query: sql:vraag#kern",
  "lookup: LOOKUP:tabel",
  "features: python:mod:fn",
  'model: "x\\x2ejson"',
  "model: x.7z",
  "query: SELECT x from v",
  "query: exec doe",
])("looks further into %s", (text) => {
  expect(may(text)).toBe(true);
});

it.each([
  "profile: p\nweight: 3.5\nselection: {score-at-least: 60}\n",
  "description: Dagen sinds de wijziging. Bron: suite.",
])("leaves alone %s", (text) => {
  expect(may(text)).toBe(false);
});

it("passes over no text that holds a reference", () => {
  const written = fc.stringMatching(/^[a-z.:/#% -]{1,12}$/);
  const key = fc.constantFrom("model", "include", "$ref", "lookup", "query", "features_file", "rules");
  fc.assert(
    fc.property(key, written, (name, text) => {
      const whole = `${name}: ${text}\n`;
      const [root] = readNodes(sourceText("a.yaml", whole)).roots;
      const found = root === undefined ? [] : referencesIn(root).references;
      expect(found.length === 0 || may(whole)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});
