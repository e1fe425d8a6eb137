import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sourceText } from "../source-text.ts";
import { readPlain } from "./read-plain.ts";
import { referee } from "./referee.ts";

/** True when the fast reader read the text; what it read must be what the referee reads, with the same complaints. */
function agrees(text: string): boolean {
  const fast = readPlain(text);
  if (fast === null) return false;
  const slow = referee(sourceText("a.yaml", text));
  expect({ text, ...fast }).toEqual({ text, roots: slow.roots, problems: slow.problems });
  return true;
}

describe("the fast reader against the referee", () => {
  it.each([
    "a: 1\nb: [x, 'y''z', \"q\\n\"]\n",
    "- a\n- b: 1\n  c:\n    - d\n-\n- e\n",
    "a: |\n  text\n   more\n\nb: >-  # comment | with bar\n  folded\n  text\nc:\n  - |2\n      x\n",
    "# c\n\na:\n\n  # d\n  b: 1   # e\n\n\n",
    "---\na: 1\n...\n---\nb: 2\n",
    '{\n\t"a": [1, 2,\n\t {"b": null}], "c": {}\n}\n',
    "a: plain over\n  two lines\nb: 'quoted\n  too'\n",
    "? a\n: b\n",
    "a: 1\na: 2\n",
    "a: {b: 1, b: {c: 2, c: 3}, b: 4}\na: 5\nd:\n",
    "{a: 1, b, c: , d: [ ]}\n",
    "a:\n- b\n- c\n",
    "\ufeffa: 1\n",
    "a: 1\r\nb:\r\n  - c\r\n",
    "a: [1,\n  2, # note ]\n  ]\n",
  ])("reads %j the same", (text) => {
    expect(agrees(text)).toBe(true);
  });

  it.each([
    "a: &x 1\nb: *x\n",
    "a: !!str 1\n",
    "<<: 1\n",
    "%YAML 1.2\n---\na: 1\n",
    "a: [1\n",
    "? [a]\n: b\n",
    "just text",
    "  ---\na: 1\n",
    "a:\n- {b: 1} c: 2\n",
  ])("leaves %j to the referee", (text) => {
    expect(readPlain(text)).toBeNull();
  });

  it("agrees on whatever it reads of made-up text", () => {
    const piece = fc.constantFrom(
      "a",
      "b c",
      ":",
      ": ",
      "- ",
      "\n",
      "\n  ",
      "\n    ",
      "  ",
      " ",
      "[",
      "]",
      "{",
      "}",
      ",",
      "|\n",
      ">-\n",
      '"',
      "'",
      " #",
      "? ",
      "---\n",
      "...\n",
      "%",
      "\t",
      "\\",
      "!",
      "&",
      "*",
      "@",
      "`",
      "0131",
      "\r\n",
    );
    let read = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        if (agrees(pieces.join(""))) read++;
      }),
      { numRuns: 10_000, seed: 20_250_128 },
    );
    expect(read).toBeGreaterThan(100);
  });
});

it("reads a key that stands in a map many times as it reads any other, and says so of each", () => {
  const text = `rest:\n${"  key: 1\n".repeat(1_000)}`;
  const read = readPlain(text);
  expect(read?.problems.map(({ code }) => code)).toEqual(Array(999).fill("duplicate-key"));
  expect(new Set(read?.problems.map(({ first }) => first)).size).toBe(1);
});
