import { gzipSync, strToU8, zipSync, zlibSync } from "fflate/browser";
import { describe, expect, it } from "vitest";
import type { MapNode, Node } from "../nodes/node.ts";
import { readNodes } from "../nodes/read-nodes.ts";
import { readText } from "../read-text.ts";
import { sourceText } from "../source-text.ts";
import { wordsOfBytes } from "./words-of-bytes.ts";

const model = (names: string) => `tree
version=v3
feature_names=${names}
feature_infos=[18:99] 0:1:4 none

Tree=0
split_feature=1
threshold=2

end of trees

feature_importances:
nationaliteit=3

parameters:
[boosting: gbdt]
end of parameters

pandas_categorical:[["MA","TR"]]
`;

const plain = (node: Node | undefined): unknown => {
  if (node?.type === "list") return node.items.map(plain);
  if (node?.type === "map") return Object.fromEntries(node.entries.map(({ key, value }) => [key.text, plain(value)]));
  return node?.text;
};

describe("a model that LightGBM wrote as text", () => {
  it("names its features, whatever its file is called", () => {
    for (const file of ["model.txt", "m.lgb"]) {
      const text = model("leeftijd nationaliteit inkomen");
      const { roots, problems } = readNodes(sourceText(file, text));
      const [indicators, meta] = (roots[0] as MapNode).entries.map(({ value }) => plain(value));
      expect(indicators).toEqual([
        { name: "leeftijd", range: "[18:99]" },
        { name: "nationaliteit", values: ["0", "1", "4"], weight: "3" },
        { name: "inkomen", range: "none" },
      ]);
      expect((meta as string[]).slice(0, -1)).toEqual(["MA", "TR"]);
      expect(problems).toEqual([]);
    }
  });

  it("is told to be silent where it names none", () => {
    const { problems } = readNodes(sourceText("model.txt", model("Column_0 Column_1")));
    expect(problems.map(({ args }) => args)).toEqual([{ what: "unnamed" }]);
  });

  it("has its trees in what a record rests on", () => {
    const rest = (text: string) =>
      JSON.stringify(readNodes(sourceText("model.txt", text)).roots).match(/Tree=0[^"]*/)?.[0];
    expect(rest(model("a b c"))).not.toBe(rest(model("a b c").replace("threshold=2", "threshold=3")));
  });
});

describe("a model of which only the bytes are known", () => {
  const read = (...bytes: number[]) => {
    const { source, problems } = readText("m.pkl", new Uint8Array(bytes));
    const nodes = readNodes(source);
    return { text: source.text, codes: [...problems, ...nodes.problems].map(({ code }) => code), roots: nodes.roots };
  };
  it("is another one when they change, and never says what it selects by", () => {
    expect(read(1, 2).codes).toEqual(["opaque-source"]);
    expect(read(1, 2).text).not.toBe(read(1, 3).text);
    expect(JSON.stringify(read(1, 2).roots)).toContain(read(1, 2).text.trim());
  });

  const name = [...strToU8("nationaliteit")];
  const pickled = [0x80, 4, 0x8c, 3, ...strToU8("ras"), 0x94, 0x8c, name.length, ...name, 0x2e];
  it.each<[string, number[], string[]]>([
    ["a pickle", pickled, ["ras", "nationaliteit"]],
    ["an older pickle", [0x80, 2, 0x58, name.length, 0, 0, 0, ...name, 0x71, 1, 0x2e], ["nationaliteit"]],
    ["a protocol buffer", [8, 7, 18, name.length, ...name, 26, 1], ["nationaliteit"]],
    ["text between its bytes", [60, 0, ...strToU8('{"nationaliteit":{}}')], ["nationaliteit"]],
    ["zlib", [...zlibSync(new Uint8Array(pickled))], ["ras", "nationaliteit"]],
    ["gzip", [...gzipSync(new Uint8Array(pickled), { filename: "a.pkl" })], ["ras", "nationaliteit"]],
    ["an archive", [...zipSync({ a: new Uint8Array(pickled) })], ["ras", "nationaliteit"]],
  ])("names the words that stand in %s", (_, bytes, words) => {
    expect(
      read(...bytes)
        .text.trim()
        .split("\t")
        .slice(1),
    ).toEqual(words);
  });

  it("takes hardly any of what is as good as chance for a word", () => {
    let state = 1;
    const chance = Uint8Array.from({ length: 1_000_000 }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
      return state >>> 24;
    });
    expect(wordsOfBytes(chance).length).toBeLessThan(20);
  });
});
