import type { HowToReview } from "@tenzij/language-server";
import type * as vscode from "vscode";
import { type Repository, repositoryOf } from "./git-repository.ts";
import { textAt } from "./text-at.ts";

/** What a change is most likely merged into, the likeliest first: what the remote calls its main branch, else what such a branch is called. */
const branches = ["origin/HEAD", "origin/main", "origin/master", "main", "master"];

/**
 * A record and its profile as they stood where this branch left the one it is merged into; undefined where Git does not say. What a
 * file had not at that point is null, and what Git could not give is undefined.
 */
export async function protectedVersion(record: vscode.Uri, profile: vscode.Uri): Promise<HowToReview["against"]> {
  const repository = await repositoryOf(record);
  if (repository === null) return undefined;
  for (const name of branches) {
    const base = await baseWith(repository, name);
    if (base === undefined) continue;
    const [then, was] = await Promise.all([record, profile].map(({ fsPath }) => textAt(repository, base, fsPath)));
    return { name, record: then, profile: was };
  }
  return undefined;
}

async function baseWith(repository: Repository, branch: string): Promise<string | undefined> {
  try {
    return await repository.getMergeBase("HEAD", branch);
  } catch {
    // There is no such branch, or nothing it and this one have in common.
    return undefined;
  }
}
