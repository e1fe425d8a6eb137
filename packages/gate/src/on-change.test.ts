import type { Assessment, Finding } from "@tenzij/core";
import { message } from "@tenzij/core/language";
import { sourceText } from "@tenzij/read";
import { expect, test } from "vitest";
import { changedFile, onChange } from "./on-change.ts";

const old = "a\nb\nc\nd\n";
const now = "a\nx\nc\nd\ny\n";
const finding = (file: string, start: number): Finding => ({
  rule: "read/link",
  severity: "block",
  file,
  span: { start, end: start + 1 },
  message: message("read/link", {}),
  sources: [],
});
const assessment = (findings: readonly Finding[], file = "p", text = now) =>
  ({
    policy: { file: null, digest: null },
    profiles: [{ file: "p", record: "r", findings }],
    findings: [],
    texts: new Map([[file, sourceText(file, text)]]),
    cannotJudge: false,
  }) as unknown as Assessment;
const placed = (one: Assessment) =>
  one.profiles.flatMap(({ findings }) =>
    findings.map(({ file, span, message: sentence }) => [file, span.start, sentence.key]),
  );

test("new lines are those that were not there, or not so often", () => {
  expect(changedFile("p", old, now).lines).toEqual([2, 5]);
  expect(changedFile("p", "a\n", "a\na\n").lines).toEqual([2]);
  expect(changedFile("p", null, now).lines).toBeNull();
  expect(changedFile("p", old, "d\nc\nb\na\n").lines).toEqual([]);
});

test("a finding on a line of the change stays, another goes to the nearest and says where it belongs", () => {
  const changed = new Map([["p", changedFile("p", old, now)]]);
  expect(placed(onChange(assessment([finding("p", 2)]), changed))).toEqual([["p", 2, "read/link"]]);
  expect(placed(onChange(assessment([finding("p", 6)]), changed))).toEqual([["p", 8, "page/stands-at"]]);
});

test("a finding in a file that did not change goes to the other of its pair", () => {
  const changed = new Map([["p", changedFile("p", old, now)]]);
  const there = onChange(assessment([finding("r", 0)], "r", "z\n"), changed);
  expect(placed(there)).toEqual([["p", 2, "page/stands-at"]]);
  expect(there.texts.has("p")).toBe(true);
});

test("without a line to go to it stays where it is", () => {
  expect(placed(onChange(assessment([finding("p", 4)]), new Map()))).toEqual([["p", 4, "read/link"]]);
  const none = new Map([["p", changedFile("p", old, "d\nc\nb\na\n")]]);
  expect(placed(onChange(assessment([finding("p", 4)]), none))).toEqual([["p", 4, "read/link"]]);
});

test("everything in a new file is in the change", () => {
  const changed = new Map([["p", changedFile("p", null, now)]]);
  expect(placed(onChange(assessment([finding("p", 4)]), changed))).toEqual([["p", 4, "read/link"]]);
});
