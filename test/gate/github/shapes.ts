/** GitHub's answers and event payloads, made from its own examples with the scenario's facts put in. */
import examples from "@octokit/webhooks-examples";
import { type Person, personByAddress } from "./people.ts";
import type { Comment, Issue, PullRequest, Review, State } from "./state.ts";

type Json = Record<string, unknown>;

function example(event: string, action: string): Json {
  const found = examples
    .find((one) => one.name === event)
    ?.examples.find((one) => !("action" in one) || one.action === action);
  if (!found) throw new Error(`No example of ${event} ${action}`);
  return structuredClone(found) as unknown as Json;
}

const pullExample = example("pull_request", "synchronize");
const pullBody = pullExample["pull_request"] as Json;
const userExample = pullBody["user"] as Json;
const repositoryExample = pullExample["repository"] as Json;

function user(person: Person): Json {
  return {
    ...userExample,
    login: person.login,
    id: person.id,
    type: person.type,
    name: null,
    email: null,
  };
}

export function repository(state: State): Json {
  return {
    ...repositoryExample,
    name: state.name,
    full_name: `${state.owner}/${state.name}`,
    default_branch: state.defaultBranch,
    owner: {
      ...(repositoryExample["owner"] as Json),
      login: state.owner,
      type: "Organization",
    },
    has_discussions: false,
    network_count: 0,
    subscribers_count: 0,
  };
}

export function pull(state: State, one: PullRequest): Json {
  const base = pullBody["base"] as Json;
  const head = pullBody["head"] as Json;
  const home = repository(state);
  const fork = {
    ...home,
    id: 99,
    full_name: `${one.author.login}/${state.name}`,
    fork: true,
    owner: user(one.author),
  };
  return {
    ...pullBody,
    number: one.number,
    state: one.mergedAs ? "closed" : "open",
    title: one.title,
    user: user(one.author),
    head: {
      ...head,
      ref: one.head,
      sha: one.headSha,
      label: `${state.owner}:${one.head}`,
      user: user(one.author),
      repo: one.fork ? fork : home,
    },
    base: {
      ...base,
      ref: one.base,
      sha: state.repository.tip(one.base),
      label: `${state.owner}:${one.base}`,
      user: user(one.author),
      repo: home,
    },
    merge_commit_sha: one.mergedAs ?? one.mergeSha,
    merged: one.mergedAs !== null,
    mergeable: one.mergeSha !== null,
    rebaseable: one.mergeSha !== null,
  };
}

export function review(state: State, one: Review): Json {
  const url = `https://github.com/${state.owner}/${state.name}/pull/${one.pull}#pullrequestreview-${one.id}`;
  const api = `https://api.github.com/repos/${state.owner}/${state.name}/pulls/${one.pull}`;
  return {
    id: one.id,
    node_id: `PRR_${one.id}`,
    user: one.user && user(one.user),
    body: "",
    state: one.state,
    html_url: url,
    pull_request_url: api,
    _links: { html: { href: url }, pull_request: { href: api } },
    submitted_at: new Date(1_790_000_000_000 + one.id * 1000).toISOString().replace(".000", ""),
    commit_id: one.commit,
    author_association: "MEMBER",
  };
}

export function comment(state: State, one: Comment): Json {
  const api = `https://api.github.com/repos/${state.owner}/${state.name}/issues`;
  return {
    id: one.id,
    node_id: `IC_${one.id}`,
    url: `${api}/comments/${one.id}`,
    html_url: `https://github.com/${state.owner}/${state.name}/pull/${one.issue}#issuecomment-${one.id}`,
    issue_url: `${api}/${one.issue}`,
    body: one.body,
    user: user(one.user),
    created_at: "2026-11-23T10:00:00Z",
    updated_at: "2026-11-23T10:00:00Z",
    author_association: "NONE",
  };
}

export function issue(state: State, one: Issue): Json {
  const api = `https://api.github.com/repos/${state.owner}/${state.name}/issues/${one.number}`;
  return {
    id: one.number,
    node_id: `I_${one.number}`,
    url: api,
    repository_url: `https://api.github.com/repos/${state.owner}/${state.name}`,
    labels_url: `${api}/labels{/name}`,
    comments_url: `${api}/comments`,
    events_url: `${api}/events`,
    html_url: `https://github.com/${state.owner}/${state.name}/issues/${one.number}`,
    number: one.number,
    state: one.state,
    title: one.title,
    body: one.body,
    user: user(one.user),
    labels: [],
    assignee: null,
    assignees: [],
    milestone: null,
    locked: false,
    comments: 0,
    closed_at: one.state === "closed" ? "2026-11-23T10:00:00Z" : null,
    created_at: "2026-11-23T10:00:00Z",
    updated_at: "2026-11-23T10:00:00Z",
    author_association: "NONE",
  };
}

/** A commit with the accounts GitHub links to its addresses, as `GET /commits` and `GET /pulls/N/commits` give it. */
export function commit(state: State, sha: string, withFiles = false): Json {
  const made = state.repository.made.get(sha);
  if (!made) throw new Error(`Commit ${sha} was not made here`);
  const api = `https://api.github.com/repos/${state.owner}/${state.name}`;
  const split = (who: string) => [who.slice(0, who.indexOf(" <")), who.slice(who.indexOf("<") + 1, -1)] as const;
  const date = `${made.on ?? "2026-11-23"}T10:00:00Z`;
  const person = (who: string) => ({ name: split(who)[0], email: split(who)[1], date });
  const linked = (who: string) => {
    const found = personByAddress(split(who)[1]);
    return found && user(found);
  };
  const shaOf = (parent: string) => ({
    sha: parent,
    url: `${api}/commits/${parent}`,
    html_url: `https://github.com/x/commit/${parent}`,
  });
  return {
    sha,
    node_id: `C_${sha}`,
    url: `${api}/commits/${sha}`,
    html_url: `https://github.com/${state.owner}/${state.name}/commit/${sha}`,
    comments_url: `${api}/commits/${sha}/comments`,
    commit: {
      url: `${api}/git/commits/${sha}`,
      author: person(made.author),
      committer: person(made.committer),
      message: "Change",
      tree: { sha, url: `${api}/git/trees/${sha}` },
      comment_count: 0,
    },
    author: linked(made.author),
    committer: linked(made.committer),
    parents: made.parents.map(shaOf),
    ...(withFiles ? { files: changedFiles(state, sha) } : {}),
  };
}

function changedFiles(state: State, sha: string): Json[] {
  // Of a merge GitHub gives what it changed against its first parent.
  const [first] = state.repository.made.get(sha)?.parents ?? [];
  const fields = state.repository
    .ask(
      "diff-tree",
      "-r",
      "-z",
      "--root",
      "--no-commit-id",
      "-M",
      "--raw",
      "--no-abbrev",
      ...(first ? [first] : []),
      sha,
    )
    .toString()
    .split("\0");
  const files: Json[] = [];
  for (let at = 0; at < fields.length - 1; at += 2) {
    const [, , , blob = "", status = ""] = (fields[at] ?? "").split(" ");
    let filename = fields[at + 1] ?? "";
    let previous: Json = {};
    if (status.startsWith("R")) {
      previous = { previous_filename: filename };
      filename = fields[at + 2] ?? "";
      at += 1;
    }
    const names: Record<string, string> = {
      A: "added",
      M: "modified",
      D: "removed",
      R: "renamed",
      T: "changed",
    };
    const url = `https://example.invalid/${encodeURIComponent(filename)}`;
    files.push({
      sha: blob,
      filename,
      status: names[status[0] ?? ""] ?? "changed",
      additions: 1,
      deletions: 0,
      changes: 1,
      blob_url: url,
      raw_url: url,
      contents_url: url,
      ...previous,
    });
  }
  return files;
}

export function gitCommit(state: State, sha: string): Json {
  const full = commit(state, sha);
  const inner = full["commit"] as Json;
  return {
    sha,
    node_id: full["node_id"],
    url: inner["url"],
    html_url: full["html_url"],
    author: inner["author"],
    committer: inner["committer"],
    message: inner["message"],
    tree: inner["tree"],
    parents: full["parents"],
    verification: {
      verified: false,
      reason: "unsigned",
      signature: null,
      payload: null,
      verified_at: null,
    },
  };
}

export const payloads = {
  pullRequest: (state: State, one: PullRequest, action: string): Json => ({
    ...structuredClone(pullExample),
    action,
    number: one.number,
    before: undefined,
    after: one.headSha,
    pull_request: pull(state, one),
    repository: repository(state),
    sender: user(one.author),
  }),
  mergeGroup: (state: State, base: { ref: string; sha: string }, head: { ref: string; sha: string }): Json => {
    const payload = example("merge_group", "checks_requested");
    const group = payload["merge_group"] as Json;
    return {
      ...payload,
      merge_group: {
        ...group,
        base_ref: base.ref,
        base_sha: base.sha,
        head_ref: head.ref,
        head_sha: head.sha,
      },
      repository: repository(state),
    };
  },
  push: (state: State, ref: string, before: string, after: string): Json => ({
    ...example("push", ""),
    ref,
    before,
    after,
    created: /^0+$/.test(before),
    deleted: /^0+$/.test(after),
    forced: false,
    repository: repository(state),
  }),
  schedule: (state: State): Json => ({
    schedule: "0 5 * * *",
    repository: repository(state),
    workflow: ".github/workflows/tenzij.yml",
  }),
  dispatch: (state: State, ref: string): Json => ({
    inputs: null,
    ref,
    repository: repository(state),
    workflow: ".github/workflows/tenzij.yml",
  }),
};
