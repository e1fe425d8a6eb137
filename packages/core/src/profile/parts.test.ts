import { type Node, readText } from "@tenzij/read";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partsOf } from "./parts.ts";
import { readProfile } from "./read-profile.ts";

function profileOf(text: string, file = "a.json") {
  return readProfile(readText(file, text).source, { enums: [] });
}

function startsOf(node: Node): number[] {
  if (node.type === "scalar") return node.text === "" ? [] : [node.span.start];
  if (node.type === "list") return node.items.flatMap(startsOf);
  return node.entries.flatMap(({ key, value }) => [key.span.start, ...startsOf(value)]);
}

const words = [
  ...["name", "veld", "values", "weight", "metadata", "excluded", "features", "description", "purpose", "selection"],
  ...["als", "coef", "title", "protected_attributes", "nationaliteit", "type", "contact", "steps", "x", "query"],
];
const text = fc.oneof(
  fc.constantFrom(...words, "true", "false", "SELECT a FROM b", "een lange zin over de stad", "", "3"),
  fc.string(),
);
const { document } = fc.letrec<{ document: unknown }>((tie) => ({
  document: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    text,
    fc.integer(),
    fc.boolean(),
    fc.array(tie("document"), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...words), fc.string()), tie("document"), { maxKeys: 4 }),
  ),
}));

describe("the parts of a profile", () => {
  it("are every key and every text of it, each in a capacity", () => {
    fc.assert(
      fc.property(document, (value) => {
        const profile = profileOf(JSON.stringify(value, null, 1));
        const seen = new Set(partsOf(profile).map(({ span }) => span.start));
        return profile.nodes.roots.flatMap(startsOf).every((start) => seen.has(start));
      }),
      { numRuns: 300 },
    );
  });

  it("say as what each was read", () => {
    const yaml = `title: T\nlanguage: nl # noot\nfeatures:\n  - {name: a, weight: 2, soort: b, values: [c]}
metadata: {d: e}\ndrop_columns: [f]\nblokken: {g: true, h: false}\nselection: {score-at-least: 60}\n`;
    const capacities = new Map(partsOf(profileOf(yaml, "a.yaml")).map((one) => [one.text, one.capacity]));
    expect(Object.fromEntries(capacities)).toMatchObject({
      language: "information",
      nl: "information",
      noot: "comment",
      features: "key",
      a: "name",
      "2": "weight",
      b: "value-or-name",
      c: "value",
      d: "loose",
      f: "left-out",
      g: "name",
      h: "switched-off",
      true: "switch",
      "60": "selection",
    });
  });
});
