import fc from "fast-check";
import { expect, it } from "vitest";
import { escapedJson } from "./escape-json.ts";

it("escapes what is not seen", () => {
  expect(escapedJson(["\u202e\u0085\u{e0041}é"], 0)).toBe('["\\u202e\\u0085\\udb40\\udc41é"]');
});

it("parses to the same value, and holds nothing that hides or reorders", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: "binary" }), fc.string({ unit: "binary" })), (value) => {
      const json = escapedJson(value);
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(json.replaceAll("\n", "")).not.toMatch(
        /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Surrogate}]/u,
      );
    }),
  );
});
