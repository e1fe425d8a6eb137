/** The package as people get it: the tarball by `npx` in an empty folder, with Node and npm, without a network or this repository. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const slow = { timeout: 300_000 };
let made = "";
let empty = "";
let tarball = "";

beforeAll(() => {
  made = mkdtempSync(join(tmpdir(), "tenzij-npm-"));
  empty = mkdtempSync(join(tmpdir(), "tenzij-empty-"));
  execFileSync(process.execPath, [join(root, "packages/cli/package.mjs"), "--out", made], { stdio: "pipe" });
  const [name = ""] = readdirSync(made).filter((file) => file.endsWith(".tgz"));
  tarball = pathToFileURL(join(made, name)).href;
}, slow.timeout);
afterAll(() => {
  for (const folder of [made, empty]) rmSync(folder, { recursive: true, force: true });
});

/** A machine of somebody else: no home, no settings, no network. */
function npm(program: "npm" | "npx", args: readonly string[], cwd = empty) {
  const env = {
    PATH: process.env["PATH"] ?? "",
    HOME: made,
    LANG: "en_GB.UTF-8",
    npm_config_offline: "true",
    npm_config_update_notifier: "false",
    npm_config_cache: join(made, "cache"),
  };
  return spawnSync(program, args, { cwd, env, encoding: "utf8", shell: process.platform === "win32" });
}
const tenzij = (...args: string[]) => npm("npx", ["--yes", tarball, ...args]);

const profile = `profile: hercontrole
purpose: control
automation: advisory
indicators:
  - name: postcode
    weight: 3
  - name: inkomen
    weight: 5
`;

describe("the tarball by npx", () => {
  it("says in an empty folder that there is nothing", slow, () => {
    const ran = tenzij("check");
    expect([ran.stderr, ran.status]).toEqual(["", 0]);
    expect(ran.stdout).toMatch(/no risk profile/i);
  });

  it("sets up, checks, and writes the record of a profile", slow, () => {
    mkdirSync(join(empty, "profiles"));
    writeFileSync(join(empty, "profiles/hercontrole.profile.yaml"), profile);
    const set = tenzij("init", "--yes");
    expect([set.stderr, set.status]).toEqual(["", 0]);
    expect(readFileSync(join(empty, "tenzij.yaml"), "utf8")).toContain("frameworks:");
    const checked = tenzij("check", "--format", "json");
    expect(checked.status).toBe(1);
    expect(
      (JSON.parse(checked.stdout) as { profiles: { verdict: string }[] }).profiles.map((one) => one.verdict),
    ).toEqual(["test-incomplete"]);
    rmSync(join(empty, "profiles/hercontrole.justification.yaml"));
    const wrote = tenzij("justify", "profiles/hercontrole.profile.yaml");
    expect([wrote.stderr, wrote.status]).toEqual(["", 0]);
    expect(readFileSync(join(empty, "profiles/hercontrole.justification.yaml"), "utf8")).toContain("postcode");
  });
});

const consumer = `import { checkFiles, explain, type Finding, policyOf, scaffold, version } from "tenzij";

const files = { "a.profile.yaml": ${JSON.stringify(profile)} };
const { profiles, summary } = checkFiles(files, { today: "2026-11-23", locale: "en" });
const found: readonly Finding[] = profiles[0]?.findings ?? [];
const policy = policyOf("profiles: [x/**]\\nnope: 1\\n", { locale: "nl" });
const record = scaffold(files, "a.profile.yaml", { today: "2026-11-23" });
const refused: string[] = [];
for (const path of ["../a.yaml", "/a.yaml", "a//b.yaml", "a\\\\b.yaml"]) {
  try {
    checkFiles({ [path]: "" });
  } catch (error) {
    refused.push((error as Error).name);
  }
}
console.log(
  JSON.stringify({
    version,
    verdict: profiles[0]?.verdict,
    blocking: summary.blocking,
    rules: found.map(({ rule }) => rule).filter((rule) => rule.startsWith("indicator/")),
    explained: explain("pc4", { locale: "en" }).includes("indicator/postcode"),
    policy: [policy.digest, policy.findings.map(({ rule }) => rule)],
    record: [record?.file, record?.text.includes("postcode")],
    refused,
  }),
);
`;

describe("the package for programs", () => {
  const own = () => join(made, "consumer");

  it("types a program that uses it, and does what they say", slow, () => {
    mkdirSync(own());
    writeFileSync(join(own(), "package.json"), '{"name":"consumer","private":true,"type":"module"}');
    const installed = npm("npm", ["install", "-D", tarball, "--no-audit", "--no-fund"], own());
    expect([installed.stderr, installed.status]).toEqual(["", 0]);
    expect(readdirSync(join(own(), "node_modules")).filter((name) => !name.startsWith("."))).toEqual(["tenzij"]);
    writeFileSync(join(own(), "consumer.ts"), consumer);
    const options = ["--strict", "--module", "nodenext", "--target", "es2022", "--types", "", "--lib", "es2022,dom"];
    const tsc = [join(root, "node_modules/typescript/bin/tsc"), ...options, "consumer.ts"];
    const typed = spawnSync(process.execPath, tsc, { cwd: own(), encoding: "utf8" });
    expect([typed.stdout, typed.status]).toEqual(["", 0]);
    const ran = spawnSync(process.execPath, ["consumer.js"], { cwd: own(), encoding: "utf8" });
    expect(ran.stderr).toBe("");
    expect(JSON.parse(ran.stdout)).toEqual({
      version: "0.1.0",
      verdict: "test-missing",
      blocking: 1,
      rules: ["indicator/postcode"],
      explained: true,
      policy: [null, ["policy/unknown-key"]],
      record: ["a.justification.yaml", true],
      refused: ["RangeError", "RangeError", "RangeError", "RangeError"],
    });
  });

  it("does not type what is not there", slow, () => {
    writeFileSync(join(own(), "wrong.ts"), 'import { start } from "tenzij";\nstart();\n');
    const tsc = [join(root, "node_modules/typescript/bin/tsc"), "--noEmit", "--module", "nodenext", "wrong.ts"];
    expect(spawnSync(process.execPath, tsc, { cwd: own(), encoding: "utf8" }).stdout).toContain("TS2305");
  });

  it("has licences, schemas and a manual page, one bundle, no dependencies and no scripts", () => {
    const stage = join(made, "package");
    const manifest = JSON.parse(readFileSync(join(stage, "package.json"), "utf8")) as Record<string, unknown>;
    expect(Object.keys(manifest).filter((key) => /dependencies|scripts/i.test(key))).toEqual([]);
    expect(readdirSync(join(stage, "schemas"))).toEqual(readdirSync(join(root, "docs/schemas")));
    expect(existsSync(join(stage, "LICENSE")) && existsSync(join(stage, "THIRD-PARTY-NOTICES"))).toBe(true);
    const manual = readFileSync(join(stage, "man/tenzij.1"), "utf8");
    for (const command of ["check", "explain", "gate", "init", "justify", "preview", "grant", "completion"])
      expect(manual).toContain(`\n.Ss ${command}\n`);
    expect(readFileSync(join(stage, "man/nl/tenzij.1"), "utf8")).toContain("discriminatietoets");
    expect(readdirSync(stage).filter((name) => name.endsWith(".mjs"))).toEqual(["tenzij.mjs"]);
  });
});
