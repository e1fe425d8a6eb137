import { expect, test, vi } from "vitest";
import { given } from "./fixtures/sign.ts";
import type { Commit, Forge, PullRequest } from "./forge.ts";
import type { Touched } from "./pair.ts";
import { sheetBehind, sheetOf, signaturesOf, together } from "./signatures.ts";

const account = (id: number) => ({ id, login: `p${id}`, human: true });
const commit = (sha: string, author: number | null, committer = author): Commit => ({
  sha,
  parents: [],
  author: author === null ? null : account(author),
  committer: committer === null ? null : account(committer),
});
const pullRequest: PullRequest = {
  number: 7,
  title: "t",
  author: account(1),
  baseBranch: "main",
  headSha: "h",
  mergeSha: null,
  fromFork: false,
  merged: true,
};
const pair: Touched = { file: "a", record: "a.record", was: { file: "old", record: "old.record" }, how: "moved" };
const same = async () => true;

const signed = (
  commits: readonly Commit[],
  files: Record<string, string[]>,
  by = 2,
  content: () => Promise<boolean> = same,
) =>
  signaturesOf(
    pair,
    { pullRequest, approvals: [{ account: account(by), commit: "h", at: null }], commits },
    content,
    async (sha) => files[sha] ?? [],
  );

test("an approval on the same content is a signature", async () => {
  expect(await signed([commit("c", 1)], { c: ["a"] })).toEqual([given("h")]);
});

test("an approval on other content is none", async () => {
  expect(await signed([], {}, 2, async () => false)).toEqual([]);
});

test("who opened the change proposed it", async () => {
  expect(await signed([], {}, 1)).toMatchObject([{ proposed: true }]);
});

test("author and committer both wrote what their commit touched, at its old place too", async () => {
  expect(await signed([commit("c", 2)], { c: ["a"] })).toMatchObject([{ wroteProfile: true, wroteRecord: false }]);
  expect(await signed([commit("c", 1, 2)], { c: ["a.record"] })).toMatchObject([
    { wroteProfile: false, wroteRecord: true },
  ]);
  expect(await signed([commit("c", 2)], { c: ["old"] })).toMatchObject([{ wroteProfile: true }]);
  expect(await signed([commit("c", 2)], { c: ["b"] })).toMatchObject([{ wroteProfile: false, wroteRecord: false }]);
});

test("commits of others, or of nobody Forge knows, write nothing for a signer", async () => {
  expect(await signed([commit("c", 3), commit("d", null)], { c: ["a"], d: ["a"] })).toMatchObject([
    { wroteProfile: false },
  ]);
});

test("several sheets make one signature per person, and nothing written is forgotten", () => {
  const one = given("h");
  expect(together([[one], [{ ...one, wroteRecord: true }], [{ ...one, id: 3 }]])).toEqual([
    { ...one, wroteRecord: true },
    { ...one, id: 3 },
  ]);
  expect(together([[{ ...one, proposed: true }], [{ ...one, wroteProfile: true }]])).toMatchObject([
    { proposed: true, wroteProfile: true },
  ]);
});

function forge(answers: Partial<Forge>): Forge {
  return answers as Forge;
}

test("without an approval nobody's commits are asked for", async () => {
  const commitsOf = vi.fn();
  expect(await sheetOf(pullRequest, forge({ reviews: async () => [], commitsOf }))).toMatchObject({
    approvals: [],
    commits: [],
  });
  expect(commitsOf).not.toHaveBeenCalled();
});

test("a list of commits that is cut off is a problem", async () => {
  const reviews = async () => [{ account: account(2), state: "APPROVED", commit: "h", at: null }];
  await expect(
    sheetOf(pullRequest, forge({ reviews, commitsOf: async () => ({ commits: [], complete: false }) })),
  ).rejects.toThrow("page/too-many-commits");
});

test("a record is signed by the merged pull request into this branch that brought it in, and by no other", async () => {
  const base = { reviews: async () => [] };
  const by = (pulls: PullRequest[]) => sheetBehind("c", "main", forge({ ...base, pullRequestsOf: async () => pulls }));
  expect((await by([{ ...pullRequest, merged: false }, pullRequest]))?.pullRequest).toBe(pullRequest);
  expect(await by([{ ...pullRequest, merged: false }])).toBeNull();
  expect(await by([{ ...pullRequest, baseBranch: "los" }])).toBeNull();
  expect(await by([])).toBeNull();
});
