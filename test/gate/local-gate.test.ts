/** `tenzij gate` on somebody's own clone: which two sides it takes, what it leaves as it was, and what it says when it cannot. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { objectsOfGit, Problem } from "@tenzij/gate";
import { openScratchGit } from "@tenzij/repository";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { run } from "../../packages/cli/src/index.ts";
import { adopt } from "./cases/extends-setting.ts";
import { type Gate, openGate } from "./gate.ts";
import { checkout, type Files } from "./git/repository.ts";
import { municipality, neutral, pair, policy, profile, profileFile, recordFile } from "./municipality.ts";

let gate: Gate;
const folders: string[] = [];
beforeEach(async () => {
  gate = await openGate(municipality());
});
afterEach(async () => {
  await gate.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const git = (folder: string, ...args: string[]) =>
  execFileSync("git", ["-C", folder, ...args])
    .toString()
    .trim();

/** A clone of the change `files`, on its branch, that knows `origin/main`. */
function clone(files: Files, depth: 0 | 1 = 0): string {
  const pull = gate.open({ files });
  const folder = checkout(gate.state.repository, pull.headSha, depth);
  folders.push(folder);
  git(
    folder,
    "fetch",
    "--quiet",
    ...(depth > 0 ? [`--depth=${depth}`] : []),
    "origin",
    "+main:refs/remotes/origin/main",
  );
  return folder;
}

async function local(folder: string, ...args: string[]) {
  let [out, err] = ["", ""];
  const code = await run(["gate", "--locale", "nl", ...args], {
    cwd: folder,
    env: { PATH: process.env["PATH"] },
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    readInput: () => new Uint8Array(),
    interactive: false,
    terminal: false,
    columns: 200,
  });
  return { code, out, err };
}

test("a profile without a record is red before it is pushed, and the page says what was not checked", async () => {
  const { code, out } = await local(clone({ [profileFile()]: profile() }));
  expect(code).toBe(1);
  expect(out).toContain("Ondertekening en beveiliging van de branch zijn niet gecontroleerd");
  expect(out).toContain("woonplaats_pc4");
});

test("a change without a profile does not say that the repository has none", async () => {
  const { code, out } = await local(clone({ "src/rekenen.txt": "een\n" }));
  expect(code).toBe(0);
  expect(out).toContain("In deze wijziging is geen risicoprofiel te beoordelen.");
  expect(out).not.toMatch(/Geen risicoprofielen gevonden|Hier staan geen/);
});

test("signatures are not known, which is not red unless it is asked for", async () => {
  const folder = clone(pair());
  expect((await local(folder)).code).toBe(0);
  expect((await local(folder, "--require-signatures")).code).toBe(1);
});

test("what nobody changed is carried, and red there is not red here", async () => {
  gate.land({ [profileFile("oud")]: profile({ name: "oud" }) });
  const { code, out } = await local(clone({ "profielen/meldingen.profile.yaml": neutral(2) }));
  expect(code).toBe(0);
  expect(out).not.toContain("oud.profile.yaml");
});

test("the policy of the branch it goes into counts, not that of the change", async () => {
  const weaker = policy.replace("[toetsingskader-2025, voorzorgplicht]", "[voorzorgplicht]");
  const folder = clone({ "tenzij.yaml": weaker, [profileFile()]: profile() });
  const { code, out } = await local(folder);
  expect(code).toBe(1);
  expect(out).toContain("maakt tenzij.yaml");
});

test("a change behind its branch is judged as merging would give it", async () => {
  const folder = clone({ [profileFile()]: profile() });
  gate.land({ [profileFile("ander")]: profile({ name: "ander" }) });
  git(folder, "fetch", "--quiet", "origin", "+main:refs/remotes/origin/main");
  const { out } = await local(folder);
  expect(out).toContain(profileFile());
  expect(out).not.toContain("ander.profile.yaml");
});

test("a change that does not merge is judged itself, from where it left the branch", async () => {
  const folder = clone({ "profielen/meldingen.profile.yaml": neutral(2), [profileFile()]: profile() });
  gate.land({ "profielen/meldingen.profile.yaml": neutral(4), [profileFile("ander")]: profile({ name: "ander" }) });
  git(folder, "fetch", "--quiet", "origin", "+main:refs/remotes/origin/main");
  const { code, out } = await local(folder);
  expect(code).toBe(1);
  expect(out).toContain("niet samen te voegen");
  expect(out).not.toContain("ander.profile.yaml");
});

test("--worktree takes along what is not committed, and changes nothing in the repository", async () => {
  const folder = clone(pair());
  writeFileSync(join(folder, ".gitignore"), "weg.profile.yaml\n");
  writeFileSync(join(folder, profileFile("nieuw")), profile({ name: "nieuw" }));
  writeFileSync(join(folder, "weg.profile.yaml"), profile({ name: "weg" }));
  symlinkSync(profileFile(), join(folder, "link.profile.yaml"));
  rmSync(join(folder, recordFile()));
  const before = [
    readFileSync(join(folder, ".git/index")),
    git(folder, "count-objects", "-v"),
    git(folder, "status", "-s"),
  ];
  const committed = await local(folder);
  expect(committed.code).toBe(0);
  expect(committed.out).toContain("4 bestanden die niet zijn vastgelegd");
  // A place of its own for what is made meanwhile: other tests make such folders too.
  const scratch = mkdtempSync(join(tmpdir(), "tenzij-scratch-"));
  folders.push(scratch);
  vi.stubEnv("TMPDIR", scratch);
  const all = await local(folder, "--worktree");
  vi.unstubAllEnvs();
  expect(all.code).toBe(2);
  for (const file of [profileFile("nieuw"), profileFile(), "link.profile.yaml"]) expect(all.out).toContain(file);
  expect(all.out).not.toContain("weg.profile.yaml");
  const after = [
    readFileSync(join(folder, ".git/index")),
    git(folder, "count-objects", "-v"),
    git(folder, "status", "-s"),
  ];
  expect(after).toEqual(before);
  expect(readdirSync(scratch)).toEqual([]);
});

test("a commit whose files are not here is no empty one", async () => {
  const git = openScratchGit(clone(pair()), { PATH: process.env["PATH"] });
  if (git === null) throw new Error("no repository");
  await expect(objectsOfGit(git, null).files("0".repeat(40))).rejects.toThrow(Problem);
  git.close();
});

test("a machine that cannot know it says so, and what next", async () => {
  const nowhere = mkdtempSync(join(tmpdir(), "tenzij-nowhere-"));
  folders.push(nowhere);
  expect(await local(nowhere)).toMatchObject({
    code: 2,
    err: expect.stringContaining("ligt niet in een git-repository"),
  });
  const folder = clone({ [profileFile()]: profile() });
  expect(await local(folder, "--since", "--output=x")).toMatchObject({ code: 2 });
  expect(await local(folder, "--since", "nergens")).toMatchObject({
    code: 2,
    err: expect.stringContaining("git fetch"),
  });
  gate.land({ "README.md": "Anders\n" });
  const shallow = clone({ [profileFile("b")]: profile({ name: "b" }) }, 1);
  gate.land({ "README.md": "Nog anders\n" });
  git(shallow, "fetch", "--quiet", "--depth=1", "origin", "+main:refs/remotes/origin/main");
  expect(await local(shallow)).toMatchObject({ code: 2, err: expect.stringContaining("--unshallow") });
});

test("its report for programs is that of the page", async () => {
  const folder = clone({ [profileFile()]: profile() });
  const { out } = await local(folder, "--format", "json");
  expect(JSON.parse(out).profiles.map(({ file }: { file: string }) => file)).toEqual([profileFile()]);
  expect((await local(folder, "--format", "markdown", "--locale", "en")).out).toContain("Judged here:");
});

test("a copy of an organisation's policy that was not held against its source is said to be so, in both languages", async () => {
  adopt(gate);
  const folder = clone({ "README.md": "Nieuw\n" });
  const source = "ministerie/beleid/tenzij.yaml@main";
  expect((await local(folder)).out).toContain(`De kopie hier van ${source} is niet met de bron vergeleken`);
  const { out } = await local(folder, "--format", "markdown", "--locale", "en");
  expect(out).toMatch(/^The copy here of .*main.* was not compared with its source/m);
  expect((await local(clone({ "tenzij.yaml": policy }))).out).toContain(source);
});

test("where no policy extends another, nothing is said of a source", async () => {
  expect((await local(clone({ "README.md": "Nieuw\n" }))).out).not.toContain("niet met de bron vergeleken");
});
