import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { law } from "@tenzij/law";
import { dictionaryOf, wordData } from "@tenzij/lexicon";
import { describe, expect, it } from "vitest";
import { longerFiles, mostNamesOfCore } from "./house.ts";
import * as rules from "./rules.ts";
import { readSourceFile, type SourceFile } from "./source-file.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const packages = readdirSync(join(root, "packages"));

const files: SourceFile[] = packages.flatMap((name) => {
  const folder = `packages/${name}/src`;
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
    .map((file) => `${folder}/${file.replaceAll("\\", "/")}`)
    .sort()
    .map((path) => readSourceFile(path, readFileSync(join(root, path), "utf8")));
});

/** What the tests of several packages are made of. */
const tests: SourceFile[] = readdirSync(join(root, "test"), { recursive: true, encoding: "utf8" })
  .map((file) => `test/${file.replaceAll("\\", "/")}`)
  .filter((path) => /\.ts$/.test(path) && !path.endsWith(".d.ts") && !/\/(fixtures|node_modules)\//.test(path))
  .sort()
  .map((path) => readSourceFile(path, readFileSync(join(root, path), "utf8")));

/** What builds the packages: each package's scripts. */
const scripts: SourceFile[] = packages.flatMap((name) =>
  readdirSync(join(root, "packages", name))
    .filter((file) => /\.(mjs|mts|js)$/.test(file))
    .map((file) => `packages/${name}/${file}`)
    .map((path) => readSourceFile(path, readFileSync(join(root, path), "utf8"))),
);

/** Every name and word by which the law knows a ground, a country, an indicator or a question. */
const names = new Set([
  ...law.grounds.map(({ id }) => id),
  ...law.exclusions.map(({ id }) => id),
  ...law.roads.map(({ id }) => id),
  ...law.combinations.map(({ id }) => id),
  ...dictionaryOf(law, wordData).entries.flatMap(({ id, terms }) => [
    id,
    ...[...terms.nl, ...terms.en, ...terms.other].map(termOf),
    ...terms.columns,
  ]),
  ...law.frameworks.flatMap(({ questions }) => questions.map(({ id }) => id)),
  ...wordData.tables.flatMap(({ rows }) => rows.flat().filter((name) => name.length > 3)),
]);

/** Words that happen to be words of the law too, and why each stands where it stands. */
const spoken: Readonly<Record<string, readonly string[]>> = {
  // Keys under which people write about a file's makers, not criteria.
  "packages/core/src/profile/keys.ts": ["address", "postadres", "lang"],
  // A key of tenzij.yaml, part of its contract.
  "packages/core/src/policy/check-policy.ts": ["nationality"],
  "packages/core/src/policy/schema.ts": ["nationality"],
  "packages/core/src/policy/weaker.ts": ["nationality"],
  // The name VS Code gives what is spoken.
  "packages/vscode/src/l10n.ts": ["language"],
  // What git calls the repository a clone came from.
  "packages/action/src/choose-objects.ts": ["origin"],
  "packages/gate/src/objects-of-git.ts": ["origin"],
};

function termOf(term: string | { readonly term: string }): string {
  return typeof term === "string" ? term : term.term;
}

const isSpoken = (violation: string) =>
  Object.entries(spoken).some(
    ([path, words]) => violation.startsWith(`${path}:`) && words.some((word) => violation.includes(` names "${word}"`)),
  );

describe("the house", () => {
  it("is read whole", () => {
    expect(new Set(files.map(({ path }) => path.split("/")[1]))).toEqual(new Set(packages));
  });

  it("has arrows between packages in one direction", () => {
    expect(rules.packageDirection(files)).toEqual([]);
  });

  it("declares no dependency against that direction", () => {
    const declared = Object.fromEntries(
      packages.map((name) => {
        const manifest = JSON.parse(readFileSync(join(root, "packages", name, "package.json"), "utf8"));
        return [name, Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })];
      }),
    );
    expect(rules.declaredDirection(declared)).toEqual([]);
  });

  it("builds no package with what it may not import", () => {
    expect(scripts.length).toBeGreaterThan(3);
    expect(rules.scriptDirection(scripts, packages)).toEqual([]);
  });

  it("has nothing at the top but what is agreed", () => {
    expect(rules.strayAtTop(readdirSync(root))).toEqual([]);
  });

  it("has arrows between the folders of core in one direction", () => {
    expect(rules.folderDirection(files)).toEqual([]);
  });

  it("shows no more of core than judging a tree asks", () => {
    const door = readFileSync(join(root, "packages/core/src/index.ts"), "utf8");
    expect(door).not.toContain("export *");
    const names = rules.namesShown(door);
    expect(names).toContain("assess");
    expect(names.length, names.join(", ")).toBeLessThanOrEqual(mostNamesOfCore);
  });

  it("has no cycles", () => {
    expect(rules.cycles(files)).toEqual([]);
  });

  it("keeps core and lexicon free of input, output, clock, chance and the machine's locale", () => {
    expect(rules.purity(files)).toEqual([]);
  });

  it("names nothing of the law in code", () => {
    expect(rules.lawByName(files, names).filter((violation) => !isSpoken(violation))).toEqual([]);
  });

  it("has no file whose name says nothing", () => {
    expect(rules.namesWithoutIdea(files)).toEqual([]);
  });

  it("names nothing in words of a story", () => {
    expect(rules.storyNames(files)).toEqual([]);
  });

  it("has no file longer than it should be, tests too, but those that are named", () => {
    const sources = files.filter(({ path }) => !path.includes("/fixtures/"));
    expect(tests.length).toBeGreaterThan(100);
    expect(rules.longFiles([...sources, ...tests], longerFiles)).toEqual([]);
    const isSource = ({ path }: SourceFile) => !path.endsWith(".test.ts");
    expect(sources.filter((file) => isSource(file) && file.lines > 300).map(({ path }) => path)).toEqual([]);
  });

  it("has no function longer than it should be", () => {
    expect(rules.longFunctions(files)).toEqual([]);
  });
});

/** Each rule on a house built wrong in one place: a rule that cannot fail holds nothing. */
describe("the rules", () => {
  const file = (path: string, source: string) => readSourceFile(`packages/${path}`, source);

  it.each([
    ["core/src/text/a.ts", 'import { readTree } from "@tenzij/repository";', "core may not lean on repository"],
    ["law/src/a.ts", 'import type { Profile } from "@tenzij/core/profile";', "law may not lean on core"],
    ["read/src/a.ts", 'import type { Finding } from "@tenzij/core";', "read may not lean on core"],
    ["read/src/a.ts", 'import type { Law } from "@tenzij/law";', "read may not lean on law"],
    ["lexicon/src/a.ts", 'import type { Fragment } from "@tenzij/core/profile";', "lexicon may not lean on core"],
    ["repository/src/a.ts", 'export * from "@tenzij/cli";', "repository may not lean on cli"],
    ["cli/src/a.ts", 'import { serve } from "@tenzij/language-server";', "cli may not lean on language-server"],
    ["action/src/a.ts", 'import { x } from "../../core/src/index.ts";', "reaches out of its package"],
    ["extra/src/a.ts", "", "not in the plan"],
  ])("sees a package's arrow turned round in %s", (path, source, said) => {
    expect(rules.packageDirection([file(path, source)])).toEqual([expect.stringContaining(said)]);
  });

  it("sees an arrow turned round in a package.json", () => {
    expect(rules.declaredDirection({ core: ["@tenzij/law", "zod"] })).toEqual([]);
    expect(rules.declaredDirection({ core: ["@tenzij/repository"] })).toHaveLength(1);
  });

  it.each([
    ["core/src/text/a.ts", 'import type { Profile } from "../profile/profile.ts";', "text comes before profile"],
    ["core/src/distinction/a.ts", 'export { x } from "../verdict/x.ts";', "distinction comes before verdict"],
    ["core/src/text/nodes/a.ts", 'import "../../report/x.ts";', "text comes before report"],
    ["core/src/verdict/a.ts", 'import { x } from "../index.ts";', "verdict comes before index.ts"],
    ["core/src/loose.ts", "", "stands in no folder"],
    ["core/src/new/a.ts", "", "not in the plan"],
  ])("sees a folder's arrow turned round in %s", (path, source, said) => {
    expect(rules.folderDirection([file(path, source)])).toEqual([expect.stringContaining(said)]);
  });

  it("sees what a build script leans on", () => {
    const script = (source: string) => rules.scriptDirection([file("law/build.mjs", source)], packages);
    expect(script("await bundled(`${here}../core/src/prepare.ts`);")).toHaveLength(1);
    expect(script('import { assess } from "@tenzij/core";')).toHaveLength(1);
    expect(script('import { bundle } from "../../.build/bundle.mjs";')).toEqual([]);
  });

  it("sees what lies at the top by chance", () => {
    expect(rules.strayAtTop(["packages", ".ci", "README.md", "h5.txt"])).toEqual(["h5.txt lies at the top"]);
  });

  it("sees a cycle, of types alone too", () => {
    const cycle = [
      file("core/src/text/a.ts", 'import { b } from "./b.ts";'),
      file("core/src/text/b.ts", 'import { c } from "./c.ts";'),
      file("core/src/text/c.ts", 'export { type A, a } from "./a.ts";'),
    ];
    expect(rules.cycles(cycle)).toEqual([expect.stringContaining("a.ts -> packages/core/src/text/b.ts -> ")]);
    const types = file("core/src/text/c.ts", 'import type { A } from "./a.ts"; export type { A } from "./a.ts";');
    expect(rules.cycles([...cycle.slice(0, 2), types])).toHaveLength(1);
    expect(rules.cycles(cycle.slice(0, 2))).toEqual([]);
  });

  it.each([
    'import { readFileSync } from "node:fs";',
    'import { join } from "path";',
    "const now = Date.now();",
    "const now = new Date();",
    "const now = Date();",
    "const chance = Math.random();",
    "const home = process.env.HOME;",
    'console.log("x");',
    'const page = fetch("http://127.0.0.1");',
    "const everything = [globalThis];",
    'const late = import("./x.ts");',
    "const less = a.localeCompare(b);",
    "const small = a.toLocaleLowerCase();",
    "const segments = new Intl.Segmenter();",
    "const found = new RegExp(word);",
    "const bytes = { Buffer };",
  ])("sees that core asks the machine: %s", (source) => {
    expect(rules.purity([file("core/src/text/a.ts", source)])).toHaveLength(1);
  });

  it.each([
    "const day = new Date(2026, 1, 1);",
    "const { process } = profile; const steps = process.steps;",
    "const process = (fetch: string) => fetch;",
    "const x = { process: 1, console: 2 }; const y = x.process;",
    "const found = new RegExp('a');",
    'const segments = new Intl.Segmenter("nl");',
    'const less = a.localeCompare(b, "nl");',
  ])("lets core reckon with what it is given: %s", (source) => {
    expect(rules.purity([file("core/src/text/a.ts", source)])).toEqual([]);
  });

  it("sees law in code, and lets sentences about it be", () => {
    const code = file(
      "core/src/text/a.ts",
      'const x = id === "race" || id === `TK-16`;\nconst said = "this is about race";',
    );
    expect(rules.lawByName([code], names)).toHaveLength(2);
    const picked = 'type P = Pick<Policy, "nationality">; type Q = Map<"nationality", 1>;';
    expect(rules.lawByName([file("core/src/text/a.ts", picked)], names)).toHaveLength(1);
    expect(rules.lawByName([file("law/src/a.ts", 'const x = "race";')], names)).toEqual([]);
  });

  it("counts the names of a door, types and long lists too", () => {
    const door =
      'export { type A, b } from "./a.ts";\nexport type { C } from "./c.ts";\nexport {\n  d,\n  e,\n} from "./d.ts";\n';
    expect(rules.namesShown(door)).toEqual(["A", "b", "C", "d", "e"]);
  });

  it("sees a name without an idea", () => {
    const named = ["core/src/text/utils.ts", "cli/src/helpers/a.ts", "cli/src/record-manager.ts"].map((path) =>
      file(path, ""),
    );
    expect(rules.namesWithoutIdea(named)).toHaveLength(3);
    expect(rules.namesWithoutIdea([file("core/src/text/commonness.ts", "")])).toEqual([]);
  });

  it.each([
    "const said = 1;",
    "function f(toldOf: string) {}",
    "interface Said { readonly x: string }",
    "interface A { readonly unsaid: string }",
    "const { x: told } = y;",
  ])("sees a word of a story: %s", (source) => {
    expect(rules.storyNames([file("core/src/text/a.ts", source)])).toHaveLength(1);
  });

  it("lets keys of a contract and words that are like those of a story be", () => {
    const sources = ["const a = { said: 1 }; const b = a.said;", "const { said: values } = x;", "const tolds = 1;"];
    const innocent = sources.map((source) => file("core/src/text/a.ts", source));
    expect(rules.storyNames(innocent)).toEqual([]);
  });

  it("sees a function that is too long, without what its own functions take", () => {
    const long = file("core/src/text/a.ts", `function long() {\n${"x();\n".repeat(50)}}\n`);
    expect(rules.longFunctions([long])).toEqual(["packages/core/src/text/a.ts:1 long has 52 lines"]);
    const table = `function table() {\n  return {\n${"    row: () => {\n      x();\n    },\n".repeat(30)}  };\n}\n`;
    expect(rules.longFunctions([file("core/src/text/a.ts", table)])).toEqual([]);
  });

  it("sees a file that is too long, unless it is named, and a name that is needed no more", () => {
    const [source, test] = ["core/src/text/a.ts", "core/src/text/a.test.ts"].map((path) =>
      file(path, "x();\n".repeat(290)),
    );
    const both = [source, test].filter((one) => one !== undefined);
    expect(rules.longFiles(both, [])).toEqual(["packages/core/src/text/a.ts has 290 lines"]);
    expect(rules.longFiles(both, ["packages/core/src/text/a.ts"])).toEqual([]);
    expect(rules.longFiles(both, ["packages/core/src/text/a.ts", "packages/core/src/text/a.test.ts"])).toHaveLength(1);
  });
});
