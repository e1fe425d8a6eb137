import { describe, expect, it } from "vitest";
import { readNodes } from "../nodes/read-nodes.ts";
import { sourceText } from "../source-text.ts";
import { definitionsIn, readDefinition } from "./read-definition.ts";

const many = (count: number, of: (at: number) => string, between = "\n") =>
  Array.from({ length: count }, (_, at) => of(at)).join(between);

const relationsOf = (text: string) => readNodes(sourceText("a.sql", text)).relations?.reads ?? [];

describe("a text of many statements", () => {
  it.each([
    ["columns of any table", (at: number) => `select a${at} from b${at};`],
    ["columns of each table, beside those of any", (at: number) => `select b${at}.x, a${at} from b${at};`],
  ])("keeps no more than a million names of %s", (_, statement) => {
    const reads = relationsOf(many(3_000, statement));
    const sets = new Set(reads.map(({ columns }) => columns));
    expect(reads).toHaveLength(3_000);
    expect([...sets].reduce((sum, one) => sum + (one?.size ?? 0), 0)).toBeLessThan(1_010_000);
  });

  it("tells of each table the columns that are used of it, and of any", () => {
    const columns = relationsOf("select v.x, y from v join w on v.k = w.k").map((one) => [one.name, one.columns]);
    expect(columns).toEqual([
      ["v", new Set(["y", "x", "k"])],
      ["w", new Set(["y", "k"])],
    ]);
  });

  it("reads a view in which many columns go by one name in time", () => {
    const text = `create view v as select ${many(40_000, (at) => `a${at} as x`, ", ")} from t`;
    const [view] = definitionsIn(text);
    expect(view && readDefinition(text, view, new Set(["x"])).roots).toHaveLength(1);
  });

  it("takes all columns of as many tables as often as they stand there in time", () => {
    const start = process.cpuUsage();
    const stars = readNodes(
      sourceText("a.sql", `select ${many(8_000, () => "*", ",")} from ${many(8_000, (at) => `t${at}`, ",")}`),
    );
    const [hidden] = stars.problems;
    expect(hidden?.code === "opaque-source" && hidden.args.over).toHaveLength(8_000);
    const called = readNodes(sourceText("a.sql", `exec sp ${many(40_000, (at) => `@a${at} = ${at}`, ", ")}`));
    expect(called.roots).toHaveLength(1);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1_000_000).toBeLessThan(4);
  });
});
