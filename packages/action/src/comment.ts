import type { Account } from "@tenzij/gate";
import type { GitHub } from "./github.ts";

/** Stands at the top of the gate's own comment; a reader does not see it. */
const MARKER = "<!-- tenzij: one comment, kept up to date -->";
/** GitHub takes 65,536 characters; one report says bytes. */
export const commentBytes = 60_000;

/**
 * The marker alone proves nothing: anyone may write it. No person speaks as a job's own account or as that of a GitHub App; which
 * of these this token is, GitHub does not tell it.
 */
function isOwn({ author, body }: { readonly author: Account | null; readonly body: string }): boolean {
  return author?.human === false && body.startsWith(MARKER);
}

/** Those of the account that wrote the first: another account's are not ours to touch. */
function ofOneAccount<T extends { readonly author: Account | null }>(own: readonly T[]): T[] {
  return own.filter(({ author }) => author?.id === own[0]?.author?.id);
}

/**
 * Keeps one comment on a pull request: written when there is something to say, updated, and gone when it is solved.
 * @param body null when there is nothing to say.
 */
export async function keepComment(github: GitHub, pullRequest: number, body: string | null): Promise<void> {
  const own = ofOneAccount((await github.comments(pullRequest)).filter(isOwn));
  const [first, ...others] = own;
  for (const extra of others) await github.deleteComment(extra.id);
  if (body === null) {
    if (first) await github.deleteComment(first.id);
    return;
  }
  const text = `${MARKER}\n${body}`;
  if (!first) await github.createComment(pullRequest, text);
  else if (first.body !== text) await github.updateComment(first.id, text);
}

/** Keeps one issue over the state of a branch: opened when something is open, updated, closed when nothing is. */
export async function keepIssue(github: GitHub, title: string, body: string | null): Promise<void> {
  const own = ofOneAccount((await github.openIssues()).filter(isOwn));
  const [first] = own;
  if (body === null) {
    for (const one of own) await github.updateIssue(one.number, { state: "closed" });
    return;
  }
  const text = `${MARKER}\n${body}`;
  if (!first) await github.createIssue(title, text);
  else if (first.body !== text) await github.updateIssue(first.number, { body: text });
}
