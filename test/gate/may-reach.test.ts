import { rmSync } from "node:fs";
import { referredBy } from "@tenzij/core/profile";
import { openGit } from "@tenzij/repository";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { commitTree } from "../../packages/gate/src/commit-tree.ts";
import { mayReach } from "../../packages/gate/src/may-reach.ts";
import { objectsOfGit } from "../../packages/gate/src/objects-of-git.ts";
import { newRepository } from "./git/repository.ts";

const repository = newRepository();
const objects = objectsOfGit(openGit(repository.directory, process.env), null);
afterAll(() => rmSync(repository.directory, { recursive: true, force: true }));

const names = [
  ...[
    "m/model.json",
    "m/één model.yaml",
    "m/two words.yaml",
    "o'b.yaml",
    "fn.py",
    "m/fn.PY",
    "ï.yml",
    "MLmodel",
    "deep/er/x.json",
  ],
  ...[
    "p/a.profile.yaml",
    "p/b.profile.yaml",
    "p/c.profile.json",
    "p/a.justification.yaml",
    "t.csv",
    "p/n.xml",
    "p/q.sql",
    "model.txt",
  ],
];
/** Any letter as its number, in the words of a format. */
const numbered = (text: string, by: readonly boolean[], as: (code: number) => string) =>
  [...text].map((letter, at) => (by[at % by.length] ? as(letter.charCodeAt(0)) : letter)).join("");
const hex = (code: number, length: number) => code.toString(16).padStart(length, "0");

const path = fc
  .tuple(
    fc.constantFrom(...names),
    fc.constantFrom("", "", "", "./", "../", "m/../", ".\\"),
    fc.constantFrom("", "", "#/a"),
  )
  .map(([name, start, part]) => `${start}${start === "./" ? name.slice(name.lastIndexOf("/") + 1) : name}${part}`);
const letters = fc.array(fc.boolean(), { minLength: 3, maxLength: 9 });
const reference = fc.oneof(
  { weight: 4, arbitrary: path },
  fc.tuple(path, letters).map(([text, by]) => numbered(text, by, (code) => (code < 128 ? `%${hex(code, 2)}` : "é"))),
  fc.constantFrom("python:fn:run", "python:m.fn:run", "sql:./p/q.sql", "lookup:t.csv", "lookup:o'b.yaml"),
);
const key = fc.constantFrom("model", "$ref", "include", "extends", "features_file", "lookup");
const content = fc.tuple(key, reference, letters, fc.nat(6)).map(([under, text, by, how]) => {
  const spelt = numbered(
    text.replace(/["\\]/g, "\\$&"),
    text.includes("\\") ? [false] : by,
    (code) => `\\u${hex(code, 4)}`,
  );
  const inYaml = [
    `"${spelt}"`,
    `'${text.replaceAll("'", "''")}'`,
    text,
    `"${text.replaceAll("\\", "\\\\").replaceAll(" ", "\n  ")}"`,
    `>-\n  ${text.replaceAll(" ", "\n  ")}`,
  ];
  return {
    yaml: `profile: p\n${under}: ${inYaml[how % inYaml.length]}\n`,
    json: JSON.stringify({ a: 1, [under]: text }).replace(JSON.stringify(text), `"${spelt}"`),
    xml: `<a><${under.replace("$", "")}>${numbered(text.replaceAll("&", ""), by, (code) => `&#${code};`)}</${under.replace("$", "")}></a>\n`,
    csv: `name,${under}\nx,"${text.replaceAll('"', '""')}"\n`,
  };
});
type Content = typeof content extends fc.Arbitrary<infer T> ? T : never;
function inFormat(name: string, { yaml, json, xml, csv }: Content): string {
  if (/\.json$/.test(name)) return json;
  if (/\.(xml|csv)$/.test(name)) return name.endsWith("xml") ? xml : csv;
  return yaml;
}

/** Of how many it was said. */
let referring = 0;

test("no file that refers to another, directly or through others, however it spells its name, is passed over", async () => {
  const profiles = Array.from({ length: 20 }, (_, at) => `${at % 2 ? "p" : "deep/er"}/${at}.profile.yaml`);
  const all = [...names, ...profiles];
  await fc.assert(
    fc.asyncProperty(fc.array(content, { minLength: all.length, maxLength: all.length }), async (contents) => {
      const texts = Object.fromEntries(all.map((name, at) => [name, inFormat(name, contents[at] as Content)]));
      const commit = repository.commit({ branch: "main", files: texts, parents: [] });
      const files = await objects.files(commit);
      const tree = await commitTree(objects, files, all);
      const leading = profiles.map((name) => [name, referredBy(tree, name)] as const);
      for (const target of names) {
        const from = leading.filter(([, to]) => to.files.includes(target)).map(([name]) => name);
        const found = from.length === 0 ? null : await mayReach(new Set([target]), commit, files, objects);
        referring += found === null ? 0 : from.length;
        for (const name of from) expect(found?.has(name) ?? true, `${name}: ${texts[name]} to ${target}`).toBe(true);
      }
    }),
    { numRuns: 6 },
  );
  expect(referring).toBeGreaterThan(40);
}, 60_000);

test("what spells no name that leads there is not read, however much there is", async () => {
  const plain = Array.from({ length: 50 }, (_, at) => [`p/${at}.profile.yaml`, "profile: p\nmodel: m/other.json\n"]);
  const files = {
    ...Object.fromEntries(plain),
    ...{ "m/model.json": "{}", "README.md": "x", "p/50.justification.yaml": "justifies: model.json\n" },
    ...{ "p/direct.profile.yaml": "model: m/model.json\n", "via.yaml": "model: m/model.json\n" },
    "p/through.profile.yaml": "include: [via.yaml]\n",
  };
  const commit = repository.commit({ branch: "main", files, parents: [] });
  const reach = async (...paths: string[]) =>
    [...((await mayReach(new Set(paths), commit, await objects.files(commit), objects)) ?? [])].sort();
  expect(await reach("m/model.json")).toEqual(["p/direct.profile.yaml", "p/through.profile.yaml", "via.yaml"]);
  expect(await reach("gone.yaml")).toEqual([]);
  expect(await reach()).toEqual([]);
});

test("all are read where a name stands in no spelling as it is, where much changed, and where a folder was a file", async () => {
  const commit = repository.commit({ branch: "main", files: { "p/a.profile.yaml": "model: ..\n" }, parents: [] });
  const files = await objects.files(commit);
  const reach = (...paths: string[]) => mayReach(new Set(paths), commit, files, objects);
  expect(await reach("é")).toBeNull();
  expect(await reach("p")).toBeNull();
  expect(await reach(...Array.from({ length: 100 }, (_, at) => `${at}.yaml`))).toBeNull();
  expect(
    await mayReach(new Set(["a.yaml"]), commit, files, { ...objects, near: false, holding: () => null }),
  ).toBeNull();
});
