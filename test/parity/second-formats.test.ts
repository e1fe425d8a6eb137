import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { law } from "@tenzij/law";
import type { Tree } from "@tenzij/read";
import { describe, expect, it } from "vitest";
import { assess } from "../../packages/core/src/index.ts";
import { readPolicy } from "../../packages/core/src/policy/index.ts";

const docs = fileURLToPath(new URL("../../docs/", import.meta.url));
const cases = readdirSync(join(docs, "second-formats"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

function treeIn(folder: string): Tree {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => file.replaceAll("\\", "/"))
    .sort();
  return { files, read: (file) => new Uint8Array(readFileSync(join(folder, file))) };
}

/** What is found in the one profile of a folder: which entry, in which criterion, and what that makes of it. */
function judged(folder: string) {
  const policy = readPolicy("tenzij.yaml", readFileSync(join(folder, "tenzij.yaml"), "utf8"), law);
  const { profiles } = assess({ tree: treeIn(folder), policy, today: "2026-11-29", signatures: null, law });
  const found = profiles
    .flatMap(({ findings }) => findings)
    .filter(({ rule }) => /^(indicator|exclusion)\//.test(rule));
  return {
    verdicts: profiles.map(({ verdict }) => verdict),
    found: [...new Set(found.map(({ rule, indicator }) => `${rule} ${indicator}`))].sort(),
    files: [...new Set(found.map(({ file }) => file))],
  };
}

describe("a public case says the same in a second format", () => {
  it("is there for each case, which has its year in its name", () => {
    const examples = readdirSync(join(docs, "examples"));
    expect(cases).toEqual(expect.arrayContaining(examples.filter((name) => /-\d{4}$/.test(name))));
    expect(examples).toEqual(expect.arrayContaining(cases));
  });

  it.each(cases)("%s", (name) => {
    const [first, second] = [judged(join(docs, "examples", name)), judged(join(docs, "second-formats", name))];
    expect(first.found.length).toBeGreaterThan(0);
    expect([second.verdicts, second.found]).toEqual([first.verdicts, first.found]);
    // What is found stands in the file itself, not in what refers to it.
    expect(second.files.some((file) => !file.endsWith(".yaml"))).toBe(true);
  });
});
