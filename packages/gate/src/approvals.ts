import type { Account, Review } from "./forge.ts";

/** An approval that stands: who gave it, on which commit, and when. */
export interface Approval {
  readonly account: Account;
  readonly commit: string;
  readonly at: string | null;
}

/** States that change what a person's review means; a later comment leaves an approval standing, as on GitHub. */
const decisive = new Set(["APPROVED", "CHANGES_REQUESTED", "DISMISSED"]);

/**
 * The approvals that stand among the reviews of one pull request: the latest decisive state per account number, people only.
 * A review without an account (a deleted one) or without a commit signs nothing.
 * @param reviews all of them, oldest first.
 */
export function standingApprovals(reviews: readonly Review[]): Approval[] {
  const latest = new Map<number, Review & { readonly account: Account }>();
  for (const review of reviews) {
    const { account } = review;
    if (account?.human && decisive.has(review.state)) latest.set(account.id, { ...review, account });
  }
  return [...latest.values()].flatMap(({ state, account, commit, at }) =>
    state === "APPROVED" && commit !== null ? [{ account, commit, at }] : [],
  );
}
