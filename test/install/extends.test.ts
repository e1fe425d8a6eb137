/** Roll-out over real repositories: the copy is taken by git, handed out to three of them, and held at the merge. */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const program = fileURLToPath(new URL("../../packages/cli/dist/tenzij.mjs", import.meta.url));
const script = fileURLToPath(new URL("../../docs/templates/hand-out.sh", import.meta.url));
const source = "ministry/governance/policies/tenzij.yaml@main";
const slow = { timeout: 300_000 };

const policy = `profiles: ["risk/**"]
nationality: statute-only
evaluation: {at-most: P6M}
signers: {people: {jurist: [{login: ann, id: 12}]}}
may: {exceptions: {at-most: P3M}}
`;
const profile = "profile: a\npurpose: control\nautomation: advisory\nindicators:\n  - name: postcode\n";

let folder = "";
let governance = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tenzij-extends-"));
  governance = repository("governance", { "policies/tenzij.yaml": policy });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const env = {
  ...{ PATH: process.env["PATH"] ?? "", HOME: tmpdir(), LANG: "en_GB.UTF-8", GIT_CONFIG_NOSYSTEM: "1" },
  ...{ GIT_AUTHOR_NAME: "a", GIT_AUTHOR_EMAIL: "a@b", GIT_COMMITTER_NAME: "a", GIT_COMMITTER_EMAIL: "a@b" },
};
const git = (cwd: string, ...args: string[]) => execFileSync("git", args, { cwd, env, encoding: "utf8" }).trim();
const tenzij = (cwd: string, ...args: string[]) =>
  spawnSync(process.execPath, [program, ...args], { cwd, env, encoding: "utf8" });

function write(cwd: string, files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(cwd, file, ".."), { recursive: true });
    writeFileSync(join(cwd, file), text);
  }
}

function commit(cwd: string, files: Record<string, string>): string {
  write(cwd, files);
  git(cwd, "add", "--all");
  git(cwd, "commit", "--quiet", "--message", "x");
  return git(cwd, "rev-parse", "HEAD");
}

function repository(name: string, files: Record<string, string>): string {
  const cwd = join(folder, name);
  mkdirSync(cwd);
  git(cwd, "init", "--quiet", "--initial-branch", "main");
  commit(cwd, files);
  return cwd;
}

/** A repository that extends the policy, with its copy committed on main. */
function extending(name = "one", own = ""): string {
  const cwd = repository(name, { "tenzij.yaml": `extends: ${source}\n${own}`, "risk/a.yaml": profile });
  const taken = tenzij(cwd, "policy", "update", "--from", governance, "--today", "2026-11-20");
  expect([taken.stderr, taken.status]).toEqual(["", 0]);
  commit(cwd, {});
  return cwd;
}

interface Report {
  policy: { extends?: { source: string; commit: string; digest: string; on: string } };
  profiles: { file: string }[];
  findings: { rule: string; message: string; verdict: string | null }[];
}
function checked(cwd: string, day = "2026-11-23"): Report & { status: number | null } {
  const ran = tenzij(cwd, "check", "--format", "json", "--today", day);
  return { ...(JSON.parse(ran.stdout) as Report), status: ran.status };
}
const rulesOf = ({ findings }: Report) => findings.map(({ rule }) => rule);

describe("tenzij policy update", () => {
  it("takes policy and answers from a clone or an address, and every report says from where", slow, () => {
    const at = commit(governance, { "policies/organisation.yaml": "complaints: {}\n" });
    const cwd = repository("one", { "tenzij.yaml": `extends: ${source}\n`, "risk/a.yaml": profile });
    expect(rulesOf(checked(cwd))).toContain("policy/copy-missing");
    expect(checked(cwd).status).toBe(2);
    const taken = tenzij(cwd, "policy", "update", "--from", pathToFileURL(governance).href, "--today", "2026-11-20");
    expect([taken.stderr, taken.status]).toEqual(["", 0]);
    const report = checked(cwd);
    expect(report.policy.extends).toMatchObject({ source, commit: at, on: "2026-11-20" });
    expect(report.profiles.map(({ file }) => file)).toEqual(["risk/a.yaml"]);
    expect(readFileSync(join(cwd, ".tenzij/organisation.yaml"), "utf8")).toBe("complaints: {}\n");
    expect(tenzij(cwd, "check", "--today", "2026-11-23").stdout).toContain(
      `laid over ${source} (commit ${at.slice(0, 12)}`,
    );
    expect(tenzij(cwd, "check", "--format", "markdown").stdout).toContain(at.slice(0, 12));
  });

  it("writes nothing where the source cannot be reached, is a link, is not there or extends another", slow, () => {
    const cwd = repository("one", { "tenzij.yaml": `extends: ${source}\n` });
    const refused = () => {
      const ran = tenzij(cwd, "policy", "update", "--from", governance);
      expect(ran.status).toBe(2);
      expect(existsSync(join(cwd, ".tenzij"))).toBe(false);
      return ran.stderr;
    };
    rmSync(join(governance, "policies/tenzij.yaml"));
    symlinkSync("../elsewhere.yaml", join(governance, "policies/tenzij.yaml"));
    commit(governance, { "elsewhere.yaml": policy });
    expect(refused()).toContain("is no file that can be read");
    rmSync(join(governance, "policies/tenzij.yaml"));
    commit(governance, { "policies/tenzij.yaml": `extends: ${source}\n` });
    expect(refused()).toContain("extends another policy itself");
    rmSync(governance, { recursive: true });
    expect(refused()).toContain("could not be fetched");
  });

  it("follows no link that stands where it writes", slow, () => {
    const cwd = repository("one", { "tenzij.yaml": `extends: ${source}\n` });
    mkdirSync(join(folder, "outside"));
    symlinkSync("../outside", join(cwd, ".tenzij"));
    const ran = tenzij(cwd, "policy", "update", "--from", governance);
    expect([ran.status, ran.stderr]).toEqual([2, expect.stringContaining("is a link")]);
    expect(existsSync(join(folder, "outside/policy.yaml"))).toBe(false);
  });

  it("tells of a copy that is older than the term of the policy", slow, () => {
    const cwd = extending();
    expect(rulesOf(checked(cwd, "2027-05-20"))).not.toContain("policy/copy-old");
    expect(rulesOf(checked(cwd, "2027-05-21"))).toContain("policy/copy-old");
  });
});

describe("at the merge", () => {
  /** What the gate says of a change, by git alone. */
  function judged(cwd: string, files: Record<string, string>): { said: string; status: number | null } {
    git(cwd, "switch", "--quiet", "--create", "change");
    commit(cwd, files);
    const ran = tenzij(
      cwd,
      "gate",
      "--since",
      "main",
      "--format",
      "json",
      "--today",
      "2026-11-23",
      "--require-signatures",
    );
    const { findings } = JSON.parse(ran.stdout) as Report;
    return { said: findings.map(({ rule, message }) => `${rule}: ${message}`).join("\n"), status: ran.status };
  }

  it("a copy edited by hand cannot be judged by", slow, () => {
    const cwd = extending();
    const edited = readFileSync(join(cwd, ".tenzij/policy.yaml"), "utf8").replace("statute-only", "no-unless");
    const { said, status } = judged(cwd, { ".tenzij/policy.yaml": edited });
    expect(said).toMatch(/gate\/policy-broken: .*is not what was taken from the source/);
    expect(status).toBe(2);
  });

  it("a weaker copy with a digest that fits waits for who governs", slow, () => {
    const cwd = extending();
    commit(governance, { "policies/tenzij.yaml": policy.replace("statute-only", "no-unless") });
    const other = extending("other");
    const files = [".tenzij/policy.yaml", ".tenzij/source.yaml"].map((file) => [
      file,
      readFileSync(join(other, file), "utf8"),
    ]);
    const { said, status } = judged(cwd, Object.fromEntries(files));
    expect(said).toContain("gate/policy-weaker");
    expect(status).toBeGreaterThan(0);
  });

  it.each([
    ["a policy that stops extending", { "tenzij.yaml": 'profiles: ["risk/**"]\n' }, /gate\/policy-weaker/],
    [
      "another source",
      { "tenzij.yaml": "extends: me/mine/tenzij.yaml@main\n" },
      /gate\/policy-broken: .*the copy is of ministry/,
    ],
    [
      "a local policy that asks less",
      { "tenzij.yaml": `extends: ${source}\nnationality: no-unless\n` },
      /gate\/policy-broken: .*does not hand this key down/,
    ],
  ])("%s is red", slow, (_, files, reason) => {
    const { said, status } = judged(extending(), files);
    expect(said).toMatch(reason);
    expect(status).toBeGreaterThan(0);
  });
});

it("tries the next text of the organisation's policy on several clones that extend it", slow, () => {
  commit(governance, { "policies/organisation.yaml": "complaints: {}\n" });
  extending("one");
  extending("two", 'grounds: ["sex"]\n');
  const tried = (text: string) => {
    write(folder, { "next.yaml": text });
    return tenzij(folder, "preview", "next.yaml", "one", "two", "--locale", "en", "--today", "2026-11-23");
  };
  const same = tried(`${policy}duty: always\n`);
  expect([same.stderr, same.status]).toEqual(["", 0]);
  expect(same.stdout.match(new RegExp(`is read as the next text of ${source}`, "g"))).toHaveLength(2);
  expect(same.stdout).not.toContain("taken out");
  const laxer = tried(policy.replace("evaluation: {at-most: P6M}\n", ""));
  expect(laxer.status).toBe(1);
  expect(laxer.stdout).toMatch(/^one\n[\s\S]*weaker in 1 way[\s\S]*P6M[\s\S]*^two\n[\s\S]*P6M/m);
  // A policy that extends another itself takes the place of the one here.
  expect(tried(`extends: ${source}\n`).stdout).not.toContain("is read as");
});

it("hands out nothing where a clone is not there or the policy cannot be taken, and says so", slow, () => {
  const one = repository("one", { "risk/a.yaml": profile });
  const run = (from: string, clone: string) =>
    spawnSync("bash", [script, source, from, "@ministry/governance", "c".repeat(40), clone], {
      cwd: one,
      env: { ...env, TENZIJ: `${process.execPath} ${program}` },
      encoding: "utf8",
    });
  const gone = run(governance, join(folder, "gone"));
  expect([gone.status, gone.stdout]).toEqual([1, expect.stringContaining("gone: not handed out")]);
  expect(git(one, "branch", "--format=%(refname:short)")).toBe("main");
  const unreached = run(join(folder, "nowhere"), one);
  expect([unreached.status, unreached.stdout]).toEqual([1, expect.stringContaining("one: the policy was not taken")]);
  expect(git(one, "log", "--format=%s", "tenzij")).toBe("x");
});

it("hands out to three repositories what they hold themselves, and writes over nothing", slow, () => {
  const clones = ["one", "two", "three"].map((name) =>
    repository(name, { "risk/a.yaml": profile, ...(name === "two" ? { "tenzij.yaml": "grounds: [sex]\n" } : {}) }),
  );
  write(clones[2] ?? "", { "left.txt": "not committed" });
  const run = () =>
    spawnSync("bash", [script, source, governance, "@ministry/governance", "c".repeat(40), ...clones], {
      env: { ...env, TENZIJ: `${process.execPath} ${program}` },
      encoding: "utf8",
    });
  const first = run();
  expect([first.stderr, first.status]).toEqual(["", 1]);
  expect(first.stdout).toMatch(
    /one: committed .* ends with 1\n.*two: committed .* ends with 1\n.*three: the working tree is not clean/,
  );
  const [one = "", two = "", three = ""] = clones;
  expect(git(one, "show", "--stat", "--format=%s", "tenzij")).toMatch(
    /\.github\/CODEOWNERS[\s\S]*\.tenzij\/policy\.yaml/,
  );
  expect(readFileSync(join(one, ".github/CODEOWNERS"), "utf8")).toContain("@ministry/governance");
  expect(readFileSync(join(two, "tenzij.yaml"), "utf8")).toBe(`extends: ${source}\ngrounds: [sex]\n`);
  expect(existsSync(join(three, "tenzij.yaml"))).toBe(false);
  rmSync(join(three, "left.txt"));
  const second = run();
  expect([second.stderr, second.status]).toEqual(["", 0]);
  expect(second.stdout).toMatch(/one: nothing to hand out\n.*two: nothing to hand out\n.*three: committed/);
  cpSync(join(one, ".tenzij"), join(folder, "before"), { recursive: true });
  commit(governance, { "policies/tenzij.yaml": `${policy}duty: always\n` });
  expect(run().stdout).toMatch(/one: committed/);
  expect(readFileSync(join(one, ".tenzij/policy.yaml"), "utf8")).toContain("duty: always");
});
