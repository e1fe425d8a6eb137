import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

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
}

/** A real bare git repository that stands for the one on GitHub. */
export interface Repository {
	readonly directory: string;
	/** Writes a commit on a branch on top of `parents` (default: the branch's tip) and gives its id. */
	commit(options: CommitOptions): string;
	/** Merges `head` into `base` without touching either branch, as GitHub's test merge does; null on a conflict. */
	merge(base: string, head: string, ref: string): string | null;
	tip(ref: string): string;
	setRef(ref: string, sha: string): void;
	git(...args: string[]): string;
	gitBytes(...args: string[]): Buffer;
}

const ENV = {
	PATH: process.env["PATH"] ?? "",
	HOME: "/nonexistent",
	GIT_CONFIG_NOSYSTEM: "1",
	GIT_AUTHOR_NAME: "GitHub",
	GIT_AUTHOR_EMAIL: "noreply@github.com",
	GIT_COMMITTER_NAME: "GitHub",
	GIT_COMMITTER_EMAIL: "noreply@github.com",
	GIT_AUTHOR_DATE: "1790000000 +0000",
	GIT_COMMITTER_DATE: "1790000000 +0000",
};

/** Seconds; fixed, so that the same scenario always gives the same ids. */
const WHEN = 1_790_000_000;

export function newRepository(): Repository {
	const directory = mkdtempSync(join(tmpdir(), "tenzij-origin-"));
	const gitBytes = (...args: string[]) =>
		execFileSync("git", ["--git-dir", directory, ...args], {
			env: ENV,
			maxBuffer: 1 << 28,
			stdio: ["ignore", "pipe", "pipe"],
		});
	const git = (...args: string[]) =>
		gitBytes(...args)
			.toString()
			.trim();
	git("init", "--bare", "--quiet", "--initial-branch=main", directory);
	// GitHub serves any commit it still has, by its full id.
	git("config", "uploadpack.allowAnySHA1InWant", "true");
	git("config", "uploadpack.allowFilter", "true");
	let clock = WHEN;
	return {
		directory,
		git,
		gitBytes,
		tip: (ref) => git("rev-parse", "--verify", `${ref}^{commit}`),
		setRef: (ref, sha) => void git("update-ref", ref, sha),
		commit: (options) => {
			const parents = options.parents ?? tipOf(git, options.branch);
			return fastImport(directory, options, parents, ++clock);
		},
		merge: (base, head, ref) => {
			let tree: string;
			try {
				tree =
					git("merge-tree", "--write-tree", base, head).split("\n")[0] ?? "";
			} catch {
				return null;
			}
			const merged = git(
				"commit-tree",
				tree,
				"-p",
				base,
				"-p",
				head,
				"-m",
				`Merge ${head} into ${base}`,
			);
			git("update-ref", ref, merged);
			return merged;
		},
	};
}

function tipOf(git: Repository["git"], branch: string): string[] {
	try {
		return [
			git("rev-parse", "--verify", "--quiet", `refs/heads/${branch}^{commit}`),
		];
	} catch {
		return [];
	}
}

function fastImport(
	directory: string,
	options: CommitOptions,
	parents: readonly string[],
	when: number,
): string {
	const out: Buffer[] = [];
	const put = (text: string) => out.push(Buffer.from(text));
	const data = (bytes: Uint8Array) => {
		put(`data ${bytes.length}\n`);
		out.push(Buffer.from(bytes));
		put("\n");
	};
	const author = options.author ?? "ontwikkelaar";
	put(`commit refs/heads/${options.branch}\nmark :1\n`);
	put(
		`author ${person(author)} ${when} +0000\ncommitter ${person(options.committer ?? author)} ${when} +0000\n`,
	);
	data(Buffer.from(options.message ?? "Change"));
	const [first, ...others] = parents;
	if (first) put(`from ${first}\n`);
	for (const other of others) put(`merge ${other}\n`);
	for (const [path, change] of Object.entries(options.files)) {
		const name = `"${path.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;
		if (change === null) put(`D ${name}\n`);
		else if (isMode(change) && change.mode === "160000")
			put(`M 160000 ${change.content} ${name}\n`);
		else {
			put(`M ${isMode(change) ? change.mode : "100644"} inline ${name}\n`);
			const content = isMode(change) ? change.content : change;
			data(typeof content === "string" ? Buffer.from(content) : content);
		}
	}
	put("get-mark :1\ndone\n");
	const args = [
		"--git-dir",
		directory,
		"fast-import",
		"--quiet",
		"--done",
		"--force",
	];
	return execFileSync("git", args, {
		env: ENV,
		input: Buffer.concat(out),
		maxBuffer: 1 << 28,
	})
		.toString()
		.trim();
}

function isMode(
	change: Change,
): change is Exclude<Change, string | Uint8Array | null> {
	return change !== null && typeof change === "object" && "mode" in change;
}

function person(login: string): string {
	return `${login} <${login}@example.nl>`;
}

/** What `actions/checkout` leaves in the workspace: one commit, `depth` deep, detached, with `origin`. Depth 0 is all of it. */
export function checkout(
	repository: Repository,
	sha: string,
	depth: number,
): string {
	const workspace = mkdtempSync(join(tmpdir(), "tenzij-workspace-"));
	const git = (...args: string[]) =>
		execFileSync("git", ["-C", workspace, ...args], {
			env: ENV,
			stdio: ["ignore", "pipe", "pipe"],
		});
	git("init", "--quiet", "--initial-branch=main");
	git("remote", "add", "origin", `file://${repository.directory}`);
	const shallow = depth > 0 ? [`--depth=${depth}`] : [];
	git(
		"-c",
		"protocol.version=2",
		"fetch",
		"--quiet",
		"--no-tags",
		...shallow,
		"origin",
		`+${sha}:refs/remotes/origin/checked-out`,
	);
	git("checkout", "--quiet", "--force", "--detach", sha);
	return workspace;
}
