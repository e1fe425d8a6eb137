/** Git's objects as the gate reads them: what has an id is the same whenever it is asked for, so no process reads it twice. */
import { rmSync } from "node:fs";
import { signOfLapse } from "@tenzij/core/justification";
import { objectsOfGit } from "@tenzij/gate";
import { law } from "@tenzij/law";
import { type Git, openGit } from "@tenzij/repository";
import { afterEach, expect, test } from "vitest";
import { allRecords } from "../../packages/gate/src/objects.ts";
import { checkout, newRepository } from "./git/repository.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A checkout of the second of two commits, one deep, and what git was asked in it. */
function shallow() {
  const repository = newRepository();
  const first = repository.commit({ branch: "main", files: { "a.yaml": "a", "b.yaml": "b" }, message: "Een" });
  const second = repository.commit({ branch: "main", files: { "b.yaml": "c" }, message: "Twee" });
  const folder = checkout(repository, second, 1);
  folders.push(repository.directory, folder);
  const git = openGit(folder, { PATH: process.env["PATH"] });
  const asked: string[] = [];
  const counted: Git = {
    run: (args, input) => {
      asked.push(args[0] ?? "");
      return git.run(args, input);
    },
  };
  return { first, second, asked, git: counted };
}

const nowhere = { near: false, commit: async () => null, files: async () => new Map(), blobs: async () => new Map() };

test("a commit, its files and its blobs are asked of git once, also where the commit had to be fetched", async () => {
  const { first, second, asked, git } = shallow();
  const objects = objectsOfGit(git, nowhere);
  const all = async () => {
    const [then, now] = [await objects.files(first), await objects.files(second)];
    const id = (path: string) => now.get(path)?.sha ?? "";
    const some = await objects.blobs([id("a.yaml")]);
    const more = await objects.blobs([id("a.yaml"), id("b.yaml"), then.get("b.yaml")?.sha ?? ""]);
    const texts = [...some.values(), ...more.values()].map((bytes) => Buffer.from(bytes).toString());
    return [await objects.commit(first), await objects.commit(second), [...then.keys()], [...now.keys()], texts];
  };
  const once = await all();
  expect(once).toEqual([
    { tree: expect.stringMatching(/^[0-9a-f]{40}$/), parents: [], title: "Een" },
    { tree: expect.stringMatching(/^[0-9a-f]{40}$/), parents: [first], title: "Twee" },
    ["a.yaml", "b.yaml"],
    ["a.yaml", "b.yaml"],
    ["a", "a", "c", "b"],
  ]);
  const before = [...asked];
  expect(before.filter((one) => one === "fetch")).toHaveLength(1);
  expect(await all()).toEqual(once);
  expect(asked).toEqual(before);
});

test("a commit that is not here and cannot be fetched is asked for once, and of who may know it", async () => {
  const { asked, git } = shallow();
  const objects = objectsOfGit(git, { ...nowhere, commit: async () => ({ tree: "t", parents: [], title: "Elders" }) });
  const gone = "0".repeat(40);
  expect(await objects.commit(gone)).toMatchObject({ title: "Elders" });
  const before = asked.length;
  expect(await objects.commit(gone)).toMatchObject({ title: "Elders" });
  expect(asked).toHaveLength(before);
});

test("a small tree is read with the first file that is asked for, but of a partial clone, which would fetch each, only that one", async () => {
  for (const partial of [false, true]) {
    const { second, asked, git } = shallow();
    if (partial) git.run(["config", "remote.origin.promisor", "true"]);
    const objects = objectsOfGit(git, nowhere);
    const files = await objects.files(second);
    const read = async (path: string) => (await objects.blobs([files.get(path)?.sha ?? ""])).size;
    expect(await read("a.yaml")).toBe(1);
    const before = asked.length;
    expect(await read("b.yaml")).toBe(1);
    expect(asked.length > before).toBe(partial);
  }
});

test("what is no full id is never given to git", async () => {
  const { asked, git } = shallow();
  expect(await objectsOfGit(git, nowhere).commit("--output=x\nHEAD")).toBeNull();
  expect(asked).toEqual([]);
});

test("git finds the records in which a day is past by the sign that says which are worth reading", async () => {
  const repository = newRepository();
  folders.push(repository.directory);
  const files = {
    "p/past.justification.yaml": "x: 1\nvalid-until: 2026-11-29\n",
    "p/now.justification.yaml": "valid-until: 2026-11-30\nplanned: {by: x, on: 2027-01-01}\r\n",
    "p/ahead.justification.yaml": "planned: {by: é, on: 2026-01-01}\nvalid-until: 2031-01-01\n",
    "p/below.justification.yaml": "a:\n  planned:\n    on: 2027-01-01\n",
    "p/spelt.justification.yaml": '"valid\\u002duntil": 2027-01-01\n',
    "p/none.justification.yaml": "restraint: planned for 2019-01-01\n",
  };
  const commit = repository.commit({ branch: "main", files, parents: [] });
  const objects = objectsOfGit(openGit(repository.directory, { PATH: process.env["PATH"] }), null);
  const found = objects.holding?.(commit, new RegExp(signOfLapse(law, "2026-11-30")), allRecords) ?? [];
  expect([...found].sort()).toEqual(["ahead", "below", "past", "spelt"].map((name) => `p/${name}.justification.yaml`));
});
