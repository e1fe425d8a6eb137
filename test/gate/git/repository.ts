import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { deflateSync } from "node:zlib";

/** A file's new content; `null` removes it; an object writes another mode (a link, a submodule). */
export type Change =
  | string
  | Uint8Array
  | null
  | { readonly mode: "120000" | "160000" | "100755"; readonly content: string };

export type Files = Readonly<Record<string, Change>>;

export interface CommitOptions {
  readonly branch: string;
  readonly files: Files;
  readonly parents?: readonly string[];
  readonly author?: string;
  readonly committer?: string;
  readonly message?: string;
  /** `YYYY-MM-DD`, as GitHub tells it; all commits of a scenario have one day else. */
  readonly on?: string;
}

/** What is known of a commit made here. */
export interface Made {
  readonly parents: readonly string[];
  readonly author: string;
  readonly committer: string;
  readonly on?: string | undefined;
}

/** A real bare git repository that stands for the one on GitHub. */
export interface Repository {
  readonly directory: string;
  readonly made: ReadonlyMap<string, Made>;
  /** Writes a commit on a branch on top of `parents` (default: the branch's tip) and gives its id. */
  commit(options: CommitOptions): string;
  /** Merges `head` into `base` without touching either branch, as GitHub's test merge does; null on a conflict. */
  merge(base: string, head: string, ref: string): string | null;
  /** Gives the tree of one commit made here another parent, as a squash does. */
  squash(base: string, of: string, title?: string): string;
  /** The commit a branch, a full ref or a full id names; null when there is none. */
  find(name: string): string | null;
  /** The same, where it must be there. */
  tip(name: string): string;
  setRef(ref: string, sha: string): void;
  /** What git answers to a question that names commits, trees and blobs by id alone: it is asked once. */
  ask(...args: string[]): Buffer;
}

const GITHUB = "GitHub <noreply@github.com>";
/** Seconds; fixed, so that the same scenario always gives the same ids. */
const WHEN = 1_790_000_000;
const ENV = {
  PATH: process.env["PATH"] ?? "",
  HOME: "/nonexistent",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "GitHub",
  GIT_AUTHOR_EMAIL: "noreply@github.com",
  GIT_COMMITTER_NAME: "GitHub",
  GIT_COMMITTER_EMAIL: "noreply@github.com",
  GIT_AUTHOR_DATE: `${WHEN} +0000`,
  GIT_COMMITTER_DATE: `${WHEN} +0000`,
};

/** The few files `git init` makes; writing them is many times cheaper than a process in a large test worker. */
function initialise(directory: string, bare: boolean, config: string): void {
  for (const folder of ["objects", "refs/heads"]) mkdirSync(join(directory, folder), { recursive: true });
  writeFileSync(join(directory, "HEAD"), "ref: refs/heads/main\n");
  writeFileSync(join(directory, "config"), `[core]\n\trepositoryformatversion = 0\n\tbare = ${bare}\n${config}`);
}

export function newRepository(): Repository {
  const directory = mkdtempSync(join(tmpdir(), "tenzij-origin-"));
  // GitHub serves any commit it still has, by its full id.
  const served = "[uploadpack]\n\tallowAnySHA1InWant = true\n\tallowFilter = true\n";
  // A pack is kept as it is; opening it would be one more process for each commit.
  initialise(directory, true, `${served}[fastimport]\n\tunpackLimit = 1\n`);
  const answers = new Map<string, Buffer>();
  const ask = (...args: string[]): Buffer => {
    const key = args.join("\0");
    const known = answers.get(key) ?? gitIn(directory, args);
    answers.set(key, known);
    return known;
  };
  const git = (...args: string[]) => gitIn(directory, args).toString().trim();
  const made = new Map<string, Made>();
  const merges = new Map<string, string | null>();
  let clock = WHEN;

  const find = (name: string): string | null => {
    if (made.has(name)) return name;
    const file = join(directory, name.startsWith("refs/") ? name : `refs/heads/${name}`);
    return existsSync(file) ? readFileSync(file, "utf8").trim() : null;
  };
  const tip = (name: string): string => {
    const found = find(name);
    if (found === null) throw new Error(`There is no ${name}`);
    return found;
  };
  const setRef = (ref: string, sha: string): void => {
    const file = join(directory, ref);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${sha}\n`);
  };
  const parents = (sha: string) => made.get(sha)?.parents ?? [];
  const trees = new Map<string, string>();
  const treeOf = (sha: string) => trees.get(sha) ?? git("rev-parse", `${sha}^{tree}`);
  const commitTree = (tree: string, parents: readonly string[], message: string): string => {
    const sha = writeCommit(directory, tree, parents, message);
    made.set(sha, { parents, author: GITHUB, committer: GITHUB });
    trees.set(sha, tree);
    return sha;
  };
  return {
    directory,
    made,
    ask,
    find,
    tip,
    setRef,
    commit: (options) => {
      const known = find(options.branch);
      const parents = options.parents ?? (known === null ? [] : [known]);
      const { sha, tree } = fastImport(directory, options, parents, ++clock);
      // Of a commit without files git names no tree here.
      if (tree !== "") trees.set(sha, tree);
      const author = person(options.author ?? "ontwikkelaar");
      const committer = options.committer ? person(options.committer) : author;
      made.set(sha, { parents, author, committer, on: options.on });
      return sha;
    },
    merge: (base, head, ref) => {
      const key = `${base} ${head}`;
      let merged = merges.get(key);
      if (merged === undefined) {
        // Where nothing came onto the branch meanwhile, merging gives what is merged.
        const tree = parents(head).includes(base) ? treeOf(head) : mergeTree(git, base, head);
        merged = tree === null ? null : commitTree(tree, [base, head], `Merge ${head} into ${base}`);
        merges.set(key, merged);
      }
      if (merged !== null) setRef(ref, merged);
      return merged;
    },
    squash: (base, of, title = "Een wijziging") => commitTree(treeOf(of), [base], title),
  };
}

function gitIn(directory: string, args: readonly string[]): Buffer {
  const options = { env: ENV, maxBuffer: 1 << 28 };
  return execFileSync("git", ["--git-dir", directory, ...args], { ...options, stdio: ["ignore", "pipe", "pipe"] });
}

function mergeTree(git: (...args: string[]) => string, base: string, head: string): string | null {
  try {
    return git("merge-tree", "--write-tree", base, head).split("\n")[0] ?? null;
  } catch {
    return null;
  }
}

/** What `git commit-tree` writes, without a process for each: a process costs more than all else in a large test worker. */
function writeCommit(directory: string, tree: string, parents: readonly string[], message: string): string {
  const by = `${GITHUB} ${WHEN} +0000`;
  const lines = [`tree ${tree}`, ...parents.map((parent) => `parent ${parent}`), `author ${by}`, `committer ${by}`];
  const text = Buffer.from(`${lines.join("\n")}\n\n${message}\n`);
  const object = Buffer.concat([Buffer.from(`commit ${text.length}\0`), text]);
  const sha = createHash("sha1").update(object).digest("hex");
  const folder = join(directory, "objects", sha.slice(0, 2));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, sha.slice(2)), deflateSync(object));
  return sha;
}

interface Imported {
  readonly sha: string;
  readonly tree: string;
}

function fastImport(directory: string, options: CommitOptions, parents: readonly string[], when: number): Imported {
  const out: Buffer[] = [];
  const put = (text: string) => out.push(Buffer.from(text));
  const data = (bytes: Uint8Array) => {
    put(`data ${bytes.length}\n`);
    out.push(Buffer.from(bytes));
    put("\n");
  };
  const author = options.author ?? "ontwikkelaar";
  put(`commit refs/heads/${options.branch}\nmark :1\n`);
  put(`author ${person(author)} ${when} +0000\ncommitter ${person(options.committer ?? author)} ${when} +0000\n`);
  data(Buffer.from(options.message ?? "Change"));
  const [first, ...others] = parents;
  if (first) put(`from ${first}\n`);
  for (const other of others) put(`merge ${other}\n`);
  for (const [path, change] of Object.entries(options.files)) {
    const name = `"${path.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;
    if (change === null) put(`D ${name}\n`);
    else if (isMode(change) && change.mode === "160000") put(`M 160000 ${change.content} ${name}\n`);
    else {
      put(`M ${isMode(change) ? change.mode : "100644"} inline ${name}\n`);
      const content = isMode(change) ? change.content : change;
      data(typeof content === "string" ? Buffer.from(content) : content);
    }
  }
  put('get-mark :1\nls :1 ""\ndone\n');
  const args = ["--git-dir", directory, "fast-import", "--quiet", "--done", "--force"];
  const answers = execFileSync("git", args, { env: ENV, input: Buffer.concat(out), maxBuffer: 1 << 28 }).toString();
  const [sha = "", listed = ""] = answers.split("\n");
  return { sha, tree: listed.split(" ")[2]?.trim() ?? "" };
}

function isMode(change: Change): change is Exclude<Change, string | Uint8Array | null> {
  return change !== null && typeof change === "object" && "mode" in change;
}

function person(login: string): string {
  return `${login} <${login}@example.nl>`;
}

/**
 * What `actions/checkout` leaves in the workspace: one commit, detached, with `origin`; `depth` 1 is without what came before it, 0 with
 * all of it. Its objects are packed into place, which is what a fetch leaves at a tenth of its processes.
 * @param written false: without the files themselves, which the gate never reads and which take longest where there are thousands
 */
export function checkout(repository: Repository, sha: string, depth: 0 | 1, written = true): string {
  const workspace = mkdtempSync(join(tmpdir(), "tenzij-workspace-"));
  const directory = join(workspace, ".git");
  initialise(directory, false, `[remote "origin"]\n\turl = file://${repository.directory}\n`);
  const packs = join(directory, "objects/pack");
  mkdirSync(packs);
  const isCut = depth === 1;
  const asked = isCut ? `--shallow ${sha}\n${sha}\n` : `${sha}\n`;
  const args = ["pack-objects", "--revs", "--quiet", ...(isCut ? ["--shallow"] : []), join(packs, "pack")];
  execFileSync("git", ["--git-dir", repository.directory, ...args], { env: ENV, input: asked, stdio: "pipe" });
  if (isCut) writeFileSync(join(directory, "shallow"), `${sha}\n`);
  mkdirSync(join(directory, "refs/remotes/origin"), { recursive: true });
  writeFileSync(join(directory, "refs/remotes/origin/checked-out"), `${sha}\n`);
  if (written) execFileSync("git", ["-C", workspace, "checkout", "--quiet", "--force", "--detach", sha], { env: ENV });
  else writeFileSync(join(directory, "HEAD"), `${sha}\n`);
  return workspace;
}
