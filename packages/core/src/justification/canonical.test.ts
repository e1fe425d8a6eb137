import { type Node, readNodes, sourceText } from "@tenzij/read";
import { describe, expect, it } from "vitest";
import { canonical, canonicalNumber, canonicalText } from "./canonical.ts";

function spelt(text: string, unordered = false): string {
  const [node] = readNodes(sourceText("a", text)).roots;
  return canonical(node as Node, { unordered, spelt: new WeakMap() });
}

describe("what a node means", () => {
  it.each([
    ["12", '"12"'],
    ["12.0", '"12"'],
    ["1.2e1", '"12"'],
    ["+12", '"12"'],
    ["-0", '"0"'],
    ["-1.50", '"-1.5"'],
    ["012", '"012"'],
    ["1.", '"1."'],
    [".5", '".5"'],
    ["x12", '"x12"'],
    ["12x", '"12x"'],
    ["1.5.2", '"1.5.2"'],
    ["1e5x", '"1e5x"'],
    ["1e400", '"1e400"'],
    ["9007199254740991", '"9007199254740991"'],
    ["9007199254740993", '"9007199254740993"'],
    ["9.007199254740993e15", '"9.007199254740993e15"'],
    ["'12.0'", '"12.0"'],
    ["~", "null"],
    ["Null", "null"],
    ["'null'", '"null"'],
    ["nullen", '"nullen"'],
    ["a ~", '"a ~"'],
    ["TRUE", '"true"'],
    ["False", '"false"'],
    ["'TRUE'", '"TRUE"'],
    ["Trueish", '"Trueish"'],
    ["unTrue", '"unTrue"'],
    ["1e10", '"10000000000"'],
    ["2e-2", '"0.02"'],
    ["a   b\n  c", '"a b c"'],
    ["[b, a]", '["b","a"]'],
    ["{b: 1, a: [x]}", '{"a":["x"],"b":"1"}'],
    ["{a: }", '{"a":null}'],
  ])("is spelt one way: %s", (text, expected) => {
    expect(spelt(text)).toBe(expected);
  });

  it("does not depend on order where a list of scalars is a set", () => {
    expect(spelt("[b, a]", true)).toBe('["a","b"]');
    expect(spelt("[b, [a]]", true)).toBe('["b",["a"]]');
    expect(spelt("{z: [b, a]}", true)).toBe('{"z":["a","b"]}');
  });

  it("is short, and still tells one long text from another", () => {
    const long = "x".repeat(510);
    expect(spelt(long)).toBe(`"${long}"`);
    expect(spelt(`${long}x`)).toMatch(/^#[0-9a-f]+$/);
    expect(spelt(`${long}x`)).not.toBe(spelt(`${long}y`));
  });
});

describe("what a text outside a node means", () => {
  it("is spelt without its spaces, and a number as numbers are", () => {
    expect(canonicalText(" clie\u0308nt\n x ")).toBe('"cli\u00ebnt x"');
    expect(canonicalNumber(" 1.50 ")).toBe('"1.5"');
    expect(canonicalNumber("veel  te")).toBe('"veel te"');
  });
});
