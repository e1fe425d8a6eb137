import { describe, expect, it } from "vitest";
import { readXml } from "../xml/read-xml.ts";
import { peopleIn } from "./in-pieces.ts";
import { peopleInScript, peopleInXml } from "./in-words.ts";

/** Milliseconds of processor time. */
function taken(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe("what looks as if it held people", () => {
  it("is looked at in time that goes by its length, however often data begin", () => {
    const script = (times: number) => `input naam;\n${"cards;\n".repeat(times)}x=1;\n`;
    peopleInScript(script(100));
    expect(taken(() => peopleInScript(script(40_000)))).toBeLessThan(1_000);
  });

  it("is so too where no line ends", () => {
    for (const begin of ["cards;", "begin data "])
      expect(taken(() => peopleInScript(begin.repeat(40_000)))).toBeLessThan(1_000);
  });

  it("is so too in a text of brackets alone", () => {
    const text = "(".repeat(200_000);
    expect(taken(() => peopleIn([{ kind: "string", text, start: 0, end: text.length }]))).toBeLessThan(1_000);
  });

  it("is looked at likewise where each row has other names", () => {
    const row = (at: number) =>
      `<b><naam>Jan</naam>${Array.from({ length: 400 }, (_, no) => `<k${at}_${no}>1</k${at}_${no}>`).join("")}</b>`;
    const { root } = readXml(`<a>${Array.from({ length: 200 }, (_, at) => row(at)).join("")}</a>`);
    expect(taken(() => peopleInXml(root))).toBeLessThan(2_000);
  });

  it("is told after data of something else", () => {
    const text = "data a; input x y; cards;\n1 2\n3 4\n;\ndata b; input naam $ land; cards;\nZquba 5\nXwali 6\n;\n";
    const { count, spans } = peopleInScript(text);
    expect(count).toBe(2);
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(["Zquba 5\nXwali 6"]);
  });
});
