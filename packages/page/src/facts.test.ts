import { law } from "@tenzij/law";
import { readNodes, sourceText } from "@tenzij/read";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factIn, withFact } from "./facts.ts";

const stated = (text: string, name = "a.profile.yaml"): string => withFact({ name, text }, "purpose", "control") ?? "";

describe("a fact stated above a text", () => {
  it.each([
    ["a profile", "profile: a\nindicators: [{name: x}]\n", "profile: a\npurpose: control\nindicators: [{name: x}]\n"],
    ["one that states another", "doel: hulp # nog\nindicators: [x]\n", "doel: control # nog\nindicators: [x]\n"],
    ["a list", "- leeftijd\n- postcode\n", "purpose: control\nindicators:\n- leeftijd\n- postcode\n"],
    ["a list in brackets", "[a, b]", "purpose: control\nindicators:\n  [a, b]\n"],
    ["names in lines", "leeftijd\npostcode\n", 'purpose: control\nindicators:\n  - "leeftijd"\n  - "postcode"\n'],
    ["names between commas", "leeftijd, post code", 'purpose: control\nindicators:\n  - "leeftijd"\n  - "post code"\n'],
  ])("of %s", (_, text, after) => expect(stated(text)).toBe(after));

  it.each([
    ["an object", '{"indicators": ["x"]}', '{"purpose": "control", "indicators": ["x"]}'],
    ["an empty object", "{}", '{"purpose": "control"}'],
    ["an array", '["x"]', '{\n"purpose": "control",\n"indicators": ["x"]\n}\n'],
    ["one that states another", '{"purpose": "support"}', '{"purpose": "control"}'],
  ])("of JSON: %s", (_, text, after) => expect(stated(text, "a.json")).toBe(after));

  it("is nothing where there is nothing to state it of", () => {
    expect(withFact({ name: "a.yaml", text: " \n" }, "purpose", "control")).toBeNull();
    expect(withFact({ name: "a.json", text: "nothing" }, "purpose", "control")).toBeNull();
  });

  it("is read back, and every name of a pasted list is kept", () => {
    const names = fc.array(
      fc.stringMatching(/^[a-z_ #:'"{}[\]é*&!|>%@-]{1,12}$/).filter((name) => name.trim() !== ""),
      { minLength: 2, maxLength: 6 },
    );
    fc.assert(
      fc.property(names, fc.constantFrom("purpose", "phase"), (given, fact) => {
        const text = given.join("\n");
        // Lines that are a list or keys to YAML are a profile already.
        fc.pre(readNodes(sourceText("a.yaml", text)).roots[0]?.type === "scalar");
        const [value] = law.enums.find(({ id }) => id === fact)?.values ?? [];
        const after = withFact({ name: "a.yaml", text }, fact as "purpose", value?.id ?? "") ?? "";
        expect(factIn({ name: "a.yaml", text: after }, fact as "purpose", law)).toBe(value?.id);
        const [root] = readNodes(sourceText("a.yaml", after)).roots;
        const list =
          root?.type === "map" ? root.entries.find(({ key }) => key.text === "indicators")?.value : undefined;
        const read = list?.type === "list" ? list.items.map((item) => (item.type === "scalar" ? item.text : "")) : [];
        expect(read).toEqual(given.map((name) => name.trim()));
      }),
    );
  });
});
