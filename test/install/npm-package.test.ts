/** The package as people get it: the tarball by `npx` in an empty folder, with Node and npm, without a network or this repository. */
import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deciding, makeRealistic } from "./realistic.ts";

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
    expect(ran.stdout).toMatch(/^Nothing was checked: .*is judged once/s);
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

describe("a repository of a data team, with Node and nothing else", () => {
  const own = () => join(made, "team");
  /** By a path on which nothing but Node stands: no git, no npm, no pnpm. */
  function typed(command: string, lang = "nl_NL.UTF-8"): { out: string; code: number | null } {
    const [, ...args] = command.split(" ");
    const program = join(made, "package/bin/tenzij.mjs");
    const env = { PATH: join(made, "bin"), HOME: made, LANG: lang };
    const ran = spawnSync(join(made, "bin/node"), [program, ...args], { cwd: own(), env, encoding: "utf8" });
    expect([command, ran.status === 2 ? ran.stderr : ""]).toEqual([command, ""]);
    return { out: ran.stdout, code: ran.status };
  }
  /** Every command that a text tells a person to type. */
  const advised = (text: string) =>
    [...text.matchAll(/(?:: |`|^ {4})(tenzij [a-z]+(?: [^\s`,]+)*)/gm)].map(([, command = ""]) => command);
  const facts: Readonly<Record<string, string>> = {
    ...{ phase: "in-use", purpose: "control", automation: "human-decides" },
    ...{ consequences: "desk-check", learning: "fixed" },
  };
  const beside = (file: string, what: string) => join(own(), file.replace(/\.[a-z]+$/, `.${what}.yaml`));
  /** A person says in every profile that was made what it is for. */
  function stateFacts(): void {
    for (const file of deciding.map((one) => beside(one, "profile")).filter((path) => existsSync(path))) {
      const text = readFileSync(file, "utf8").replaceAll(/^(\w+):$/gm, (all, key) => `${all} ${facts[key] ?? ""}`);
      writeFileSync(file, text);
    }
  }

  it("comes from nothing to a test of each profile by what it is told to type", slow, () => {
    mkdirSync(join(made, "bin"));
    symlinkSync(process.execPath, join(made, "bin/node"));
    makeRealistic(own());
    const first = typed("tenzij check");
    expect([first.code, advised(first.out)]).toEqual([0, ["tenzij init"]]);
    const done = new Set<string>();
    const type = (command: string): string[] => {
      done.add(command);
      const told = advised(typed(command).out);
      stateFacts();
      return told;
    };
    for (let next = ["tenzij init"]; next.length > 0; ) {
      const told = new Set(next.flatMap(type));
      next = [...told].filter((command) => !done.has(command) && !command.startsWith("tenzij check "));
      if (next.length === 0) next = type("tenzij check").filter((command) => !done.has(command));
    }
    expect([...done].slice(0, 2)).toEqual(["tenzij init", "tenzij init --yes"]);
    const tested = deciding.filter((file) => existsSync(beside(file, "justification")));
    // Who lives in a caravan is a group of its own origin: no test opens that, and it says so.
    expect(deciding.filter((file) => !tested.includes(file))).toEqual(["scorekaarten/toeslag.xlsx"]);
  });

  it.each(["nl", "en"])("gives every overview of it (%s)", slow, (locale) => {
    const lang = locale === "en" ? "en_GB.UTF-8" : "nl_NL.UTF-8";
    const of = (command: string) => typed(`${command} --locale ${locale}`, lang);
    const { summary } = JSON.parse(of("tenzij inventory --format json").out) as { summary: { profiles: number } };
    expect(summary.profiles).toBe(deciding.length);
    const dossier = of("tenzij dossier scorekaarten/bijstand.csv");
    expect([dossier.code, dossier.out.includes(`<html lang="${locale}">`)]).toEqual([0, true]);
    const { out, code } = of("tenzij export --to algoritmeregister dbt/models/marts/fct_risicoscore.sql");
    const made = JSON.parse(out) as { registration: { status: string }; missing: unknown[] };
    expect([code, made.registration.status, made.missing.length > 0]).toEqual([1, "In gebruik", true]);
    expect(of("tenzij calendar").out).toMatch(/^BEGIN:VCALENDAR/);
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
