import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cursorIn } from "./cursor.ts";

const at = (text: string) => {
  const found = cursorIn(text.split("\n"));
  return found === null ? null : `${found.path.join("/")}|${found.isValue ? "=" : ""}${found.typed}`;
};

describe("cursorIn", () => {
  it.each([
    ["fra", "|fra"],
    ["framework: tk", "framework|=tk"],
    ["distinctions:\n  pc4:\n    nec", "distinctions/pc4|nec"],
    ["distinctions:\n  pc4:\n    kind: in", "distinctions/pc4/kind|=in"],
    ["distinctions:\n  a:\n    kind: x\n  pc4:\n    # why\n\n    r", "distinctions/pc4|r"],
    ["signers:\n  - role: ju", "signers/-/role|=ju"],
    ["signers:\n  - role: jurist\n    lo", "signers/-|lo"],
    ["signers:\n- role: jurist\n  lo", "signers/-|lo"],
    ["signers:\n- ro", "signers/-|ro"],
    ["a:\n  b: {answer: yes, rea", "a/b|rea"],
    ["a:\n  b: {answer: y", "a/b/answer|=y"],
    ["signers: [{role: ju", "signers/-/role|=ju"],
    ["signers: [{role: jurist, login: x}, {ro", "signers/-|ro"],
    ['"a b":\n  c', "a b|c"],
    ["a: # comm", null],
    ['a: "text', null],
    ["a:\n  reason: |- # why\n    ", null],
    ["a:\n  - |\n    wat: dit\n\n    en", null],
    ["a:\n  reason: |-\n    dit\n  ar", "a|ar"],
  ])("%j", (text, expected) => expect(at(text)).toBe(expected));

  it("never throws, whatever stands there", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom(..." -:{}[],#\"'ab\t") })),
        (lines) => void cursorIn(lines),
      ),
    );
  });
});
