import { expect, it } from "vitest";
import { sourceText } from "../source-text.ts";
import { readNodes } from "./read-nodes.ts";

const found = (text: string) =>
  readNodes(sourceText("a.profile.yaml", text)).problems.map(({ code, args, severity, span }) => [
    code,
    args,
    severity,
    text.slice(span.start, span.end),
  ]);

it("tells of a character nobody sees that is written as an escape, once for each, at the first place", () => {
  const text = 'a: "natio\\u200bnaliteit"\nb: "x\\u200b\\u202e"\nc: "y\\U000E0041"\n';
  expect(found(text)).toEqual([
    ["invisible", { code: "U+200B" }, "warning", '"natio\\u200bnaliteit"'],
    ["invisible", { code: "U+202E" }, "warning", '"x\\u200b\\u202e"'],
    ["invisible", { code: "U+E0041" }, "warning", '"y\\U000E0041"'],
  ]);
});

it.each(['a: "caf\\u00e9\\n\\t"\n', "a: '\\u200b'\n", "a: \\u200b\n", 'a: "C:\\\\users"\n'])("lets %j be", (text) => {
  expect(found(text)).toEqual([]);
});
