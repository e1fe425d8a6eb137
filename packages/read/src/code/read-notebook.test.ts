import { expect, it } from "vitest";
import type { MapNode, Node } from "../nodes/node.ts";
import { readNodes } from "../nodes/read-nodes.ts";
import { sourceText } from "../source-text.ts";

const texts = (node: Node | undefined): string[] => {
  if (node === undefined) return [];
  if (node.type === "scalar") return [node.text];
  return (node.type === "list" ? node.items : node.entries.map(({ value }) => value)).flatMap(texts);
};

const under = (text: string, key: string) =>
  (readNodes(sourceText("a.ipynb", text)).roots[0] as MapNode | undefined)?.entries.find(
    (entry) => entry.key.text === key,
  )?.value;

const columns = (text: string): string[] => {
  const found = under(text, "indicators");
  return found?.type === "list" ? found.items.map((item) => texts(item).join(" ")) : [];
};

it("reads the cells of a notebook where they are written, and nothing they gave out", () => {
  const text = JSON.stringify({
    cells: [
      { cell_type: "markdown", source: ["# Zonder ras\n"] },
      {
        cell_type: "code",
        source: ["%matplotlib inline\n", 'df[\\"é\\"]\n'.replaceAll("\\", ""), 'df["land"] == "MA"'],
        outputs: ["Jansen"],
      },
    ],
    metadata: {},
  });
  const found = under(text, "indicators");
  const names = found?.type === "list" ? found.items.map((item) => (item as MapNode).entries[0]?.value) : [];
  expect(names.map((one) => one && text.slice(one.span.start, one.span.end))).toEqual(["é", "land"]);
  expect(JSON.stringify(readNodes(sourceText("a.ipynb", text)).roots)).not.toContain("Jansen");
});

it.each(["ir", "r", "R"])("reads the cells of a notebook that is run by %s as R", (kernel) => {
  const code = (source: string) => ({ cell_type: "code", source: [source], outputs: [{ text: ["Jansen"] }] });
  const cells = ["begin <- 3", "d %>% filter(land == 'MA', begin) %>% select(-wijk)", "m <- glm(y ~ ras, d)"].map(code);
  const text = JSON.stringify({ cells, metadata: { kernelspec: { name: kernel, language: "R" } } });
  expect(columns(text)).toEqual(["land MA", "wijk", "ras"]);
  expect(JSON.stringify(readNodes(sourceText("a.ipynb", text)).roots)).not.toContain("Jansen");
});

it("knows in a cell what the cells before it took from a library", () => {
  const code = (source: string) => ({ cell_type: "code", source: [source], outputs: [] });
  const cells = ["import pandas as pd", "d = pd.read_csv(p, wijk='a')", "d.drop('ras', land=3)"].map(code);
  expect(columns(JSON.stringify({ cells, metadata: {} }))).toEqual(["ras"]);
});

it("keeps of a notebook that is cut off the cells that stand before the cut", () => {
  const cell = (source: string) => ({ cell_type: "code", outputs: [], source: [source] });
  const text = JSON.stringify(
    { cells: [cell('df["land"] == "MA"'), cell('df["wijk"] == "x"')], metadata: {} },
    null,
    1,
  );
  const whole = text.indexOf('"wijk') - 20;
  for (let end = whole; end < text.length; end++) {
    const cut = text.slice(0, end);
    const found = under(cut, "indicators");
    const first = found?.type === "list" ? (found.items[0] as MapNode).entries[0]?.value : undefined;
    expect(first && cut.slice(first.span.start, first.span.end), String(end)).toBe("land");
    expect(readNodes(sourceText("a.ipynb", cut)).problems.map(({ code }) => code)).toContain("not-json");
  }
});

it("knows by which name of an earlier cell a column is asked for, and shows it where it is", () => {
  const code = (source: string) => ({ cell_type: "code", source: [source], outputs: [] });
  const text = JSON.stringify({ cells: ["doel = 'Hun ras'", "x = df[doel]"].map(code), metadata: {} });
  const found = under(text, "indicators");
  const name = found?.type === "list" ? (found.items[0] as MapNode).entries[0]?.value : undefined;
  expect([columns(text), name && text.slice(name.span.start, name.span.end)]).toEqual([["Hun ras"], "doel"]);
});
