/** What V8 made of the program is kept for the next run: where, when not, and never at the price of another answer. */
import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";

const slow = { timeout: 120_000 };
const folder = mkdtempSync(join(tmpdir(), "tenzij-kept-"));
const cache = join(folder, "cache");
const kept = join(cache, "tenzij");
const program = join(folder, "made/package/bin/tenzij.mjs");

beforeAll(() => {
  const build = fileURLToPath(new URL("../../packages/cli/package.mjs", import.meta.url));
  execFileSync(process.execPath, [build, "--out", join(folder, "made")], { stdio: "pipe" });
  mkdirSync(join(folder, "tree"));
  writeFileSync(join(folder, "tree/a.profile.yaml"), "profile: a\npurpose: control\nindicators:\n  - name: postcode\n");
}, slow.timeout);
beforeEach(() => rmSync(cache, { recursive: true, force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function check(env: Readonly<Record<string, string>> = {}) {
  const args = [program, "check", "--format", "json", "--today", "2026-10-01", "tree"];
  const all = { PATH: process.env["PATH"] ?? "", HOME: folder, XDG_CACHE_HOME: cache, ...env };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, env: all, encoding: "utf8" });
  return { status, stdout, stderr };
}
/** The number of the file on the disk, which changes when it is written anew. */
const written = () => readdirSync(kept).map((name) => statSync(join(kept, name)).ino);

it("a first run keeps it for this user alone, and the next one uses it and says the same", slow, () => {
  const first = check();
  expect(first).toMatchObject({ status: 1, stderr: "", stdout: expect.stringContaining("postcode") });
  const [name = ""] = readdirSync(kept);
  expect(statSync(kept).mode & 0o777).toBe(0o700);
  expect(statSync(join(kept, name)).mode & 0o777).toBe(0o600);
  const before = written();
  expect(check()).toEqual(first);
  expect(written()).toEqual(before);
});

it.each([{ NODE_DISABLE_COMPILE_CACHE: "1" }, { CI: "true" }, { TF_BUILD: "True" }, { XDG_CACHE_HOME: "/dev/null" }])(
  "keeps nothing with %o, and leaves what was kept",
  slow,
  (env) => {
    expect(check(env)).toMatchObject({ status: 1, stderr: "" });
    expect(existsSync(cache)).toBe(false);
    check();
    writeFileSync(join(kept, readdirSync(kept)[0] ?? ""), "no code");
    const before = written();
    expect(check(env)).toMatchObject({ status: 1, stderr: "" });
    expect(written()).toEqual(before);
  },
);

it("reads nothing that somebody else can write, and writes nothing where somebody else can", slow, () => {
  const first = check();
  const [name = ""] = readdirSync(kept);
  const before = written();
  chmodSync(join(kept, name), 0o666);
  expect(check()).toEqual(first);
  expect(written()).not.toEqual(before);
  chmodSync(kept, 0o777);
  const open = written();
  expect(check()).toEqual(first);
  expect(written()).toEqual(open);
});

it.each(["above it", "in its place"])("reads nothing from a folder that another one can be put %s", slow, (how) => {
  const first = check();
  const before = written();
  if (how === "above it") chmodSync(cache, 0o777);
  else {
    renameSync(kept, join(folder, "elsewhere"));
    symlinkSync(join(folder, "elsewhere"), kept);
  }
  writeFileSync(join(kept, readdirSync(kept)[0] ?? ""), "no code");
  expect(check()).toEqual(first);
  expect(written()).toEqual(before);
  rmSync(join(folder, "elsewhere"), { recursive: true, force: true });
});

it("neither reads nor writes among files that came from a repository", slow, () => {
  const first = check();
  mkdirSync(join(cache, ".git"));
  writeFileSync(join(kept, readdirSync(kept)[0] ?? ""), "no code");
  const before = written();
  expect(check()).toEqual(first);
  expect(written()).toEqual(before);
});

it("runs nothing of which a single byte is damaged", slow, () => {
  const first = check();
  const [name = ""] = readdirSync(kept);
  const whole = readFileSync(join(kept, name));
  for (const at of [0.2, 0.5, 0.8].map((part) => Math.floor(part * whole.length))) {
    const damaged = Buffer.from(whole);
    damaged[at] = (damaged[at] ?? 0) ^ 0x55;
    writeFileSync(join(kept, name), damaged);
    const before = written();
    expect(check()).toEqual(first);
    expect(written()).not.toEqual(before);
  }
});

it("makes anew what is damaged or of another program, and takes away what is long out of use", slow, () => {
  const first = check();
  const [name = ""] = readdirSync(kept);
  writeFileSync(join(kept, name), "no code");
  writeFileSync(join(kept, "old.code"), "");
  writeFileSync(join(kept, "other.txt"), "");
  execFileSync("touch", ["-d", "2020-01-01", join(kept, "old.code"), join(kept, "other.txt")]);
  expect(check()).toEqual(first);
  expect(readdirSync(kept).sort()).toEqual([name, "other.txt"].sort());
  expect(statSync(join(kept, name)).size).toBeGreaterThan(100_000);
});
