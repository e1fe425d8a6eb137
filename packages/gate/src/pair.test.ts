import { expect, test } from "vitest";
import { changeOf, type Files } from "./pair.ts";

const files = (entries: Record<string, string>): Files =>
  new Map(
    Object.entries(entries).map(([path, sha]) => [
      path,
      { path, sha, mode: sha.startsWith("l") ? "120000" : "100644" },
    ]),
  );
const recordOf = (file: string) => `${file}.record`;
const change = (judged: Record<string, string>, since: Record<string, string>, tip = since) =>
  changeOf(
    {
      now: Object.keys(judged).filter((path) => !path.endsWith(".record")),
      before: Object.keys(since).filter((path) => !path.endsWith(".record")),
    },
    files(judged),
    files(since),
    files(tip),
    recordOf,
  );

test("a pair that is the same on both sides is carried", () => {
  expect(change({ a: "1", "a.record": "2" }, { a: "1", "a.record": "2" })).toMatchObject({
    touched: [],
    removed: [],
    carried: ["a"],
  });
});

test("either file of a pair touches it, and so does the loss of the record", () => {
  expect(change({ a: "1", "a.record": "3" }, { a: "1", "a.record": "2" }).touched).toMatchObject([
    { file: "a", how: "changed" },
  ]);
  expect(change({ a: "9", "a.record": "2" }, { a: "1", "a.record": "2" }).touched).toHaveLength(1);
  expect(change({ a: "1" }, { a: "1", "a.record": "2" }).touched).toHaveLength(1);
});

test("a pair that the branch already has is carried, whatever the commit the change started from", () => {
  expect(change({ a: "2" }, { a: "1" }, { a: "2" }).carried).toEqual(["a"]);
});

test("a pair that the change leaves as it was is carried, whatever the branch has made of it since", () => {
  expect(change({ a: "1" }, { a: "1" }, { a: "2" })).toMatchObject({ carried: ["a"], touched: [] });
});

test("the same letters as a link are another file", () => {
  const since = new Map([["a", { path: "a", sha: "1", mode: "100644" }]]);
  const judged = new Map([["a", { path: "a", sha: "1", mode: "120000" }]]);
  expect(changeOf({ now: ["a"], before: ["a"] }, judged, since, since, recordOf).touched).toHaveLength(1);
});

test("a pair under a new name is known by its profile or by its record", () => {
  expect(change({ b: "1", "b.record": "2" }, { a: "1", "a.record": "2" })).toMatchObject({
    touched: [{ file: "b", how: "moved", was: { file: "a" } }],
    removed: [],
  });
  expect(change({ b: "8", "b.record": "2" }, { a: "1", "a.record": "2" }).touched).toMatchObject([{ how: "moved" }]);
  expect(change({ b: "8" }, { a: "1" })).toMatchObject({
    touched: [{ how: "new", was: null }],
    removed: [{ file: "a" }],
  });
});

test("a pair under a new name is known by its profile where its record is another", () => {
  const since = { a: "1", "a.record": "2", c: "5", "c.record": "6" };
  expect(change({ b: "1", "b.record": "9" }, since)).toMatchObject({
    touched: [{ file: "b", how: "moved", was: { file: "a" } }],
    removed: [{ file: "c" }],
  });
  expect(change({ b: "1" }, since).touched).toMatchObject([{ how: "moved", was: { file: "a" } }]);
});

test("a profile without a record is not another that had none", () => {
  expect(change({ b: "8" }, { a: "1", c: "2" }).touched).toMatchObject([{ how: "new", was: null }]);
});

test("a copy of a pair that stays is new", () => {
  expect(change({ a: "1", b: "1" }, { a: "1" }).touched).toMatchObject([{ file: "b", how: "new" }]);
});

test("without a side to measure from everything is new", () => {
  const judged = files({ a: "1" });
  expect(changeOf({ now: ["a"], before: [] }, judged, null, judged, recordOf)).toMatchObject({
    touched: [{ how: "new" }],
    carried: [],
  });
});
