import { expect, it } from "vitest";
import { namesCommand, typedAs } from "./typed-as.ts";

const env = { npm_command: "exec" };
const script = "/home/a/.npm/_npx/1/node_modules/.bin/tenzij";
const fetched =
  (...packages: string[]) =>
  (path: string) =>
    path === "/home/a/.npm/_npx/1/package.json" ? JSON.stringify({ _npx: { packages } }) : null;

it.each([
  ["file:/tmp/tenzij-0.1.0.tgz", "npx --yes file:/tmp/tenzij-0.1.0.tgz"],
  ["file:/tmp/my files/it's.tgz", "npx --yes 'file:/tmp/my files/it'\\''s.tgz'"],
  ["tenzij@0.1.0", "npx --yes tenzij@0.1.0"],
  ["tenzij", "npx --no tenzij"],
])("names %s as npx was given it", (name, typed) => {
  expect(typedAs({ env, script }, fetched(name))).toBe(typed);
});

it("names what a project installed by npx alone, and what stands on the path not at all", () => {
  expect(typedAs({ env, script: "/work/node_modules/.bin/tenzij" }, () => '{"name":"work"}')).toBe("npx --no tenzij");
  expect(typedAs({ env, script: "/work/node_modules/.bin/tenzij" }, () => "no manifest")).toBe("npx --no tenzij");
  expect(typedAs({ env: {}, script }, fetched("file:/tmp/x.tgz"))).toBeNull();
});

it("knows a command in a sentence from the name alone", () => {
  expect(namesCommand("Volgende stap: tenzij justify a.yaml")).toBe(true);
  expect(namesCommand("Met `tenzij init --yes` gebeurt dat.")).toBe(true);
  expect(namesCommand("tenzij.yaml staat er al. Beleid: tenzij.yaml")).toBe(false);
  expect(namesCommand("nee, tenzij\n")).toBe(false);
});
