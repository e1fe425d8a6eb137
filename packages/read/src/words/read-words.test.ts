import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Node } from "../nodes/node.ts";
import { readNodes } from "../nodes/read-nodes.ts";
import { sourceText } from "../source-text.ts";

function read(file: string, text: string) {
  const { roots, comments = [], problems } = readNodes(sourceText(file, text));
  const found: string[] = [];
  const visit = (node: Node): void => {
    if (node.type === "list") for (const item of node.items) visit(item);
    else if (node.type === "map") for (const { value } of node.entries) visit(value);
    else if (node.written !== false) {
      expect(text.slice(node.span.start, node.span.end)).toBe(node.text);
      found.push(node.text);
    }
  };
  for (const root of roots) visit(root);
  return {
    words: found,
    comments: comments.map((one) => one.text.trim()),
    problems: problems.map(({ code, args }) => ("what" in args ? `${code} ${args.what}` : code)),
  };
}

describe("a language that no reader knows, word by word", () => {
  it.each([
    [
      "a.sas",
      "* over ras;\nclass nat(ref=\"0\"); if 'Land van herkomst'n = 'MA' then s = 5; /* ook\nhuidskleur */;",
      ["nat", "Land van herkomst", "MA"],
      ["* over ras;", "/* ook\nhuidskleur */"],
    ],
    [
      "a.sps",
      "* Over ras.\nIF (nat EQ 1) s = 3.\nCOMMENT over\nhuidskleur.\n",
      ["nat"],
      ["* Over ras.", "COMMENT over\nhuidskleur."],
    ],
    ["a.do", "* over ras\nkeep if nat == 1 // huidskleur\n", ["nat"], ["* over ras", "// huidskleur"]],
    [
      "a.xml",
      "<!-- over ras --><regels><regel veld='nat'>inkomen</regel></regels>",
      ["nat", "inkomen"],
      ["<!-- over ras -->"],
    ],
  ])("%s", (file, text, words, comments) => {
    const found = read(file, text);
    expect(found.words).toEqual(expect.arrayContaining(words));
    expect(found.words.filter((word) => /ras|huidskleur/.test(word))).toEqual([]);
    expect(found.comments).toEqual(comments);
    expect(found.problems).toEqual([`opaque-source ${file === "a.xml" ? "xml" : "code"}`]);
  });

  it("keeps each word once, and what is left of it in what a record rests on", () => {
    const shape = (text: string) => JSON.stringify(readNodes(sourceText("a.sas", text)).roots).match(/#1[^"]*/)?.[0];
    expect(read("a.sas", "nat nat Nat").words).toEqual(["nat", "Nat"]);
    expect(shape("if nat > 3;")).toBe(shape("if ras > 3;"));
    expect(shape("if nat > 3;")).not.toBe(shape("if nat < 3;"));
  });

  it("takes XML for what its first element says it is", () => {
    const table =
      "<decision><decisionTable><input label='x'><inputExpression><text>nat</text></inputExpression></input></decisionTable></decision>";
    expect(read("a.xml", `<d:definitions>${table}</d:definitions>`).problems).toEqual([]);
    expect(
      read("a.xml", "<!-- <x> --><PMML><DataDictionary><DataField name='nat'/></DataDictionary></PMML>").words,
    ).toEqual(["nat"]);
    expect(read("a.xml", "<definitions><message name='nat'/></definitions>").problems).toEqual(["opaque-source xml"]);
    expect(read("a.xml", "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><x>&a;</x>").problems).toContain(
      "doctype",
    );
  });

  it.each(["a", "'", '"', "* ", "/*", "<!--", ".\n* a", "-", " "])("takes time in proportion to %j", (piece) => {
    for (const file of ["a.sas", "a.sps", "a.do", "a.xml"]) {
      const time = (count: number) => {
        const start = performance.now();
        readNodes(sourceText(file, `a${piece.repeat(count)}b\n* a${piece.repeat(count)}b`));
        return performance.now() - start;
      };
      time(500);
      expect(time(20_000)).toBeLessThan(Math.max(1_500, 12 * time(5_000)));
    }
  });
});

it("numbers in what is left of a file each name and text, whatever their letters", () => {
  const pieces = [
    "a",
    "_b1",
    "é",
    "e\u0301",
    "𝒂",
    "ß.x",
    "'a''b'",
    "'",
    '"x y"',
    '"',
    "\n",
    "\u00a0",
    " ",
    "$",
    "-",
    "1",
    "<!--",
    "\ud835",
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
      const text = `x ${parts.join("")}`;
      const numbers = new Map<string, number>();
      const shape = text
        .replace(/'(?:[^'\r\n]|'')*'|"(?:[^"\r\n]|"")*"|[\p{L}_][\p{L}\p{M}\p{N}_]*/gu, (piece) => {
          if (!numbers.has(piece)) numbers.set(piece, numbers.size + 1);
          return `#${numbers.get(piece)}`;
        })
        .replace(/\s+/g, " ");
      const [root] = readNodes(sourceText("a.sas", text)).roots;
      expect(root?.type === "map" && JSON.stringify(root)).toContain(JSON.stringify(shape));
    }),
    { numRuns: 1_000 },
  );
});
