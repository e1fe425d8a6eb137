import type { ProfileStatus } from "@tenzij/language-server";

/** A shape for each verdict, worst first; the words stand beside it. */
export const verdictIcons: Record<ProfileStatus["verdict"], string> = {
  "cannot-judge": "question",
  excluded: "circle-slash",
  "test-missing": "warning",
  "test-incomplete": "edit",
  "test-stale": "history",
  "test-inconsistent": "arrow-swap",
  "test-unsigned": "lock",
  "test-complete": "pass",
  "no-finding": "circle-outline",
};

const order = Object.keys(verdictIcons);

/** Profiles of all roots together: those of one root come worst first, and the worst of all can be in the last. */
export function worstFirst<One extends Pick<ProfileStatus, "verdict">>(profiles: readonly One[]): One[] {
  return [...profiles].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
}
