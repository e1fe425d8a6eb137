import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sourceText } from "../source-text.ts";
import { blocksOfWhole } from "./blocks-of-whole.ts";
import type { Nodes } from "./nodes.ts";
import { readBlocks } from "./read-blocks.ts";
import { readNodes } from "./read-nodes.ts";
import { readPlain } from "./read-plain.ts";
import { referee } from "./referee.ts";

const source = (text: string) => sourceText("a.yaml", text);
const found = ({ roots, problems }: Nodes) => ({ roots, problems });

const placesOf = (blocks: Nodes["blocks"]) => blocks?.map(({ text, start, depth }) => ({ text, start, depth }));

/** Holds a reading by blocks against a reading of the whole; says whether there was anything to hold. */
function agrees(text: string): "sound" | "broken" | "whole" {
  const reading = readPlain(text);
  const plain = reading === null || reading.problems.length > 0 ? null : reading.roots;
  const blocks = readBlocks(source(text));
  if (blocks === null) return "whole";
  const whole = referee(source(text));
  if (plain !== null || whole.problems.length === 0) {
    const roots = plain ?? whole.roots;
    expect({ text, ...found(blocks) }).toEqual({ text, roots, problems: [] });
    const [root] = roots;
    if (plain !== null && root !== undefined)
      expect({ text, places: placesOf(blocksOfWhole(text, root)) }).toEqual({ text, places: placesOf(blocks.blocks) });
    return "sound";
  }
  expect({ text, broken: blocks.problems.some((one) => one.severity === "block") }).toEqual({
    text,
    broken: whole.problems.some((one) => one.severity === "block"),
  });
  return "broken";
}

const profile = `# about
profile: x
purpose: control   # stated
indicators:

  - name: postcode
    values: ["1060", '1066']
  # between
  - name: kenmerk
    description: |
      text
       more

    weight: 2
  -
  - plain
selection:
  score-at-least: 60
process:
- step one
- {step: two}
`;

const pieces = [
  ...[
    "a",
    "b c",
    ": ",
    ":\n",
    "- ",
    "-\n",
    "\n",
    "\n  ",
    "\n    ",
    "  ",
    " ",
    "a: ",
    "- b: ",
    "\n- ",
    "\n  - ",
    "key:\n  - ",
  ],
  ...["[", "]", "{", "}", ",", "|\n", ">-\n", "|+\n", '"', "'", " #", "# c\n", "? ", "---\n", "...\n", "%", "\t", "\\"],
  ...[
    "!",
    "!!str ",
    "&x ",
    "*x",
    "<<: ",
    "@",
    "`",
    "0131",
    "\r\n",
    "\r",
    "\ufeff",
    "''",
    '""',
    "x:y",
    "a#b",
    "http://a: ",
  ],
];

describe("reading by blocks", () => {
  it.each([
    profile,
    profile.replaceAll("\n", "\r\n"),
    `\ufeff${profile}`,
    `---\n${profile}`,
    "- name: a\n  weight: 1\n- name: b\n",
    "a:\n  b:\n    c:\n      - d\n      - e: [1,\n          2]\n  f: 'x\n    y'\ng:\n",
    "a: !!str 1\nb:\n  - c:\t3\nd: 2\n",
    "a:\n  text\n  more: text\nb: 1\n",
    "a: [\n  1\n]\n",
    "\"quoted: key\": 1\n'it''s': 2\nhttp://x: 3\n",
    "a: |\n\n# not text\nb: >+\n  x\n\n\nc: 1\n",
  ])("gives what reading whole gives: %j", (text) => {
    expect(agrees(text)).not.toBe("whole");
  });

  it.each([
    "a: &x 1\nb: *x\n",
    "a: 1\n---\nb: 2\n",
    "? a\n: b\n",
    "<<: {a: 1}\nb: 2\n",
    "{a: 1}\n",
    "%YAML 1.2\n---\na: 1\n",
    "x\n",
    "",
  ])("leaves %j whole", (text) => {
    expect(readBlocks(source(text))).toBeNull();
  });

  it("keeps what stands around a broken block, and says where it is broken", () => {
    const text = profile
      .replace("name: kenmerk", "name: [kenmerk")
      .replace("selection:\n  score-at-least: 60", "select");
    const { roots, problems } = readNodes(source(text));
    expect(problems.map(({ code, span }) => [code, text.slice(0, span.start).split("\n").length])).toEqual([
      ["syntax", 10],
      ["stray", 17],
    ]);
    const [root] = roots;
    const keys = root?.type === "map" ? root.entries.map(({ key }) => key.text) : [];
    expect(keys).toEqual(["profile", "purpose", "indicators", "process"]);
  });

  it("finds a key that stands in two blocks", () => {
    const text = "a: 1\nb:\n  c: 1\n  d: 2\n  c: 3\na: 2\n";
    const byPlace = ({ problems }: Nodes) => [...problems].sort((x, y) => x.span.start - y.span.start);
    expect(byPlace(readNodes(source(text)))).toEqual(byPlace(referee(source(text))));
  });

  it("counts depth from the root of the file", () => {
    const seen = Array.from({ length: 10 }, (_, more) => {
      const depth = 92 + more;
      return agrees(`a:\n  b:\n    - ${"[".repeat(depth)}${"]".repeat(depth)}\n`);
    });
    expect(new Set(seen)).toEqual(new Set(["sound", "broken"]));
  });

  it("agrees with reading whole on made-up text", () => {
    const seen = { sound: 0, broken: 0, whole: 0 };
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
        seen[agrees(parts.join(""))]++;
      }),
      { numRuns: 1_600, seed: 20_261_125 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(40);
  });

  it("agrees with reading whole on a profile that was typed in", () => {
    const seen = { sound: 0, broken: 0, whole: 0 };
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        seen[agrees(edits.reduce(typed, profile))]++;
      }),
      { numRuns: 1_200, seed: 20_261_125 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(40);
  });
});

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  gone: fc.oneof(fc.constant(0), fc.nat(12)),
  put: fc.oneof(
    fc.constantFrom(...pieces, ""),
    fc.constantFrom("  - name: x\n    weight: 1\n", "    - y: [\n", "purp"),
  ),
});

function typed(text: string, { at, gone, put }: { at: number; gone: number; put: string }): string {
  const place = Math.floor(at * text.length);
  return text.slice(0, place) + put + text.slice(place + gone);
}

describe("reading after an edit", () => {
  it("gives what reading anew gives, edit after edit", () => {
    let reused = 0;
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        let text = profile;
        let before: Nodes = { roots: [], problems: [] };
        for (const one of edits) {
          text = typed(text, one);
          const now = readNodes(source(text), before);
          expect({ text, ...found(now) }).toEqual({ text, ...found(readNodes(source(text))) });
          if (before.blocks !== undefined && now.blocks !== undefined) reused++;
          before = now;
        }
      }),
      { numRuns: 200, seed: 20_261_125 },
    );
    expect(reused).toBeGreaterThan(250);
  });

  it("finds its place again where much was taken out, put in or moved", () => {
    const items = Array.from({ length: 60 }, (_, n) => `  - name: kenmerk_${n}\n`);
    const text = (parts: string[]) => `indicators:\n${parts.join("")}`;
    const first = readNodes(source(text(items)), { roots: [], problems: [] });
    for (const parts of [
      [...items.slice(0, 10), ...items.slice(40)],
      [...items.slice(0, 10), ...items, ...items.slice(10)],
      [...items.slice(30), ...items.slice(0, 30)],
      items.toReversed(),
    ]) {
      expect(found(readNodes(source(text(parts)), first))).toEqual(found(readNodes(source(text(parts)))));
    }
  });

  it("takes over what stands where it stood", () => {
    const first = readNodes(source(profile), { roots: [], problems: [] });
    const second = readNodes(source(profile.replace("step one", "step 1")), first);
    const part = ({ roots: [root] }: Nodes, at: number) => (root?.type === "map" ? root.entries[at]?.value : undefined);
    expect(part(second, 0)).toBe(part(first, 0));
    expect(part(second, 4)).not.toEqual(part(first, 4));
  });
});
