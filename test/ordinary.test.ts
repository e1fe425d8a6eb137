import { expect, test } from "vitest";
import { type FalseBlocks, falseBlocksIn } from "./eval/false-blocks.ts";
import { shippedFiles, writtenFiles } from "./eval/ordinary-files.ts";

const written = writtenFiles();
const shipped = shippedFiles();

function told({ files, keys, blocks, perThousandKeys }: FalseBlocks): string {
  return `${files} files, ${keys} keys, ${blocks.length} false blocks, ${perThousandKeys.toFixed(2)} per 1,000 keys`;
}

test("there are at least 300 files of many kinds, and nothing is counted without being read", () => {
  expect(written.length).toBeGreaterThanOrEqual(45);
  expect(written.length + shipped.length).toBeGreaterThanOrEqual(300);
  expect(new Set(written.map(({ file }) => file.split("/")[0])).size).toBeGreaterThanOrEqual(10);
  const { keys, blocks } = falseBlocksIn([
    { file: "x.json", text: '{"a": {"nationaliteit": "x"}, "b": [{"size": 1}]}' },
  ]);
  expect([keys, blocks.map(({ rule }) => rule)]).toEqual([4, ["indicator/nationality"]]);
});

test("of ordinary files, all governed, at most one key in a thousand blocks", () => {
  const together = falseBlocksIn([...written, ...shipped]);
  console.log(told(together));
  expect(together.perThousandKeys, told(together)).toBeLessThanOrEqual(1);
}, 120_000);

test("of files full of words that mean something else, few block", () => {
  const found = falseBlocksIn(written);
  console.log(told(found));
  const named = found.blocks.map(({ file, rule, text }) => `${file}: ${rule}: ${text}`);
  // Written to mislead: 41 blocked at first sight.
  expect(named.length, named.join("\n")).toBeLessThanOrEqual(12);
});
