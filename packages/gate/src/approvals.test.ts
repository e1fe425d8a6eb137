import fc from "fast-check";
import { expect, test } from "vitest";
import { standingApprovals } from "./approvals.ts";
import type { Review } from "./forge.ts";

const person = (id: number, human = true) => ({ id, login: `p${id}`, human });
const review = (id: number, state: string, commit: string | null = "c1"): Review => ({
  account: person(id),
  state,
  commit,
  at: null,
});
const ids = (reviews: readonly Review[]) => standingApprovals(reviews).map(({ account }) => account.id);

test("the latest decisive state of each person counts", () => {
  expect(ids([review(1, "APPROVED"), review(2, "CHANGES_REQUESTED"), review(2, "APPROVED")])).toEqual([1, 2]);
  expect(ids([review(1, "APPROVED"), review(1, "CHANGES_REQUESTED")])).toEqual([]);
  expect(ids([review(1, "APPROVED"), review(1, "DISMISSED")])).toEqual([]);
});

test("a comment or a pending review leaves an approval standing", () => {
  expect(ids([review(1, "APPROVED"), review(1, "COMMENTED"), review(1, "PENDING")])).toEqual([1]);
});

test("an approval keeps the commit of the review that gave it", () => {
  expect(standingApprovals([review(1, "APPROVED", "old"), review(1, "APPROVED", "new")])[0]?.commit).toBe("new");
});

test("bots, deleted accounts and reviews without a commit sign nothing", () => {
  expect(ids([{ account: person(1, false), state: "APPROVED", commit: "c", at: null }])).toEqual([]);
  expect(ids([{ account: null, state: "APPROVED", commit: "c", at: null }])).toEqual([]);
  expect(ids([review(1, "APPROVED", null)])).toEqual([]);
});

test("a state nobody knows is no approval", () => {
  expect(ids([review(1, "approved"), review(2, "")])).toEqual([]);
});

test("what one person does never changes another's state", () => {
  const states = fc.constantFrom("APPROVED", "CHANGES_REQUESTED", "COMMENTED", "DISMISSED");
  const reviews = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), states).map(([id, state]) => review(id, state)));
  fc.assert(
    fc.property(reviews, (all) => {
      const own = [1, 2, 3, 4].flatMap((id) => ids(all.filter(({ account }) => account?.id === id)));
      expect(ids(all).sort()).toEqual(own.sort());
    }),
  );
});
