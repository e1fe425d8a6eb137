import type { NotSeenRepository, Repository } from "./schema.ts";

/** A repository that has to be in an inventory. */
export type Expected = Pick<Repository, "id" | "name">;

/** Those that were expected and that nobody looked at: rows, so that none is absent. */
export function notSeen(expected: readonly Expected[], repositories: readonly Repository[]): NotSeenRepository[] {
  const known = new Set(repositories.map(({ id }) => id.toLowerCase()));
  return expected
    .filter(({ id }) => !known.has(id.toLowerCase()))
    .map(({ id, name }) => ({ state: "not-seen", id, name, why: "not-in-any" }));
}
