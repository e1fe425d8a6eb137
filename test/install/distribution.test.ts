/** Nothing of ours tells anyone to type a name on a registry that is not ours yet; one constant changes that everywhere. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { published, withCommands, withPackageSpec } = (await import(
  new URL("../../.build/distribution.mjs", import.meta.url).href
)) as {
  published: boolean;
  withCommands: (page: string, isPublished?: boolean) => string;
  withPackageSpec: (text: string, isPublished?: boolean) => string;
};

/** A way of asking npm for the bare name, with or without a version; a file or an address is none, nor is what is not fetched (`--no`). */
const bare =
  /(?:\bnpx(?!\s+--no\b)(?:\s+-{1,2}[\w-]+)*|\bnpm\s+(?:i|install|add|exec)(?:\s+-{1,2}[\w-]+)*|\b(?:pnpm|yarn|bun)\s+(?:add|dlx|i|install)(?:\s+-{1,2}[\w-]+)*|\b(?:pnpx|bunx)|additional_dependencies:\s*\[\s*["']?)\s*tenzij(?![\w./-])/;

const asked = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: root })
  .toString()
  .split("\0")
  .filter((file) => /\.(md|ya?ml|json|ts|mjs|toml)$|Dockerfile|Containerfile/.test(file))
  .filter((file) => !/^(test|packages\/action\/dist)\//.test(file) && !file.endsWith(".test.ts"));

it("tells nobody to type the bare name before it is ours", () => {
  const telling = asked.filter((file) => bare.test(readFileSync(join(root, file), "utf8")));
  expect(published ? [] : telling).toEqual([]);
});

it.each([
  "npx tenzij check",
  "npx --yes tenzij@0.1.0 check",
  "npm i -D tenzij",
  "npm install --save-dev tenzij@1",
  "pnpm dlx tenzij",
  "additional_dependencies: [tenzij@0.1.0]",
])("knows %s as one", (text) => expect(bare.test(text)).toBe(true));

it.each([
  "npx --yes ./tenzij-0.1.0.tgz check",
  "npx --yes pnpm@12 --silent tenzij",
  "npx --no tenzij check",
  "npm install -D file:/x/tenzij.tgz",
])("does not take %s for one", (text) => expect(bare.test(text)).toBe(false));

const pages = asked.filter((file) => /^(README|docs\/nl\/README)\.md$|^docs\/templates\//.test(file));
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
const release = `https://github.com/tenzij/tenzij/releases/download/v${version}/tenzij-${version}.tgz`;

it("stands in the pages and templates as it is now (run `pnpm run docs`)", () => {
  expect(pages).toContain("README.md");
  for (const page of pages) {
    const text = readFileSync(join(root, page), "utf8");
    expect(withPackageSpec(withCommands(text)) === text, page).toBe(true);
  }
  expect(readFileSync(join(root, "README.md"), "utf8")).toContain(published ? `tenzij@${version}` : release);
});

describe.each(pages)("the switch in %s", (page) => {
  const text = readFileSync(join(root, page), "utf8");
  const switched = (isPublished: boolean, from = text) => withPackageSpec(withCommands(from, isPublished), isPublished);

  it("asks nobody but npm for the name, and goes back to where it was", () => {
    expect(switched(true).replaceAll(new RegExp(bare, "g"), "")).not.toMatch(/(?<![/\w])tenzij@\d/);
    expect(switched(false, switched(true))).toBe(switched(false));
  });
});

it("writes the name where npm is asked, and leaves what is fetched and held to a checksum", () => {
  const switched = (page: string) => withPackageSpec(withCommands(readFileSync(join(root, page), "utf8"), true), true);
  expect(switched("README.md")).toContain(`npx --yes tenzij@${version} check`);
  expect(switched("docs/templates/pre-commit-config.yaml")).toContain(`["tenzij@${version}"]`);
  for (const name of ["Containerfile", "gitlab-component.yml", "azure-pipelines.yml"])
    expect(switched(`docs/templates/${name}`)).toContain(release);
});
