import { describe, expect, it } from "vitest";
import { sourceText } from "../source-text.ts";
import { addItem, removeAt, setValue, type Written } from "./write.ts";

const prose = (text: string) => ({ text, as: "prose" as const });
const word = (text: string) => ({ text, as: "word" as const });
const text = (text: string) => ({ text, as: "text" as const });

const after = (written: Written): string =>
  written.refused === undefined ? written.text : `refused: ${written.refused}`;
const set = (from: string, path: (string | number)[], value: Parameters<typeof setValue>[2]) =>
  after(setValue(sourceText("a.yaml", from), path, value));

describe("a value", () => {
  it.each([
    ["a:  # wat\nb: 1\n", "a: |-  # wat\n  Doel: zie #2\nb: 1\n"],
    ["a: oud # wat\nb: 1\n", "a: |- # wat\n  Doel: zie #2\nb: 1\n"],
    ["a:\n", "a: |-\n  Doel: zie #2\n"],
    ["a:", "a: |-\n  Doel: zie #2"],
    ["a: |-  # wat\n  oud\n\n  en meer\n\n# los\nb: 1\n", "a: |-  # wat\n  Doel: zie #2\n\n# los\nb: 1\n"],
    ["a: >\n  oud\nb: 1\n", "a: |-\n  Doel: zie #2\nb: 1\n"],
    ["a: 'oud\n  en meer' # wat\nb: 1\n", "a: |- # wat\n  Doel: zie #2\nb: 1\n"],
    ["{a: oud, b: 1}\n", '{a: "Doel: zie #2", b: 1}\n'],
    ["{a: , b: 1}\n", '{a: "Doel: zie #2", b: 1}\n'],
    ["z: &x oud\na: *x # wat\n", "z: &x oud\na: |- # wat\n  Doel: zie #2\n"],
    ["a: [] # wat\nb: 1\n", 'a: "Doel: zie #2" # wat\nb: 1\n'],
  ])("that is prose goes into %j so that no mark in it counts", (from, to) => {
    const written = set(from, ["a"], prose("Doel: zie #2"));
    expect(written).toBe(to);
  });

  it.each([
    "a: |- # wat\n  \nb: 1\n",
    "a: |- # wat\n\nb: 1\n",
    "a: |- # wat\n  ",
    "a: |- # wat\n  \n# los\nb: &x 1\nc: *x\n",
    "a: |- # wat\r\n  \r\nb: 1\r\n",
  ])("that is prose has its own line while it is empty: %j", (from) => {
    const to = from.replace(/(?<=wat\r?\n) */, "  Doel: zie #2");
    const written = set(from, ["a"], prose("Doel: zie #2"));
    expect(written).toBe(to);
    // Given back, what it was; and what is written behind it comes behind that line.
    expect(set(written, ["a"], prose(""))).toBe(from.replace(/(?<=wat\r?\n) */, "  "));
    const map = `z:\n  ${from.split("\n").slice(0, 2).join("\n  ").trimEnd()}\n    `;
    expect(set(`${map}\n`, ["z", "d"], word("1"))).toBe(`${map}\n  d: 1\n`);
  });

  it("keeps the line ends of the file", () => {
    expect(set("a: 1\r\nb:\r\n", ["b"], prose("x\r\ny  "))).toBe("a: 1\r\nb: |-\r\n  x\r\n  y\r\n");
  });

  it("is plain where it can be, else in quotes", () => {
    expect(set("a:\n", ["a"], word("2026-09-14"))).toBe("a: 2026-09-14\n");
    expect(set("a:\n", ["a"], word("yes"))).toBe("a: yes\n");
    expect(set("a:\n", ["a"], text("J. de Wit"))).toBe("a: J. de Wit\n");
    expect(set("a:\n", ["a"], text("No"))).toBe('a: "No"\n');
    expect(set("a:\n", ["a"], text("2026-09-14"))).toBe('a: "2026-09-14"\n');
    expect(set("a: x # c\n", ["a"], text("b: c"))).toBe('a: "b: c" # c\n');
    expect(set("a: |-  # c\n  x\nb: 1\n", ["a"], word("yes"))).toBe("a: yes  # c\nb: 1\n");
    expect(set("a: x # c\n", ["a"], word(""))).toBe("a:  # c\n");
  });

  it.each(["Doel: zie", "zie #2", "zie:", "a\t#b"])("that is a map holds %j as it was given", (typed) => {
    expect(set("a: 1\nb:\n  c: 2\n", ["b", "d"], [{ key: "by", value: text(typed) }])).toBe(
      `a: 1\nb:\n  c: 2\n  d:\n    by: ${JSON.stringify(typed)}\n`,
    );
  });

  it("that is not there comes with what leads to it", () => {
    expect(set("a:\n  b: 1\nc: 2\n", ["a", "d", "e"], prose("Ja: zo"))).toBe(
      "a:\n  b: 1\n  d:\n    e: |-\n      Ja: zo\nc: 2\n",
    );
    expect(set("a: {b: 1}\n", ["a", "d", "e"], prose("Ja: zo"))).toBe('a: {b: 1, d: {e: "Ja: zo"}}\n');
    expect(set("a:  # wat\nc: 2\n", ["a", "b"], word("x"))).toBe("a:  # wat\n  b: x\nc: 2\n");
    expect(set("a: []  # wat\nc: 2\n", ["a", 0, "b"], prose("x"))).toBe("a:  # wat\n  - b: |-\n      x\nc: 2\n");
    expect(set("a: []  # wat\n", ["a"], { items: [word("x"), word("y")] })).toBe("a: [x, y]  # wat\n");
  });

  it("is refused where it would change something else, with the reason", () => {
    expect(set("a: &x 1\nb: *x\n", ["a"], word("2"))).toBe("refused: not-exact");
    expect(set("a: &x {c: 1}\nb: *x\n", ["b", "c"], word("2"))).toBe("refused: elsewhere");
    expect(set("z: &x {c: 1}\na: {<<: *x}\n", ["a", "c"], word("2"))).toBe("refused: elsewhere");
    expect(set("a: zin\n", ["a", "c"], word("2"))).toBe("refused: other-shape");
    expect(set('a: "x\n', ["a"], word("2"))).toBe("refused: unreadable");
    expect(set("a: 1\n---\nb: 1\n", ["a"], word("2"))).toBe("refused: unreadable");
  });
});

describe("an item", () => {
  const item = [
    { key: "option", value: word("random") },
    { key: "why", value: prose("Te duur: #2") },
  ];
  const add = (from: string) => after(addItem(sourceText("a.yaml", from), ["a"], item));
  const written = "option: random\n    why: |-\n      Te duur: #2";

  it.each([
    ["a: [] # wat\nb: 1\n", `a: # wat\n  - ${written}\nb: 1\n`],
    ["a:  # wat\nb: 1\n", `a:  # wat\n  - ${written}\nb: 1\n`],
    ["b: 1\n", `b: 1\na:\n  - ${written}\n`],
    ["a:\n  - option: x # een\n# twee\nb: 1\n", `a:\n  - option: x # een\n  - ${written}\n# twee\nb: 1\n`],
    ["a:\n- option: x\n", `a:\n- option: x\n- ${written.replaceAll("\n  ", "\n")}\n`],
    ["a: [{option: x}]\n", 'a: [{option: x}, {option: random, why: "Te duur: #2"}]\n'],
  ])("is added to %j", (from, to) => {
    expect(add(from)).toBe(to);
  });

  it("is taken out with its own remarks and no other", () => {
    const out = (from: string, path: (string | number)[]) => after(removeAt(sourceText("a.yaml", from), path));
    expect(out("a: # x\n  - b: 1 # een\n    c: 2\n  - b: 2 # twee\nd: 1\n", ["a", 0])).toBe(
      "a: # x\n  - b: 2 # twee\nd: 1\n",
    );
    expect(out("a: # x\n  - b: 1\nd: 1 # y\n", ["a", 0])).toBe("a: [] # x\nd: 1 # y\n");
    expect(out("a: [{b: 1}, {b: 2}]\n", ["a", 0])).toBe("a: [{b: 2}]\n");
    expect(out("a: [{b: 1}, {b: 2}]\n", ["a", 1])).toBe("a: [{b: 1}]\n");
    expect(out("a:\n  b: 1\n  c: |-\n    x\n\nd: 1\n", ["a", "c"])).toBe("a:\n  b: 1\n\nd: 1\n");
    expect(out("a:  # x\n  b: 1\nd: 1\n", ["a", "b"])).toBe("a:  # x\nd: 1\n");
    expect(out("- b: 1\n  c: 2\n", [0, "b"])).toBe("- c: 2\n");
    expect(out("a: 1\n", ["b"])).toBe("a: 1\n");
  });
});

describe("a single text that becomes a map", () => {
  const map = [
    { key: "reason", value: { text: "Doel: zie #2", as: "prose" as const } },
    { key: "on", value: "2026-11-29" },
  ];
  it.each([
    ["a: x # waarom\nb: y\n", "a: # waarom\n  reason: |-\n    Doel: zie #2\n  on: 2026-11-29\nb: y\n"],
    [
      "a: |- # waarom\n  x\n\n# los\nb: y\n",
      "a: # waarom\n  reason: |-\n    Doel: zie #2\n  on: 2026-11-29\n\n# los\nb: y\n",
    ],
    ["b: {a: x, c: z}\n", 'b: {a: {reason: "Doel: zie #2", on: 2026-11-29}, c: z}\n'],
  ])("%j", (before, after) => {
    const path = before.startsWith("b") ? ["b", "a"] : ["a"];
    expect(setValue(sourceText("x.yaml", before), path, map)).toMatchObject({ text: after });
  });
});
