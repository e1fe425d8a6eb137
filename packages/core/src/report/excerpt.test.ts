import { sourceText, span } from "@tenzij/read";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { displayWidth, wrap } from "./display-width.ts";
import { excerpt } from "./excerpt.ts";

const on = (text: string, marked: string, room = 60) => {
  const start = text.indexOf(marked);
  return excerpt(sourceText("a", text), span(start, start + marked.length), room);
};

/** What stands above the underline, by the columns of a terminal. */
function underlined({ text, indent, width }: { text: string; indent: number; width: number }): string {
  let column = 0;
  return Array.from(text)
    .filter((character) => {
      const here = column >= indent && column < indent + width;
      column += displayWidth(character);
      return here;
    })
    .join("");
}

describe("excerpt", () => {
  it.each([
    ["plain", "a: 1\n- name: pc4\n", "pc4", "pc4"],
    ["after a tab", "\t- name: pc4", "pc4", "pc4"],
    ["after wide characters", "- 名前: pc4", "pc4", "pc4"],
    ["on wide characters", "- 名前: pc4", "名前", "名前"],
    ["after an emoji", "- 😀: pc4", "pc4", "pc4"],
    ["after a combining mark", "- e\u0301: pc4", "pc4", "pc4"],
    ["over a bidirectional control", "- a\u202eb: pc4", "a\u202eb", "a<U+202E>b"],
    ["after a zero-width space", "- \u200b: pc4", "pc4", "pc4"],
    ["over an escape sequence", "- \u001b[31m: pc4", "\u001b[31m", "<U+001B>[31m"],
    ["with a carriage return", "- pc4\r\nb: 1", "pc4", "pc4"],
  ])("underlines exactly what is meant: %s", (_, text, marked, shown) => {
    expect(underlined(on(text, marked))).toBe(shown);
  });

  it("cuts a long line around what is meant", () => {
    const cut = on(`${"links ".repeat(100)}pc4${" rechts".repeat(100)}`, "pc4", 40);
    expect(underlined(cut)).toBe("pc4");
    expect(displayWidth(cut.text)).toBeLessThanOrEqual(40);
    expect(cut.text).toMatch(/^….*pc4.*…$/);
  });

  it("marks the first line of several and names the last", () => {
    const cut = on("a:\n  b: 1\n  c: 2\n", "b: 1\n  c: 2");
    expect(underlined(cut)).toBe("b: 1");
    expect(cut).toMatchObject({ line: 2, lastLine: 3 });
  });

  it("never prints what is not seen, and never more than there is room for", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), fc.nat(200), fc.nat(200), (text, from, length) => {
        const cut = excerpt(sourceText("a", text), span(from, from + length), 50);
        expect(cut.text).not.toMatch(
          /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Surrogate}]/u,
        );
        expect(displayWidth(cut.text)).toBeLessThanOrEqual(50);
        expect(cut.width).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});

describe("wrap", () => {
  it("keeps every word, and lines within the width unless one word is longer", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z名]{1,30}$/), { minLength: 1 }), (words) => {
        const lines = wrap(words.join(" "), 20);
        expect(lines.join(" ").split(" ")).toEqual(words);
        for (const line of lines) expect(displayWidth(line) <= 20 || !line.includes(" ")).toBe(true);
      }),
    );
  });
});
