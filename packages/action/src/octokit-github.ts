import { dutchDay } from "@tenzij/core";
import { fail } from "@tenzij/gate";
import type { Text } from "@tenzij/law";
import { account, commit, pullRequest } from "./answers-of-github.ts";
import type { Branch, GitHub } from "./github.ts";
import { message } from "./language/message.ts";
import { askOnce, type Patience } from "./patience.ts";

export interface Connection {
  readonly token: string;
  /** `GITHUB_API_URL`. */
  readonly apiUrl: string;
  readonly owner: string;
  readonly repo: string;
  readonly patience: Patience;
}

/** What was asked for, as the reader is told when GitHub does not answer. */
const things = {
  repository: { nl: "de repository", en: "repository" },
  branch: { nl: "de branch", en: "branch" },
  pullRequest: { nl: "de pull request", en: "pull request" },
  pullRequests: { nl: "de open pull requests", en: "open pull requests" },
  history: { nl: "de geschiedenis van de branch", en: "history of the branch" },
  reviews: { nl: "de reviews", en: "reviews" },
  commits: { nl: "de commits", en: "commits" },
  pullRequestsOfACommit: { nl: "de pull requests van een commit", en: "pull requests of a commit" },
  historyOfAFile: { nl: "de geschiedenis van een bestand", en: "history of a file" },
  commit: { nl: "de commit", en: "commit" },
  tree: { nl: "de lijst van bestanden", en: "tree" },
  file: { nl: "een bestand", en: "file" },
  comments: { nl: "de opmerkingen", en: "comments" },
  comment: { nl: "de opmerking", en: "comment" },
  issues: { nl: "de issues", en: "issues" },
  issue: { nl: "de issue", en: "issue" },
} as const satisfies Record<string, Text>;

/** GitHub lists no more commits of a pull request than this. */
const MOST_COMMITS = 250;
const PER_PAGE = 100;

/**
 * GitHub through Octokit. The client is loaded on the first call: it is most of the bundle, and a run that is refused on its
 * event alone never needs it.
 */
export async function connect({ token, apiUrl, owner, repo, patience }: Connection): Promise<GitHub> {
  const { getOctokit } = await import("@actions/github");
  const { rest: api, request } = getOctokit(token, { baseUrl: apiUrl });
  const here = { owner, repo };
  let calls = 0;
  /** Asks; a missing thing is null, any other failure ends the judging. */
  async function ask<T>(what: Text, question: (signal: AbortSignal) => Promise<T>): Promise<T | null> {
    const answer = await askOnce(patience, (signal) => {
      calls += 1;
      return question(signal);
    });
    if ("value" in answer) return answer.value;
    if (answer.status === 404) return null;
    return fail(message("action/api", { what, reason: answer.reason }));
  }
  async function all<T>(what: Text, first: (page: number, signal: AbortSignal) => Promise<Page<T>>): Promise<T[]> {
    const found: T[] = [];
    for (let page = 1; ; page++) {
      const answer =
        (await ask(what, (signal) => first(page, signal))) ?? fail(message("action/api-missing", { what }));
      found.push(...listIn(answer.data, what));
      if (!hasNext(answer)) return found;
    }
  }
  const must = async <T>(what: Text, question: (signal: AbortSignal) => Promise<T>): Promise<T> =>
    (await ask(what, question)) ?? fail(message("action/api-missing", { what }));
  const seen = async () =>
    seenIn(await ask(things.repository, (signal) => api.repos.get({ ...here, request: { signal } })));

  return {
    get calls() {
      return calls;
    },
    seen,
    defaultBranch: async () =>
      (await seen())?.defaultBranch ?? fail(message("action/api-missing", { what: things.repository })),
    branch: async (name): Promise<Branch | null> => {
      const found = await ask(things.branch, (signal) =>
        api.repos.getBranch({ ...here, branch: name, request: { signal } }),
      );
      if (!found) return null;
      const { name: is, commit, protected: isProtected, protection } = found.data;
      const requiredChecks = protection?.required_status_checks?.contexts ?? [];
      return { name: is, sha: commit.sha, protected: isProtected, requiredChecks };
    },
    pullRequest: async (number) => {
      const found = await ask(things.pullRequest, (signal) =>
        api.pulls.get({ ...here, pull_number: number, request: { signal } }),
      );
      return found && pullRequest(found.data);
    },
    reviews: async (number) => {
      const found = await all(things.reviews, (page, signal) =>
        api.pulls.listReviews({ ...here, pull_number: number, per_page: PER_PAGE, page, request: { signal } }),
      );
      return found.map(({ user, state, commit_id, submitted_at = null }) => ({
        account: account(user),
        state,
        commit: commit_id,
        at: submitted_at,
      }));
    },
    commitsOf: async (number) => {
      const found = await all(things.commits, (page, signal) =>
        api.pulls.listCommits({ ...here, pull_number: number, per_page: PER_PAGE, page, request: { signal } }),
      );
      return { commits: found.map(commit), complete: found.length < MOST_COMMITS };
    },
    openPullRequests: async () => {
      const found = await all(things.pullRequests, (page, signal) =>
        api.pulls.list({ ...here, state: "open", per_page: PER_PAGE, page, request: { signal } }),
      );
      return found.map((one) => pullRequest({ ...one, merged: false }));
    },
    pullRequestsOf: async (sha) => {
      const found = await all(things.pullRequestsOfACommit, (page, signal) =>
        api.repos.listPullRequestsAssociatedWithCommit({
          ...here,
          commit_sha: sha,
          per_page: PER_PAGE,
          page,
          request: { signal },
        }),
      );
      return found.map((one) => pullRequest({ ...one, merged: one.merged_at !== null }));
    },
    recentCommits: async (from) => {
      const { data } = await must(things.history, (signal) =>
        api.repos.listCommits({ ...here, sha: from, per_page: PER_PAGE, request: { signal } }),
      );
      return listIn(data, things.history).map((one) => one.sha);
    },
    lastCommitTouching: async (path, from) => {
      const { data } = await must(things.historyOfAFile, (signal) =>
        api.repos.listCommits({ ...here, sha: from, path, per_page: 1, request: { signal } }),
      );
      return listIn(data, things.historyOfAFile)[0]?.sha ?? null;
    },
    daysTouching: async (path, from) => {
      const { data } = await must(things.historyOfAFile, (signal) =>
        api.repos.listCommits({ ...here, sha: from, path, per_page: PER_PAGE, request: { signal } }),
      );
      return listIn(data, things.historyOfAFile).map(({ sha, commit: { committer } }) => ({
        sha,
        // What GitHub gives no day of counts as the oldest there is.
        on: committer?.date === undefined ? "0000-00-00" : dutchDay(new Date(committer.date)),
      }));
    },
    liesBehind: async (tip, sha) => {
      const found = await ask(things.commits, (signal) =>
        api.repos.compareCommits({ ...here, base: tip, head: sha, per_page: 1, request: { signal } }),
      );
      return found !== null && (found.data.status === "behind" || found.data.status === "identical");
    },
    filesOf: async (sha) => {
      const found: string[] = [];
      for (let page = 1; ; page++) {
        const answer = await must(things.commit, (signal) =>
          api.repos.getCommit({ ...here, ref: sha, per_page: PER_PAGE, page, request: { signal } }),
        );
        for (const file of listIn(answer.data.files, things.commit)) {
          found.push(file.filename, ...(file.previous_filename ? [file.previous_filename] : []));
        }
        if (!hasNext(answer)) return found;
      }
    },
    commit: async (sha) => {
      const found = await ask(things.commit, (signal) =>
        api.git.getCommit({ ...here, commit_sha: sha, request: { signal } }),
      );
      if (!found) return null;
      const { tree, parents, message: text } = found.data;
      return { tree: tree.sha, parents: parents.map((one) => one.sha), title: (text.split("\n")[0] ?? "").trim() };
    },
    tree: async (sha) => {
      const { data } = await must(things.tree, (signal) =>
        api.git.getTree({ ...here, tree_sha: sha, recursive: "true", request: { signal } }),
      );
      if (data.truncated) return fail(message("action/tree-truncated", {}));
      return data.tree.flatMap((one) =>
        one.type === "tree" ? [] : [{ path: one.path, mode: one.mode, sha: one.sha ?? "" }],
      );
    },
    blob: async (sha) => {
      const { data } = await must(things.file, (signal) =>
        api.git.getBlob({ ...here, file_sha: sha, request: { signal } }),
      );
      return Buffer.from(data.content, data.encoding === "base64" ? "base64" : "utf8");
    },
    comments: async (issue) => {
      const found = await all(things.comments, (page, signal) =>
        api.issues.listComments({ ...here, issue_number: issue, per_page: PER_PAGE, page, request: { signal } }),
      );
      return found.map((one) => ({ id: one.id, author: account(one.user), body: one.body ?? "" }));
    },
    createComment: async (issue, body) => {
      await must(things.comment, (signal) =>
        api.issues.createComment({ ...here, issue_number: issue, body, request: { signal } }),
      );
    },
    updateComment: async (id, body) => {
      await must(things.comment, (signal) =>
        api.issues.updateComment({ ...here, comment_id: id, body, request: { signal } }),
      );
    },
    deleteComment: async (id) => {
      await must(things.comment, (signal) =>
        api.issues.deleteComment({ ...here, comment_id: id, request: { signal } }),
      );
    },
    openIssues: async () => {
      const found = await all(things.issues, (page, signal) =>
        api.issues.listForRepo({ ...here, state: "open", per_page: PER_PAGE, page, request: { signal } }),
      );
      return found
        .filter((one) => !one.pull_request)
        .map((one) => ({ number: one.number, title: one.title, author: account(one.user), body: one.body ?? "" }));
    },
    createIssue: async (title, body) => {
      await must(things.issue, (signal) => api.issues.create({ ...here, title, body, request: { signal } }));
    },
    updateIssue: async (number, change) => {
      await must(things.issue, (signal) =>
        api.issues.update({ ...here, issue_number: number, ...change, request: { signal } }),
      );
    },
    look: async (route, parameters) => {
      const answer = await askOnce(patience, (signal) => {
        calls += 1;
        return request(route, { ...here, ...parameters, request: { signal } });
      });
      return "value" in answer ? answer.value.data : null;
    },
  };
}

function seenIn(found: { readonly data: { readonly default_branch?: unknown; readonly full_name?: unknown } } | null) {
  if (found === null) return null;
  const { default_branch: defaultBranch, full_name: name } = found.data;
  const [owner, repository] = typeof name === "string" ? name.split("/") : [];
  return typeof defaultBranch === "string" && owner !== undefined && repository !== undefined
    ? { owner, repository, defaultBranch }
    : fail(message("action/api-missing", { what: things.repository }));
}

/** A proxy may answer 200 with a page of its own: no list is not an empty list. */
function listIn<T>(data: readonly T[] | undefined, what: Text): readonly T[] {
  return Array.isArray(data) ? data : fail(message("action/api", { what, reason: "no list" }));
}

interface Page<T> {
  readonly data: T[];
  readonly headers: { readonly link?: string | undefined };
}

/** A short page is no proof of the end: GitHub takes hidden items out after it has cut the page. */
function hasNext({ headers }: { readonly headers: { readonly link?: string | undefined } }): boolean {
  return headers.link?.includes('rel="next"') ?? false;
}
