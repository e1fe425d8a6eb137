import { describe, expect, it } from "vitest";
import { unescapedIn } from "./escaped.ts";

describe("letters by their number", () => {
  it.each([
    ["\\u006eationaliteit"],
    ["\\x6eationaliteit"],
    ["%6E%61tionaliteit"],
    ["&#110;ationaliteit"],
    ["&#x6e;ationaliteit"],
    ["\\u{6e}ationaliteit"],
    ["\\U0000006eationaliteit"],
    ["natio&shy;naliteit"],
    ["natio&ZeroWidthSpace;naliteit"],
  ])("%s", (text) => {
    expect(unescapedIn(text)).toEqual([{ text: "nationaliteit", start: 0, end: text.length }]);
  });

  it.each([["100%"], ["a & b"], ["c:\\temp"], ["&#9999999;"], ["postcode LIKE '25%'"]])("are not in %s", (text) => {
    expect(unescapedIn(text)).toEqual([]);
  });
});
