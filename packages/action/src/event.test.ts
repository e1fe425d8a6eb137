import { Problem } from "@tenzij/gate";
import { expect, test } from "vitest";
import { isObjectId, readOccasion } from "./event.ts";

const sha = "a".repeat(40);
const read = (name: string, payload: unknown, ref = "refs/heads/main") => readOccasion({ name, payload, ref });
const problem = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof Problem) return error.sentence.key;
    throw error;
  }
  return "none";
};

test("each allowed event gives its occasion", () => {
  expect(read("pull_request", { pull_request: { number: 3, head: { sha } } })).toEqual({
    kind: "pull-request",
    number: 3,
    headSha: sha,
  });
  expect(read("merge_group", { merge_group: { base_ref: "refs/heads/a/b", base_sha: sha, head_sha: sha } })).toEqual({
    kind: "merge-group",
    baseBranch: "a/b",
    baseSha: sha,
    headSha: sha,
    number: null,
  });
  const queued = (ref: string) =>
    read("merge_group", { merge_group: { base_ref: "refs/heads/a/b", base_sha: sha, head_sha: sha, head_ref: ref } });
  expect(queued(`refs/heads/gh-readonly-queue/a/b/pr-104-${sha}`)).toMatchObject({ number: 104 });
  for (const other of [`gh-readonly-queue/main/pr-104-${sha}`, "gh-readonly-queue/a/b/pr-104", `x/pr-104-${sha}`])
    expect(queued(`refs/heads/${other}`)).toMatchObject({ number: null });
  expect(read("push", { ref: "refs/heads/main", before: sha, after: sha })).toEqual({
    kind: "push",
    branch: "main",
    before: sha,
    after: sha,
  });
  expect(read("schedule", {})).toEqual({ kind: "watch", trigger: "schedule", branch: "main" });
});

test("a new branch has nothing before", () => {
  expect(read("push", { ref: "refs/heads/main", before: "0".repeat(40), after: sha })).toMatchObject({ before: null });
});

test.each([
  "",
  "issue_comment",
  "workflow_run",
  "pull_request_target",
  "pull_request_review",
  "PULL_REQUEST",
  "constructor",
])("event %j is refused", (name) => {
  expect(problem(() => read(name, { pull_request: { number: 3, head: { sha } } }))).toBe("action/unknown-event");
});

test.each([
  ["pull_request", {}],
  ["pull_request", null],
  ["pull_request", { pull_request: { number: "3", head: { sha } } }],
  ["pull_request", { pull_request: { number: 0, head: { sha } } }],
  ["pull_request", { pull_request: { number: 1.5, head: { sha } } }],
  ["pull_request", { pull_request: { number: 3, head: { sha: "--upload-pack=x" } } }],
  ["pull_request", { pull_request: { number: 3, head: { sha: sha.slice(1) } } }],
  ["merge_group", { merge_group: { base_ref: "main", base_sha: sha, head_sha: sha } }],
  ["push", { ref: "refs/heads/main", before: sha, after: sha.toUpperCase() }],
])("%s without its facts is refused: %j", (name, payload) => {
  expect(problem(() => read(name, payload))).toBe("action/event-incomplete");
});

test("tags and deleted branches are refused", () => {
  expect(problem(() => read("push", { ref: "refs/tags/v1", before: sha, after: sha }))).toBe("action/not-a-branch");
  expect(problem(() => read("schedule", {}, "refs/pull/3/merge"))).toBe("action/not-a-branch");
  expect(problem(() => read("push", { ref: "refs/heads/x", before: sha, after: "0".repeat(40) }))).toBe(
    "action/branch-deleted",
  );
});

test("only full ids in lower case are ids", () => {
  expect([sha, "b".repeat(64)].every(isObjectId)).toBe(true);
  expect([sha.slice(1), `${sha}a`, "A".repeat(40), `${"a".repeat(39)}\n`, "HEAD", 1, null].some(isObjectId)).toBe(
    false,
  );
});
