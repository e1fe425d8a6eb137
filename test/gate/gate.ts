/** A repository on a fake GitHub with the gate in its workflow: the scenarios of this folder are told with these words. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import type { Patience } from "../../packages/action/src/patience.ts";
import { bundledAction, root } from "./bundle-action.ts";
import { checkout, type Files } from "./git/repository.ts";
import { type Login, person } from "./github/people.ts";
import { type FakeGitHub, startGitHub } from "./github/server.ts";
import { payloads } from "./github/shapes.ts";
import { type Fault, newState, type PullRequest, type Review, type State } from "./github/state.ts";
import { runStep, runStepHere, type Step, type StepResult } from "./runner/run-action.ts";

/** Where every run leaves its findings for programs, in the workspace. */
export const sarifFile = "findings.sarif";

export interface RunOptions {
  readonly with?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Of the checkout before the gate: 1 is the commit alone, 0 with all before it; `none` is a job without one. */
  readonly depth?: 0 | 1 | "none";
  /** The checkout has all objects but its files are not written: for trees of thousands, which take minutes to write and remove. */
  readonly unwritten?: true;
  /** Git reaches the repository on its server, so that a job without a checkout can fetch what it needs. */
  readonly served?: boolean;
  /** Changes files in the workspace before the gate runs, as an earlier step of the job could. */
  readonly workspace?: (folder: string) => void;
  /** GitHub has not made the test merge anew since the last thing that happened. */
  readonly staleMerge?: boolean;
  /** Runs the sources in this process, with this patience. */
  readonly here?: Patience;
  /** Runs the bundle on Node 24, also where it showed another run of the kind: for what only a process of its own can show. */
  readonly bundled?: true;
  /** Changes the payload, as an old event of a re-run would. */
  readonly payload?: (payload: Record<string, unknown>) => Record<string, unknown>;
}

export interface Proposal {
  readonly files?: Files;
  /** Several commits by several people, instead of `files`. */
  readonly commits?: readonly { readonly files: Files; readonly author?: string; readonly committer?: string }[];
  readonly author?: Login;
  readonly base?: string;
  readonly fork?: boolean;
}

export interface Gate {
  readonly github: FakeGitHub;
  readonly state: State;
  /** Puts files on the protected branch without a pull request, as an admin could. */
  land(files: Files, branch?: string): string;
  /** Another repository on the same GitHub, whose `main` is protected; its first commit is of `on`. */
  beside(owner: string, name: string, files: Files, on?: string): State;
  open(proposal: Proposal): PullRequest;
  /** Adds a commit to an open pull request. */
  push(pull: PullRequest, files: Files, author?: Login): void;
  review(pull: PullRequest, login: Login | null, state?: Review["state"], commit?: string | null): void;
  /** Merges as GitHub does: a merge commit, or one squashed commit. */
  merge(pull: PullRequest, how?: "merge" | "squash"): string;
  fault(fault: Fault): void;
  judge(pull: PullRequest, options?: RunOptions): Promise<StepResult>;
  /** Queues pull requests as GitHub does: a merge commit for each, or one squashed commit with its number at the end of the title. */
  judgeQueue(pulls: readonly PullRequest[], options?: RunOptions, how?: "merge" | "squash"): Promise<StepResult>;
  judgePush(before: string, after: string, options?: RunOptions & { branch?: string }): Promise<StepResult>;
  judgeWatch(
    trigger: "schedule" | "workflow_dispatch",
    options?: RunOptions & { branch?: string },
  ): Promise<StepResult>;
  judgeEvent(name: string, payload: unknown, options?: RunOptions): Promise<StepResult>;
  /** The pull request that was judged last, and with which inputs; null when something else was. */
  readonly judged: Judged | null;
  close(): Promise<void>;
}

export interface Judged {
  readonly pull: PullRequest;
  readonly with: Readonly<Record<string, string>>;
}

/** For a run in this process, beside which tests may keep the machine busy; nothing it waits for needs time here. */
const unhurried: Patience = { perCall: 60_000, longestWait: 10_000, wait: async () => undefined };

/**
 * The first run of an event with these inputs and ways to fail is by the bundle, and so is one whose surroundings an earlier step
 * changed; the others differ from it only in what is judged, which the sources in this process do alike and sooner.
 */
function isBundled(eventName: string, options: RunOptions, failing: string): boolean {
  const { here, bundled, workspace, env, depth, served } = options;
  if (here) return false;
  if (bundled || workspace || env) return true;
  return isFirst([eventName, depth, served, failing, ...Object.keys(options.with ?? {}).sort()].join());
}

/** True once in a run of the tests, whichever of its workers asks: a folder is made by one of them only. */
function isFirst(kind: string): boolean {
  const kinds = join(inject("runFolder"), "bundled-kinds");
  mkdirSync(kinds, { recursive: true });
  try {
    mkdirSync(join(kinds, encodeURIComponent(kind)));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Opens a gate over a protected branch `main` that holds `files`. */
export async function openGate(files: Files = {}): Promise<Gate> {
  const github = await startGitHub();
  const { state } = github;
  const { repository } = state;
  const folders = [repository.directory];
  repository.commit({ branch: "main", files: { "README.md": "Risicoprofielen\n", ...files } });

  let judged: Judged | null = null;

  function refresh(pull: PullRequest): void {
    pull.headSha = repository.tip(pull.head);
    repository.setRef(`refs/pull/${pull.number}/head`, pull.headSha);
    pull.mergeSha = repository.merge(repository.tip(pull.base), pull.headSha, `refs/pull/${pull.number}/merge`);
  }

  /** A folder in which the repository stands under its owner and name, as on a server. */
  function served(): string {
    const folder = mkdtempSync(join(tmpdir(), "tenzij-server-"));
    folders.push(folder);
    mkdirSync(join(folder, state.owner));
    symlinkSync(repository.directory, join(folder, state.owner, state.name));
    return `file://${folder}`;
  }

  async function run(
    eventName: string,
    payload: unknown,
    at: { readonly sha: string; readonly ref: string; readonly baseRef?: string; readonly headRef?: string },
    options: RunOptions = {},
    pull: PullRequest | null = null,
  ): Promise<StepResult> {
    const { depth = 1 } = options;
    const inputs = { "sarif-file": sarifFile, ...options.with };
    judged = pull === null ? null : { pull, with: inputs };
    const workspace =
      depth === "none"
        ? mkdtempSync(join(tmpdir(), "tenzij-empty-"))
        : checkout(repository, at.sha, depth, !options.unwritten);
    folders.push(workspace);
    options.workspace?.(workspace);
    const here = isBundled(eventName, options, state.faults.map(({ status }) => status).join())
      ? undefined
      : (options.here ?? unhurried);
    const result = await (here ? (step: Step) => runStepHere(step, here) : runStep)({
      action: here ? join(root, "packages/action") : bundledAction(),
      with: inputs,
      ...(options.env ? { env: options.env } : {}),
      eventName,
      payload: options.payload ? options.payload(structuredClone(payload) as Record<string, unknown>) : payload,
      repository: `${state.owner}/${state.name}`,
      workspace,
      apiUrl: github.url,
      ...(options.served ? { serverUrl: served() } : {}),
      ...at,
    });
    folders.push(result.temp);
    return result;
  }

  return {
    github,
    state,
    land: (changed, branch = "main") => repository.commit({ branch, files: changed, author: "beheerder" }),
    beside: (owner, name, others, on) => {
      const other = newState(owner, name);
      folders.push(other.repository.directory);
      other.repository.commit({ branch: "main", files: others, ...(on === undefined ? {} : { on }) });
      state.others.set(`${owner}/${name}`, other);
      return other;
    },
    open: ({
      files: changed = {},
      commits = [{ files: changed }],
      author = "ontwikkelaar",
      base = "main",
      fork = false,
    }) => {
      const number = 100 + state.pulls.length;
      const head = `wijziging-${number}`;
      let parents = [repository.tip(base)];
      for (const commit of commits) parents = [repository.commit({ branch: head, parents, author, ...commit })];
      const pull: PullRequest = {
        number,
        title: "Een wijziging",
        author: person(author),
        base,
        head,
        headSha: "",
        mergeSha: null,
        fork,
        mergedAs: null,
      };
      state.pulls.push(pull);
      refresh(pull);
      return pull;
    },
    push: (pull, changed, author = "ontwikkelaar") => {
      repository.commit({ branch: pull.head, files: changed, author });
      refresh(pull);
    },
    review: (pull, login, reviewState = "APPROVED", commit = pull.headSha) => {
      state.reviews.push({
        id: 7000 + state.reviews.length,
        pull: pull.number,
        user: login && person(login),
        state: reviewState,
        commit,
      });
    },
    merge: (pull, how = "merge") => {
      refresh(pull);
      if (!pull.mergeSha) throw new Error("A conflict cannot be merged");
      const base = repository.tip(pull.base);
      const sha = how === "merge" ? pull.mergeSha : repository.squash(base, pull.mergeSha);
      repository.setRef(`refs/heads/${pull.base}`, sha);
      pull.mergedAs = sha;
      return sha;
    },
    fault: (fault) => void state.faults.push(fault),
    judge: (pull, options) => {
      if (!pull.mergedAs && pull.mergeSha && !options?.staleMerge) refresh(pull);
      const sha = pull.mergeSha ?? pull.headSha;
      const ref = `refs/pull/${pull.number}/merge`;
      return run(
        "pull_request",
        payloads.pullRequest(state, pull, "synchronize"),
        { sha, ref, baseRef: pull.base, headRef: pull.head },
        options,
        pull,
      );
    },
    judgeQueue: (pulls, options, how = "merge") => {
      const base = repository.tip("main");
      let head = base;
      for (const pull of pulls) {
        const merged = repository.merge(head, pull.headSha, `refs/heads/gh-readonly-queue/main/pr-${pull.number}`);
        if (!merged) throw new Error("A conflict cannot be queued");
        head = how === "merge" ? merged : repository.squash(head, merged, `${pull.title} (#${pull.number})`);
      }
      const ref = `refs/heads/gh-readonly-queue/main/pr-${pulls.at(-1)?.number}-${base}`;
      repository.setRef(ref, head);
      const payload = payloads.mergeGroup(state, { ref: "refs/heads/main", sha: base }, { ref, sha: head });
      return run("merge_group", payload, { sha: head, ref }, options);
    },
    judgePush: (before, after, { branch = "main", ...options } = {}) => {
      const ref = `refs/heads/${branch}`;
      return run("push", payloads.push(state, ref, before, after), { sha: after, ref }, options);
    },
    judgeWatch: (trigger, { branch = "main", ...options } = {}) => {
      const ref = `refs/heads/${branch}`;
      const payload = trigger === "schedule" ? payloads.schedule(state) : payloads.dispatch(state, ref);
      return run(trigger, payload, { sha: repository.tip(ref), ref }, options);
    },
    judgeEvent: (name, payload, options) =>
      run(name, payload, { sha: repository.tip("main"), ref: "refs/heads/main" }, options),
    get judged() {
      return judged;
    },
    close: async () => {
      await github.close();
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    },
  };
}
