/** Which calls the Action makes to GitHub, what each is for, and scenarios that together make all of them. */

import { adopt } from "./cases/extends-setting.ts";
import { allGood, owned } from "./cases/posture-answers.ts";
import { type Gate, openGate, type RunOptions } from "./gate.ts";
import type { Files } from "./git/repository.ts";
import { person } from "./github/people.ts";
import type { Fault, PullRequest } from "./github/state.ts";
import { day, municipality, neutral, pair, policy, profile, profileFile, recordFile } from "./municipality.ts";
import type { StepResult } from "./runner/run-action.ts";

/**
 * What a call is for. `decides`: the verdict rests on it; asked once more, then an error with a reason. `reports`: it tells of a verdict
 * that stands, and never changes it.
 */
export const roles: Readonly<Record<string, "decides" | "reports">> = {
  "repos/get": "decides",
  "repos/get-branch": "decides",
  "repos/list-commits": "decides",
  "repos/compare-commits": "decides",
  "repos/list-pull-requests-associated-with-commit": "decides",
  "repos/get-commit": "decides",
  "git/get-commit": "decides",
  "git/get-tree": "decides",
  "git/get-blob": "decides",
  "pulls/get": "decides",
  "pulls/list": "decides",
  "pulls/list-commits": "decides",
  "pulls/list-reviews": "decides",
  "issues/list-comments": "reports",
  "issues/create-comment": "reports",
  "issues/update-comment": "reports",
  "issues/delete-comment": "reports",
  "issues/list-for-repo": "reports",
  "issues/create": "reports",
  "issues/update": "reports",
};

/** Calls of mode `posture`: what one of them does not show is said to be unseen. */
export const looks = [
  "repos/get-branch-rules",
  "repos/get-repo-ruleset",
  "actions/get-github-actions-default-workflow-permissions-repository",
];

export interface Scenario {
  readonly name: string;
  /** Exit code when GitHub answers. */
  readonly clean: 0 | 1;
  readonly files?: () => Files;
  /** What happened before; then each run of the gate. */
  readonly ready: (gate: Gate) => (options: RunOptions) => Promise<StepResult>;
}

const far = { depth: "none" } as const;
const own = { user: person("github-actions[bot]"), body: "<!-- tenzij: one comment, kept up to date -->\nouder" };

function approved(gate: Gate, pull: PullRequest): PullRequest {
  gate.review(pull, "jurist");
  gate.review(pull, "directeur");
  return pull;
}

const bad = (): Files => ({ [profileFile()]: profile() });
const withComment = { comment: "true" };
const withIssue = { issue: "true" };

/** Each pair of `clean: 0` and `clean: 1` shows that a failure neither stops for no reason nor lets something through. */
export const scenarios: readonly Scenario[] = [
  {
    name: "a signed change of which a signer wrote the record",
    clean: 0,
    ready: (gate) => {
      const { [recordFile()]: record = "", ...rest } = pair();
      const pull = approved(
        gate,
        gate.open({ commits: [{ files: rest }, { files: { [recordFile()]: record }, author: "jurist" }] }),
      );
      return (options) => gate.judge(pull, { ...far, ...options });
    },
  },
  {
    name: "the same with a checkout",
    clean: 0,
    ready: (gate) => {
      const pull = approved(gate, gate.open({ files: pair() }));
      return (options) => gate.judge(pull, options);
    },
  },
  {
    name: "a change that nobody signed",
    clean: 1,
    ready: (gate) => {
      const pull = gate.open({ files: pair() });
      gate.review(pull, "jurist");
      return (options) => gate.judge(pull, { ...far, ...options });
    },
  },
  {
    name: "a policy that extends an organisation's, changed there since",
    clean: 0,
    ready: (gate) => {
      const ministry = adopt(gate);
      ministry.repository.commit({ branch: "main", files: { "tenzij.yaml": `${policy}duty: always\n` } });
      const pull = gate.open({ files: { "README.md": "Nieuw\n" } });
      return (options) => gate.judge(pull, options);
    },
  },
  {
    name: "a change without a record, and a comment to write",
    clean: 1,
    ready: (gate) => {
      const pull = gate.open({ files: bad() });
      return (options) => {
        gate.state.comments.length = 0;
        return gate.judge(pull, { ...far, with: withComment, ...options });
      };
    },
  },
  {
    name: "a change without a record, with a comment to bring up to date",
    clean: 1,
    ready: (gate) => {
      const pull = gate.open({ files: bad() });
      return (options) => {
        gate.state.comments.splice(0, 9, { id: 1, issue: pull.number, ...own });
        return gate.judge(pull, { ...far, with: withComment, ...options });
      };
    },
  },
  {
    name: "a change in order, with a comment to take away",
    clean: 0,
    ready: (gate) => {
      const pull = approved(gate, gate.open({ files: pair() }));
      return (options) => {
        gate.state.comments.splice(0, 9, { id: 1, issue: pull.number, ...own });
        return gate.judge(pull, { ...far, with: withComment, ...options });
      };
    },
  },
  {
    name: "a branch that moved on since the merge result",
    clean: 0,
    ready: (gate) => {
      const pull = approved(gate, gate.open({ files: pair() }));
      gate.land({ "README.md": "Nieuw op main\n" });
      return (options) => gate.judge(pull, { ...far, staleMerge: true, ...options });
    },
  },
  {
    name: "a change into a branch that anyone may move",
    clean: 0,
    ready: (gate) => {
      gate.state.repository.commit({ branch: "los", parents: [gate.state.repository.tip("main")], files: {} });
      const pull = gate.open({ base: "los", files: { "profielen/meldingen.profile.yaml": neutral(4) } });
      return (options) => gate.judge(pull, { ...far, ...options });
    },
  },
  {
    name: "a title changes after the pair was signed and merged",
    clean: 0,
    ready: (gate) => {
      gate.merge(approved(gate, gate.open({ files: pair() })));
      const pull = gate.open({ files: { [profileFile()]: profile({ title: "Het heronderzoek" }) } });
      return (options) => gate.judge(pull, { ...far, ...options });
    },
  },
  {
    name: "a queue of two signed changes, one from a fork",
    clean: 0,
    ready: (gate) => {
      const pulls = [
        approved(gate, gate.open({ files: pair() })),
        approved(gate, gate.open({ files: pair({ name: "tweede" }), fork: true })),
      ];
      return (options) => gate.judgeQueue(pulls, { ...far, ...options });
    },
  },
  {
    name: "a queue in which one change is not signed",
    clean: 1,
    ready: (gate) => {
      const pulls = [approved(gate, gate.open({ files: pair() })), gate.open({ files: pair({ name: "tweede" }) })];
      return (options) => gate.judgeQueue(pulls, { ...far, ...options });
    },
  },
  {
    name: "a signed change lands",
    clean: 0,
    ready: (gate) => {
      const before = gate.state.repository.tip("main");
      const after = gate.merge(approved(gate, gate.open({ files: pair() })));
      return (options) => gate.judgePush(before, after, { ...far, ...options });
    },
  },
  {
    name: "something slipped in, and an issue to open",
    clean: 1,
    files: bad,
    ready: (gate) => (options) => {
      gate.state.issues.length = 0;
      return gate.judgeWatch("schedule", { ...far, with: withIssue, ...options });
    },
  },
  {
    name: "a branch in order, with an issue to close",
    clean: 0,
    files: () => pair({}, { validUntil: day(200) }),
    ready: (gate) => (options) => {
      gate.state.issues.splice(0, 9, { number: 1, title: "Tenzij", state: "open", ...own });
      return gate.judgeWatch("schedule", { ...far, with: withIssue, ...options });
    },
  },
];

export const postureScenario: Scenario = {
  name: "mode posture, all in order",
  clean: 0,
  files: () => owned,
  ready: (gate) => {
    for (const [operation, answer] of Object.entries(allGood)) gate.state.answers.set(operation, answer);
    return (options) => gate.judgeWatch("workflow_dispatch", { ...far, with: { mode: "posture" }, ...options });
  },
};

/** A way to fail, and whether asking once more helps. */
export interface Failure {
  readonly name: string;
  readonly fault: Omit<Fault, "operation">;
  readonly recovers: boolean;
}

const limited = { status: 429, headers: { "retry-after": "1" } } as const;

/** `times` is set anew for each run: a fault counts down. */
export const failures: readonly Failure[] = [
  { name: "403 once", fault: { status: 403, times: 1 }, recovers: false },
  { name: "403 with Retry-After once", fault: { ...limited, status: 403, times: 1 }, recovers: true },
  { name: "404 once", fault: { status: 404, times: 1 }, recovers: false },
  { name: "429 with Retry-After once", fault: { ...limited, times: 1 }, recovers: true },
  { name: "500 once", fault: { status: 500, times: 1 }, recovers: true },
  { name: "a broken line once", fault: { status: "reset", times: 1 }, recovers: true },
  { name: "a time-out once", fault: { status: "hang", times: 1 }, recovers: false },
  { name: "an answer that is none, once", fault: { status: "rubbish", times: 1 }, recovers: false },
  { name: "429 for good", fault: { ...limited }, recovers: false },
  { name: "500 for good", fault: { status: 500 }, recovers: false },
];

/** Milliseconds after which a call that hangs is given up; other calls have all the time a busy machine needs. */
const HANGS = 700;

/** A gate in which the scenario has happened. */
export async function readyGate(scenario: Scenario) {
  const gate = await openGate({ ...municipality(), ...scenario.files?.() });
  const judge = scenario.ready(gate);
  const waits: number[] = [];
  const wait = async (ms: number) => void waits.push(ms);
  /** Runs the gate while one operation fails. */
  async function run(operation?: string, failure?: Failure): Promise<StepResult> {
    waits.length = 0;
    gate.state.calls.length = 0;
    gate.state.faults.length = 0;
    if (operation && failure) gate.fault({ operation, ...failure.fault });
    return judge({ here: { perCall: failure?.fault.status === "hang" ? HANGS : 60_000, longestWait: 10_000, wait } });
  }
  return { gate, run, waits, operations: () => [...new Set(gate.state.calls.map(({ operation }) => operation))] };
}
