import { newRepository, type Repository } from "../git/repository.ts";
import type { Login, Person } from "./people.ts";

export interface PullRequest {
  readonly number: number;
  title: string;
  readonly author: Person;
  base: string;
  /** Branch of the head; its tip is the live head. */
  readonly head: string;
  headSha: string;
  /** The test merge GitHub keeps at refs/pull/N/merge; null on a conflict. */
  mergeSha: string | null;
  readonly fork: boolean;
  mergedAs: string | null;
}

export interface Review {
  readonly id: number;
  readonly pull: number;
  readonly user: Person | null;
  state: "APPROVED" | "CHANGES_REQUESTED" | "COMMENTED" | "DISMISSED" | "PENDING";
  readonly commit: string | null;
}

export interface Comment {
  readonly id: number;
  readonly issue: number;
  readonly user: Person;
  body: string;
}

export interface Issue {
  readonly number: number;
  title: string;
  body: string;
  state: "open" | "closed";
  readonly user: Person;
}

/** One call that came in, for counting and for order. */
export interface Call {
  readonly operation: string;
  readonly path: string;
  readonly status: number;
}

/** What goes wrong with an operation; `hang` never answers. */
export interface Fault {
  readonly operation: string;
  readonly status: 401 | 403 | 404 | 429 | 500 | 502 | "hang" | "reset" | "rubbish";
  readonly headers?: Readonly<Record<string, string>>;
  /** How many times; default for ever. */
  times?: number;
}

/** Everything the fake GitHub remembers of a repository. */
export interface State {
  readonly owner: string;
  readonly name: string;
  /** Other repositories, by owner and name. */
  readonly others: Map<string, State>;
  /** The only token that may see this repository; absent: it is public, or the job's own. */
  token?: string;
  defaultBranch: string;
  readonly repository: Repository;
  readonly protectedBranches: Set<string>;
  /** Branches by the name they had before: GitHub leads on from it while no other has it. */
  readonly renamed: Map<string, string>;
  /** Checks that the protection of every protected branch requires, without a ruleset. */
  readonly requiredChecks: string[];
  readonly pulls: PullRequest[];
  readonly reviews: Review[];
  readonly comments: Comment[];
  readonly issues: Issue[];
  readonly faults: Fault[];
  readonly calls: Call[];
  /** Requests or answers that GitHub's own description does not allow: must stay empty. */
  readonly violations: string[];
  /** Answers given word for word, by operation, for what has no state here (rulesets, permissions). */
  readonly answers: Map<string, unknown>;
  /** Pull requests that have more commits than their repository here holds, by number. */
  readonly commitCount: Map<number, number>;
  /** Entries of a tree after which GitHub cuts its list off. */
  treeLimit: number;
  /** Who the token writes as. */
  tokenUser: Login;
  /** So many times GitHub does not know yet by which pull request a commit came in. */
  late: number;
}

export function newState(owner = "gemeente-voorbeeld", name = "risicoprofielen"): State {
  return {
    owner,
    name,
    others: new Map(),
    defaultBranch: "main",
    repository: newRepository(),
    protectedBranches: new Set(["main"]),
    renamed: new Map(),
    requiredChecks: [],
    pulls: [],
    reviews: [],
    comments: [],
    issues: [],
    faults: [],
    late: 0,
    calls: [],
    violations: [],
    answers: new Map(),
    commitCount: new Map(),
    treeLimit: 100_000,
    tokenUser: "github-actions[bot]",
  };
}
