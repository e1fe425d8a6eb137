import { readFileSync } from "node:fs";
import { type Node, readNodes, readText } from "@tenzij/read";
import { expect, it } from "vitest";

const at = (name: string) => new URL(name, import.meta.url);

/** What stands in each file, written down before a reader saw it. */
const files = readFileSync(at("sources.tsv"), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line): [string, string[]] => {
    const [file = "", , , , expected = ""] = line.split("\t");
    return [file, expected.split("|")];
  });

/** The names of criteria, under the keys that every reader gives. */
function namesIn(root: Node | undefined): string[] {
  const indicators =
    root?.type === "map" ? root.entries.find(({ key }) => key.text === "indicators")?.value : undefined;
  return (indicators?.type === "list" ? indicators.items : []).flatMap((item) =>
    item.type === "map"
      ? item.entries.flatMap(({ key, value }) => (key.text === "name" && value.type === "scalar" ? value.text : []))
      : [],
  );
}

it.each(files)("%s names what its author put in it", (file, expected) => {
  const { source } = readText(file, readFileSync(at(file)));
  const [root] = readNodes(source).roots;
  const names = namesIn(root);
  const read = textsIn(root);
  expect(expected.filter((name) => !read.has(name))).toEqual([]);
  expect(names.filter((name) => !expected.includes(name))).toEqual([]);
  expect(names.length / expected.length).toBeGreaterThanOrEqual(0.8);
});

function textsIn(root: Node | undefined): Set<string> {
  const found = new Set<string>();
  const visit = (node: Node): void => {
    if (node.type === "scalar") found.add(node.text);
    else if (node.type === "list") for (const item of node.items) visit(item);
    else for (const { value } of node.entries) visit(value);
  };
  if (root !== undefined) visit(root);
  return found;
}
