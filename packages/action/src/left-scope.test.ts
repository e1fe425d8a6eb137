import { expect, test } from "vitest";
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
