/** What each operation of the fake GitHub answers, from its state. */

import { person } from "./people.ts";
import type { Answer } from "./server.ts";
import * as shapes from "./shapes.ts";
import type { PullRequest, State } from "./state.ts";

export interface Asked {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
  /** What the `authorization` header holds after its first word. */
  readonly token: string;
  /** Address without the query, for `Link`. */
  readonly url: string;
}

type Operation = (state: State, asked: Asked) => Answer;

const missing: Answer = {
  status: 404,
  body: {
    message: "Not Found",
    documentation_url: "https://docs.github.com/rest",
  },
};

export function answer(state: State, operation: string, asked: Asked): Answer {
  const { owner, repo } = asked.params;
  if (owner !== state.owner || repo !== state.name) {
    const other = state.others.get(`${owner}/${repo}`);
    // Of a repository that a token may not see GitHub says that it is not there.
    const isSeen = other !== undefined && (other.token === undefined || other.token === asked.token);
    // From a name that it had before, or in other capitals, GitHub leads on to what it is called now.
    const now = { ...asked.params, owner: other?.owner ?? owner ?? "", repo: other?.name ?? repo ?? "" };
    return isSeen ? answer(other, operation, { ...asked, params: now }) : missing;
  }
  const fixed = state.answers.get(operation);
  if (fixed !== undefined) return { status: 200, body: fixed };
  return (operations[operation] ?? (() => missing))(state, asked);
}

const operations: Record<string, Operation> = {
  "repos/get": (state) => ok(shapes.repository(state)),
  "repos/get-branch": (state, { params }) => {
    const asked = params["branch"] ?? "";
    const name = state.renamed.get(asked) ?? asked;
    return atCommit(state, `refs/heads/${name}`, (sha) => ok(branch(state, name, sha)));
  },
  "repos/get-commit": (state, { params }) =>
    atCommit(state, params["ref"] ?? "", (sha) => ok(shapes.commit(state, sha, true))),
  "repos/list-commits": (state, asked) => {
    const { sha = state.defaultBranch, path } = asked.query;
    return atCommit(state, sha, (tip) => {
      const found = state.repository.ask("log", "--format=%H", tip, ...(path ? ["--", path] : []));
      return page(asked, lines(found.toString()), (one) => shapes.commit(state, one));
    });
  },
  "repos/compare-commits": (state, { url }) => {
    const [base = "", head = ""] = url.slice(url.lastIndexOf("/") + 1).split("...");
    return atCommit(state, base, (one) => atCommit(state, head, (other) => ok(compared(state, one, other))));
  },
  "repos/list-pull-requests-associated-with-commit": (state, asked) => {
    if (state.late > 0) {
      state.late -= 1;
      return page(asked, [], (one) => one);
    }
    return atCommit(state, asked.params["commit_sha"] ?? "", (sha) =>
      page(
        asked,
        // Of an open pull request from a fork GitHub says nothing here: its commits are the fork's.
        state.pulls.filter(
          (one) =>
            one.mergedAs === sha || ((!one.fork || one.mergedAs !== null) && commitsOf(state, one).includes(sha)),
        ),
        (one) => simplePull(state, one),
      ),
    );
  },
  "pulls/get": (state, { params }) => {
    const one = findPull(state, params);
    return one ? ok(shapes.pull(state, one)) : missing;
  },
  "pulls/list": (state, asked) =>
    page(
      asked,
      state.pulls.filter((one) => one.mergedAs === null),
      (one) => simplePull(state, one),
    ),
  "pulls/list-commits": (state, asked) => {
    const one = findPull(state, asked.params);
    return one ? page(asked, commitsOf(state, one), (sha) => shapes.commit(state, sha)) : missing;
  },
  "pulls/list-reviews": (state, asked) => {
    const one = findPull(state, asked.params);
    if (!one) return missing;
    return page(
      asked,
      state.reviews.filter((review) => review.pull === one.number),
      (review) => shapes.review(state, review),
    );
  },
  "git/get-commit": (state, { params }) =>
    atCommit(state, params["commit_sha"] ?? "", (sha) => ok(shapes.gitCommit(state, sha))),
  "git/get-tree": (state, asked) => tree(state, asked),
  "git/get-blob": (state, { params }) => blob(state, params["file_sha"] ?? ""),
  "issues/list-comments": (state, asked) => {
    const number = Number(asked.params["issue_number"]);
    return page(
      asked,
      state.comments.filter((one) => one.issue === number),
      (one) => shapes.comment(state, one),
    );
  },
  "issues/create-comment": (state, { params, body }) => {
    const made = {
      id: 5000 + state.comments.length,
      issue: Number(params["issue_number"]),
      user: person(state.tokenUser),
      body: String(body["body"]),
    };
    state.comments.push(made);
    return { status: 201, body: shapes.comment(state, made) };
  },
  "issues/update-comment": (state, { params, body }) => {
    const found = state.comments.find((one) => one.id === Number(params["comment_id"]));
    if (!found) return missing;
    found.body = String(body["body"]);
    return ok(shapes.comment(state, found));
  },
  "issues/delete-comment": (state, { params }) => {
    const at = state.comments.findIndex((one) => one.id === Number(params["comment_id"]));
    if (at < 0) return missing;
    state.comments.splice(at, 1);
    return { status: 204 };
  },
  "issues/list-for-repo": (state, asked) =>
    page(
      asked,
      state.issues.filter((one) => one.state === "open"),
      (one) => shapes.issue(state, one),
    ),
  "issues/create": (state, { body }) => {
    const made = {
      number: 900 + state.issues.length,
      title: String(body["title"]),
      body: String(body["body"] ?? ""),
      state: "open" as const,
      user: person(state.tokenUser),
    };
    state.issues.push(made);
    return { status: 201, body: shapes.issue(state, made) };
  },
  "issues/update": (state, { params, body }) => {
    const found = state.issues.find((one) => one.number === Number(params["issue_number"]));
    if (!found) return missing;
    if (typeof body["title"] === "string") found.title = body["title"];
    if (typeof body["body"] === "string") found.body = body["body"];
    if (body["state"] === "open" || body["state"] === "closed") found.state = body["state"];
    return ok(shapes.issue(state, found));
  },
};

function ok(body: unknown): Answer {
  return { status: 200, body };
}

/** One page of a list, with the `Link` header GitHub gives when there are more. */
function page<T>(asked: Asked, all: readonly T[], shape: (one: T) => unknown): Answer {
  const size = Math.min(Number(asked.query["per_page"] ?? 30), 100);
  const number = Number(asked.query["page"] ?? 1);
  const items = all.slice((number - 1) * size, number * size);
  const next = new URLSearchParams({
    ...asked.query,
    per_page: String(size),
    page: String(number + 1),
  });
  const headers = number * size < all.length ? { link: `<${asked.url}?${next}>; rel="next"` } : undefined;
  return {
    status: 200,
    body: items.map(shape),
    ...(headers ? { headers } : {}),
  };
}

function atCommit(state: State, name: string, then: (sha: string) => Answer): Answer {
  const sha = state.repository.find(name);
  return sha === null ? missing : then(sha);
}

function lines(text: string): string[] {
  return text.split("\n").filter(Boolean);
}

function findPull(state: State, params: Asked["params"]): PullRequest | undefined {
  return state.pulls.find((one) => one.number === Number(params["pull_number"]));
}

/** Oldest first, as GitHub lists a pull request's commits; it stops at 250. */
function commitsOf(state: State, one: PullRequest): string[] {
  const since = one.mergedAs ? `${one.mergedAs}^1` : state.repository.tip(one.base);
  const own = lines(state.repository.ask("rev-list", "--reverse", one.headSha, `^${since}`).toString());
  const [first = ""] = own;
  const more = Array.from({ length: Math.max(0, (state.commitCount.get(one.number) ?? 0) - own.length) }, () => first);
  return [...own, ...more].slice(0, 250);
}

function compared(state: State, base: string, head: string) {
  const { ask } = state.repository;
  const count = (from: string, to: string) => Number(ask("rev-list", "--count", `${from}..${to}`).toString());
  const [ahead, behind] = [count(base, head), count(head, base)];
  const far = ahead > 0 && behind > 0 ? "diverged" : ahead > 0 ? "ahead" : behind > 0 ? "behind" : "identical";
  const address = `https://api.github.com/repos/${state.owner}/${state.name}/compare/${base}...${head}`;
  const [url, html_url, permalink_url, diff_url, patch_url] = Array.from({ length: 5 }, () => address);
  return {
    ...{ url, html_url, permalink_url, diff_url, patch_url },
    base_commit: shapes.commit(state, base),
    merge_base_commit: shapes.commit(state, ask("merge-base", base, head).toString().trim()),
    ...{ status: far, ahead_by: ahead, behind_by: behind, total_commits: ahead },
    commits: [],
    files: [],
  };
}

function branch(state: State, name: string, sha: string) {
  const isProtected = state.protectedBranches.has(name);
  const api = `https://api.github.com/repos/${state.owner}/${state.name}/branches/${name}`;
  return {
    name,
    commit: shapes.commit(state, sha),
    _links: {
      self: api,
      html: `https://github.com/${state.owner}/${state.name}/tree/${name}`,
    },
    protected: isProtected,
    protection:
      state.requiredChecks.length === 0
        ? {}
        : {
            enabled: true,
            required_status_checks: { enforcement_level: "everyone", contexts: state.requiredChecks, checks: [] },
          },
    protection_url: `${api}/protection`,
  };
}

function simplePull(state: State, one: PullRequest) {
  return {
    ...shapes.pull(state, one),
    merged_at: one.mergedAs ? "2026-11-20T10:00:00Z" : null,
  };
}

function tree(state: State, asked: Asked): Answer {
  const recursive = asked.query["recursive"] !== undefined;
  const sha = asked.params["tree_sha"] ?? "";
  let listed: string;
  try {
    listed = state.repository
      .ask("ls-tree", "-z", "-l", ...(recursive ? ["-r", "-t"] : []), `${sha}^{tree}`)
      .toString();
  } catch {
    return missing;
  }
  const entries = listed
    .split("\0")
    .filter(Boolean)
    .map((line) => {
      const tab = line.indexOf("\t");
      const [mode = "", type = "", id = "", size = "-"] = line.slice(0, tab).split(/ +/);
      return {
        path: line.slice(tab + 1),
        mode,
        type,
        sha: id,
        ...(size === "-" ? {} : { size: Number(size) }),
        url: `https://api.github.com/x/${id}`,
      };
    });
  const limit = state.treeLimit;
  return ok({
    sha,
    url: `https://api.github.com/x/${sha}`,
    tree: entries.slice(0, limit),
    truncated: entries.length > limit,
  });
}

function blob(state: State, sha: string): Answer {
  let bytes: Buffer;
  try {
    bytes = state.repository.ask("cat-file", "blob", sha);
  } catch {
    return missing;
  }
  const content = bytes.toString("base64").replaceAll(/(.{60})/g, "$1\n");
  return ok({
    content,
    encoding: "base64",
    url: `https://api.github.com/x/${sha}`,
    sha,
    size: bytes.length,
    node_id: `B_${sha}`,
  });
}
