import { expect, test } from "vitest";
import { message } from "./language/message.ts";
import { leftScope, strangers } from "./left-scope.ts";

const files = (entries: Record<string, string>) =>
  new Map(Object.entries(entries).map(([path, sha]) => [path, { path, sha, mode: "100644" }]));
const old = "profile: heronderzoek\nindicators:\n  - name: postcode\n    weight: 12\n";
const escaped = (now: Record<string, string>, before = old) =>
  leftScope(
    [{ file: "a", record: "a.r" }],
    Object.keys(now),
    files(Object.fromEntries(Object.keys(now).map((path) => [path, "new"]))),
    files({ a: "old" }),
    {
      before: () => before,
      after: (file) => now[file] ?? "",
    },
  ).map(({ file }) => file);

test("a profile under another name is known by its lines", () => {
  expect(escaped({ "x.txt": old })).toEqual(["x.txt"]);
  expect(escaped({ "x.txt": old.replace("12", "13") })).toEqual(["x.txt"]);
});

test("another file is another file", () => {
  expect(escaped({ "x.txt": "iets heel anders\nmet twee regels\n" })).toEqual([]);
  expect(escaped({})).toEqual([]);
});

test("an empty profile is like nothing", () => {
  expect(escaped({ "x.txt": "" }, "")).toEqual([]);
});

test("the same bytes are the same file, whatever they are", () => {
  const judged = files({ "x.bin": "old" });
  const found = leftScope([{ file: "a", record: "a.r" }], ["x.bin"], judged, files({ a: "old" }), {
    before: () => "",
    after: () => "",
  });
  expect(found).toMatchObject([{ rule: "gate/left-scope", severity: "block", file: "x.bin" }]);
});

test("only new files outside the policy's reach are strangers", () => {
  const judged = files({ new: "1", kept: "1", governed: "1", record: "1" });
  expect(strangers(judged, files({ kept: "1" }), new Set(["governed"]), new Set(["record"]))).toEqual(["new"]);
});

test("half of the old lines is the same file, less is another", () => {
  const four = "regel een\nregel twee\nregel drie\nregel vier\n";
  expect(escaped({ x: "regel een\nregel twee\nanders\n" }, four)).toEqual(["x"]);
  expect(escaped({ x: "regel een\nanders\nnog anders\n" }, four)).toEqual([]);
});

test("lines are compared without their indentation, and only lines that say something", () => {
  expect(escaped({ x: "   regel een  \n\tregel twee\n" }, "regel een\nregel twee\n")).toEqual(["x"]);
  expect(escaped({ x: "a:\n- 1\nb:\n" }, "a:\n- 1\nb:\nregel een\n")).toEqual([]);
  expect(escaped({ x: "abcd\n" }, "abcd\n")).toEqual(["x"]);
  expect(escaped({ x: "abc\n" }, "abc\n")).toEqual([]);
});

test("of a large file the first part is compared", () => {
  const long = `${"x".repeat(256 * 1024)}\n`;
  expect(escaped({ x: `${long}regel een\nregel twee\n` }, "regel een\nregel twee\n")).toEqual([]);
});

test("the same bytes come before likeness, and the finding names the file", () => {
  const judged = files({ like: "new", same: "old" });
  const found = leftScope([{ file: "a", record: "a.r" }], ["like", "same"], judged, files({ a: "old" }), {
    before: () => old,
    after: () => old,
  });
  expect(found).toEqual([
    {
      rule: "gate/left-scope",
      severity: "block",
      verdict: "test-missing",
      file: "same",
      span: { start: 0, end: 0 },
      message: message("gate/left-scope", { file: "same", was: "a" }),
      sources: [],
    },
  ]);
});

test("written anew in another format it is known by four words in five, when it has enough of them", () => {
  const words = ["een01", "twee2", "drie3", "vier4", "vijf5", "zes66", "zeven", "acht8", "negen", "tien0"];
  const yaml = (list: string[]) => list.map((word) => `${word}: 1\n`).join("");
  const json = (list: string[]) => JSON.stringify(Object.fromEntries(list.map((word) => [word, 1])));
  expect(escaped({ x: json(words.slice(0, 8)) }, yaml(words))).toEqual(["x"]);
  expect(escaped({ x: json(words.slice(0, 7)) }, yaml(words))).toEqual([]);
  expect(escaped({ x: json(words.slice(0, 8)) }, yaml(words.slice(0, 8)))).toEqual(["x"]);
  expect(escaped({ x: json(words.slice(0, 7)) }, yaml(words.slice(0, 7)))).toEqual([]);
});
