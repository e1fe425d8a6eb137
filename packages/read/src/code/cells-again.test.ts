import fc from "fast-check";
import { expect, it } from "vitest";
import type { MapNode } from "../nodes/node.ts";
import type { Nodes } from "../nodes/nodes.ts";
import { nothingRead, readNodes } from "../nodes/read-nodes.ts";
import { sourceText } from "../source-text.ts";

const cell = (source: string, type = "code") => ({
  cell_type: type,
  metadata: {},
  outputs: [],
  source: source.split(/(?<=\n)/),
});

const sources = [
  "import pandas as pd\nimport helpers",
  "d = pd.read_csv(p)\nd['wijk'] == 'x'",
  "doel = 'ras'\nleeftijd = 3",
  "d[doel] > 3",
  "d.drop('land', axis=1)\nd['é'] == '\t'",
  "# uitleg\nplt.plot(x)\nsns = helpers",
  "leeftijd < 3",
  "",
];

const notebook = (cells: readonly object[]) =>
  `${JSON.stringify({ cells, metadata: { kernelspec: { name: "python3" } }, nbformat: 4 }, null, 1)}\n`;

const edit = fc.record({
  at: fc.noBias(fc.nat(9_999)),
  gone: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, fc.nat(3), fc.nat(120)),
  put: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom("x", "ir", "doel", "é") },
    fc.constantFrom("", "\n", ",", '"', "'", "[", "}", "  {\n", "  },\n", " ]\n", "import ras\\n", "\\u0061"),
    fc.constant(`  ${JSON.stringify(cell("d['straat'] == 'a'"), null, 1).replaceAll("\n", "\n  ")},\n`),
  ),
});

const bare = ({ roots, problems, comments }: Nodes) => ({ roots, problems, comments });

it("reads a notebook after any edits as it reads it anew, node for node, and tells what moved as it did", () => {
  let [kept, moves] = [0, 0];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...sources), { minLength: 4, maxLength: 8 }),
      fc.array(edit, { minLength: 1, maxLength: 5 }),
      (chosen, edits) => {
        let text = notebook(chosen.map((source, at) => cell(source, at % 4 === 3 ? "markdown" : "code")));
        let before = readNodes(sourceText("a.ipynb", text), nothingRead);
        for (const { at, gone, put } of edits) {
          const place = Math.floor((at / 10_000) * text.length);
          text = text.slice(0, place) + put + text.slice(place + gone);
          const now = readNodes(sourceText("a.ipynb", text), before);
          expect([text, bare(now)]).toEqual([text, bare(readNodes(sourceText("a.ipynb", text)))]);
          const old = new Set(mapsIn(before));
          for (const [map, { from, by }] of now.moved ?? []) {
            expect(old.has(from)).toBe(true);
            expect(map.span.start - from.span.start).toBe(by);
            moves++;
          }
          kept += mapsIn(now).filter((one) => old.has(one)).length;
          before = now;
        }
      },
    ),
    { numRuns: 200 },
  );
  expect(Math.min(kept, moves)).toBeGreaterThan(60);
});

it("reads a cell that is put behind another on its line as it reads it anew", () => {
  const text = notebook(sources.map((source) => cell(source)));
  const before = readNodes(sourceText("a.ipynb", text), nothingRead);
  const put = text.replace(
    "\n  },\n",
    `\n  },  ${JSON.stringify(cell("d['ras']"), null, 1).replaceAll("\n", "\n  ")},\n`,
  );
  expect(JSON.parse(put).cells).toHaveLength(sources.length + 1);
  const now = readNodes(sourceText("a.ipynb", put), before);
  expect(bare(now)).toEqual(bare(readNodes(sourceText("a.ipynb", put))));
});

it("takes apart what a program wrote over lines and reads it as what it wrote on one", () => {
  const cells = sources.map((source) => cell(source));
  const names = (text: string) =>
    JSON.stringify(readNodes(sourceText("a.ipynb", text)).roots, (key, value) => (key === "span" ? 0 : value));
  expect(names(notebook(cells))).toBe(names(JSON.stringify(JSON.parse(notebook(cells)))));
});

it.each([
  ["a list of cells elsewhere", '{\n "metadata": {\n "cells": [\n  {\n   "a": 1\n  }\n ]\n },\n "cells": []\n}\n', []],
  [
    "something between two cells",
    '{\n "cells": [\n  {\n   "cell_type": "code"\n  }\n  x,\n  {\n   "a": 1\n  }\n ]\n}\n',
    ["not-json"],
  ],
  ["a cell that nothing closes", '{\n "cells": [\n  {\n   "cell_type": "code",\n ]\n}\n', ["not-json"]],
])("tells a notebook from %s", (_, text, codes) => {
  const found = readNodes(sourceText("a.ipynb", text)).problems.map(({ code }) => code);
  expect(found.filter((code) => code !== "opaque-source")).toEqual(codes);
});

function mapsIn({ roots: [root] }: Nodes): MapNode[] {
  const list = root?.type === "map" ? root.entries.find(({ key }) => key.text === "indicators")?.value : undefined;
  return list?.type === "list" ? list.items.filter((one) => one.type === "map") : [];
}
