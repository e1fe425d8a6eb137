import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openScratchGit } from "./scratch-git.ts";
import { commitWorktree, uncommittedFiles } from "./worktree-commit.ts";

const env = { PATH: process.env["PATH"] };

describe("a working tree of which git does not tell", () => {
  let folder: string;
  const git = (...args: string[]) => execFileSync("git", ["-C", folder, ...args], { stdio: "pipe" });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tenzij-worktree-"));
    git("init", "--quiet");
    writeFileSync(join(folder, "a.yaml"), "a: 1\n");
    git("add", "a.yaml");
    git("-c", "user.name=x", "-c", "user.email=x@localhost", "commit", "--quiet", "-m", "x");
    writeFileSync(join(folder, "a.yaml"), "a: 2\n");
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("is not one in which nothing is changed", () => {
    expect(uncommittedFiles(folder, env)).toEqual(["a.yaml"]);
    writeFileSync(join(folder, ".git/index"), "no index");
    expect(uncommittedFiles(folder, env)).toBeNull();
  });

  it("is not taken for what was committed", () => {
    const scratch = openScratchGit(folder, env);
    const head = git("rev-parse", "HEAD").toString().trim();
    expect(scratch && commitWorktree(scratch, folder, head, env)).toMatch(/^[0-9a-f]{40}$/);
    writeFileSync(join(folder, ".git/index"), "no index");
    expect(scratch && commitWorktree(scratch, folder, head, env)).toBeNull();
    scratch?.close();
  });
});
