import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readText } from "../read-text.ts";
import type { MapNode, Node, ScalarNode } from "./node.ts";
import { readNodes } from "./read-nodes.ts";

function read(text: string, file = "a.profile.yaml") {
  const { source, problems } = readText(file, text);
  const nodes = readNodes(source);
  return {
    roots: nodes.roots,
    codes: [...problems, ...nodes.problems].map(({ code }) => code),
    problems: nodes.problems,
  };
}

function plain(node: Node | undefined): unknown {
  if (node === undefined) return undefined;
  if (node.type === "scalar") return node.text;
  if (node.type === "list") return node.items.map(plain);
  return Object.fromEntries(node.entries.map((entry) => [entry.key.text, plain(entry.value)]));
}

describe("reading YAML and JSON into nodes", () => {
  it("compares scalars by their source text", () => {
    const { roots, codes } = read('a: 0131\nb: NO\nc: 1.0\nd: "x\\u0041"\ne: ~\nf:\n');
    expect(plain(roots[0])).toEqual({ a: "0131", b: "NO", c: "1.0", d: "xA", e: "~", f: "" });
    expect(codes).toEqual([]);
  });

  it("gives every node its exact place", () => {
    const text = "a:\n  - 'één'\n  - b: 2\n";
    const { roots } = read(text);
    const list = (roots[0] as MapNode).entries[0]?.value;
    if (list?.type !== "list") throw new Error("no list");
    const first = list.items[0] as ScalarNode;
    expect(text.slice(first.span.start, first.span.end)).toBe("'één'");
    const second = list.items[1] as MapNode;
    expect(text.slice(second.entries[0]?.key.span.start, second.entries[0]?.value.span.end)).toBe("b: 2");
  });

  it("resolves aliases where used and keeps where they are defined", () => {
    const text = "a: &x {c: 1}\nb: *x\n";
    const { roots, codes } = read(text);
    const b = (roots[0] as MapNode).entries[1]?.value;
    expect(plain(b)).toEqual({ c: "1" });
    expect(text.slice(b?.usedAt?.start, b?.usedAt?.end)).toBe("*x");
    expect(text.slice(b?.span.start, b?.span.end)).toBe("{c: 1}");
    expect(codes).toEqual([]);
  });

  it("resolves merge keys as YAML 1.1 does: own keys win, an earlier map over a later one", () => {
    const { roots } = read("a: &a {p: 1, q: 1}\nb: &b {p: 2, r: 2}\nc:\n  q: 3\n  <<: [*a, *b]\n");
    expect(plain((roots[0] as MapNode).entries[2]?.value)).toEqual({ q: "3", p: "1", r: "2" });
    const third = (roots[0] as MapNode).entries[2]?.value;
    const merged = third?.type === "map" ? third.entries.filter((entry) => entry.mergedAt) : [];
    expect(merged.map((entry) => entry.key.text)).toEqual(["p", "r"]);
  });

  it("reads all documents of a file", () => {
    expect(read("a: 1\n---\nb: 2\n").roots.map(plain)).toEqual([{ a: "1" }, { b: "2" }]);
  });

  it.each([
    ["a: 1\na: 2\n", "duplicate-key"],
    ['a: 1\n"a": 2\n', "duplicate-key"],
    ["a: !!python/object x\n", "tag"],
    ["a: !include b.yaml\n", "tag"],
    ["a: !!binary aGk=\n", "tag"],
    ["%FOO bar\n---\na: 1\n", "directive"],
    ["a: *nowhere\n", "alias-unknown"],
    ["a: &x [*x]\n", "alias-cycle"],
    ["a:\n  <<: 3\n", "merge-not-map"],
    ["? [nationaliteit, b]\n: 3\n", "key-not-text"],
    ["- {name: {{ veld }}}\n", "key-not-text"],
    ["a: [1, 2\n", "syntax"],
    ["a: 'x\n", "syntax"],
    ["[".repeat(20_000), "too-deep"],
    ["- ".repeat(150), "too-deep"],
    ["a: \0\n", "control"],
    ["a: b\u2028c\n", "line-break"],
    ["a: b\rc: d\n", "line-break"],
    ["a: \u202eb\n", "bidi"],
    ["a: b\ufffd\n", "not-utf8"],
    ["  \n", "empty"],
  ])("says what is wrong with %j", (text, rule) => {
    expect(read(text).codes).toContain(rule);
  });

  it("says once that a text is too deep, whatever was read before it", () => {
    for (const text of [`a: ${"[".repeat(5_000)}${"]".repeat(5_000)}`, "[".repeat(20_000), "[\n".repeat(300)]) {
      const first = read(text).codes;
      read("profile: a\nindicators: [");
      expect([first, read(text).codes]).toEqual([["too-deep"], ["too-deep"]]);
    }
  });

  it("judges tags that only repeat what a value is as harmless", () => {
    expect(read("a: !!str 0131\nb: !!int 3\nc: !!map {}\n").codes).toEqual([]);
  });

  it("stops at an alias bomb", () => {
    let bomb = `a0: &a0 [${Array(9).fill("x").join(",")}]\n`;
    for (let level = 1; level < 12; level++)
      bomb += `a${level}: &a${level} [${Array(9)
        .fill(`*a${level - 1}`)
        .join(",")}]\n`;
    expect(read(bomb).codes).toEqual(["alias-bomb"]);
  });

  it("keeps what it could read of a broken file", () => {
    const { roots, codes } = read("a: 1\nb: [1, 2\nc: 3\n");
    expect(plain(roots[0])).toMatchObject({ a: "1", b: ["1", "2"] });
    expect(codes.length).toBeLessThanOrEqual(3);
  });

  it("holds .json to strict JSON", () => {
    expect(read('{"a": 1}', "a.json").codes).toEqual([]);
    expect(read('{"a": 1, "a": 2}', "a.json").codes).toContain("duplicate-key");
    expect(read('{"a": NaN}', "a.json").codes).toContain("not-json");
    expect(read("{a: 1}", "a.json").codes).toContain("not-json");
    expect(read('{\n\t"a": [1,\n\t2]\n}', "a.json").codes).toEqual([]);
  });

  it("never throws, and points inside the text", () => {
    const piece = fc.constantFrom(
      "a",
      ": ",
      "- ",
      "\n",
      "  ",
      "[",
      "]",
      "{",
      "}",
      ",",
      "&x ",
      "*x",
      "<<: ",
      "|\n",
      ">\n",
      '"',
      "'",
      "#",
      "!t ",
      "---\n",
      "?",
      "%",
      "\t",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        const { problems } = read(text);
        for (const { span } of problems) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("bytes", () => {
  it.each([
    [Uint8Array.of(0xff, 0xfe, 0x61, 0), "utf16"],
    [Uint8Array.of(0, 0x61, 0, 0x3a), "utf16"],
    [Uint8Array.of(0x61, 0x3a, 0x20, 0xc3, 0x28), "not-utf8"],
    [new Uint8Array(17 * 1024 * 1024), "too-large"],
  ])("refuses what is not UTF-8 of a bounded size", (bytes, rule) => {
    expect(readText("a.yaml", bytes).problems.map((problem) => problem.code)).toContain(rule);
  });

  it("accepts one byte order mark", () => {
    const { source, problems } = readText("a.yaml", Uint8Array.of(0xef, 0xbb, 0xbf, 0x61, 0x3a, 0x20, 0x31));
    expect(problems).toEqual([]);
    expect(plain(readNodes(source).roots[0])).toEqual({ a: "1" });
  });

  it.each(["link", "submodule", "pointer", "vanished", "denied", "too-large"] as const)(
    "says that a file is a %s",
    (why) => {
      expect(readText("a.yaml", { unreadable: why }).problems[0]?.code).toBe(why);
    },
  );
});

it("keeps nothing of where each of many complaints was made, and leaves errors of others as they are", () => {
  const errors = Error as { stackTraceLimit?: number };
  const { stackTraceLimit } = errors;
  const seen: (number | undefined)[] = [];
  Object.defineProperty(errors, "stackTraceLimit", {
    configurable: true,
    get: () => stackTraceLimit,
    set: (limit: number) => seen.push(limit),
  });
  try {
    expect(read(`{"a": [${",".repeat(20)}]}`, "a.json").codes).toContain("syntax");
    expect(seen).toEqual([0, stackTraceLimit]);
  } finally {
    Object.defineProperty(errors, "stackTraceLimit", { configurable: true, writable: true, value: stackTraceLimit });
  }
});
