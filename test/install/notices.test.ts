/** Every copy that is handed out carries the licences of what it holds, and the build stops at one that nobody looked at. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
type Noticed = (metafiles: readonly object[], root: string) => string;
const { noticesOf } = (await import(new URL("../../.build/notices.mjs", import.meta.url).href)) as {
  noticesOf: Noticed;
};

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tenzij-notices-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A bundle of one package. */
function bundled(manifest: object, files: Record<string, string>, bytesInOutput = 10): string {
  const own = join(folder, "node_modules/one");
  mkdirSync(join(own, "dist"), { recursive: true });
  writeFileSync(join(own, "package.json"), JSON.stringify({ name: "one", version: "1.2.3", ...manifest }));
  writeFileSync(join(own, "dist/package.json"), '{"type":"module"}');
  for (const [name, text] of Object.entries(files)) writeFileSync(join(own, name), text);
  const inputs = { "node_modules/one/dist/index.js": { bytesInOutput }, "src/main.ts": { bytesInOutput: 5 } };
  return noticesOf([{ outputs: { "out.js": { inputs } } }], folder);
}

it("carries name, version and the text of the licence", () => {
  const said = bundled({ license: "MIT" }, { "LICENSE.md": "Copyright (c) 2020 Somebody\r\n\r\nFree.\n" });
  expect(said).toMatch(/^This program holds code/);
  expect(said).toContain("one 1.2.3\nLicence: MIT\n\nCopyright (c) 2020 Somebody\n\nFree.\n");
});

it("stops at a licence that nobody looked at, or at none", () => {
  expect(() => bundled({ license: "GPL-3.0-only" }, { LICENSE: "x" })).toThrow(/one@1\.2\.3 has the licence "GPL-3.0/);
  expect(() => bundled({}, { LICENSE: "x" })).toThrow(/nobody here looked at/);
});

it("stops at a package without a text, and asks nothing of one that was left out", () => {
  expect(() => bundled({ license: "MIT" }, {})).toThrow(/carries no text/);
  expect(bundled({ license: "GPL-3.0-only" }, {}, 0)).not.toContain("one 1.2.3");
});

const handedOut = [
  ["packages/cli/dist", ["yaml", "zod", "commander", "saxes"]],
  ["packages/language-server/dist", ["yaml", "vscode-languageserver"]],
  ["packages/vscode/dist", ["yaml", "vscode-languageserver", "vscode-languageclient", "minimatch"]],
  ["packages/action", ["yaml", "undici", "@actions/github"]],
] as const;

it.each(handedOut)("%s carries a copyright line of each package in it", (where, names) => {
  const path = join(root, where, "THIRD-PARTY-NOTICES");
  expect(existsSync(path), "run `pnpm build` first").toBe(true);
  const sections = readFileSync(path, "utf8")
    .split(`\n${"-".repeat(80)}\n`)
    .slice(1);
  const titles = sections.map((section) => section.trim().split("\n")[0]?.split(" ")[0]);
  for (const name of names) expect(titles).toContain(name);
  for (const section of sections) expect(section).toMatch(/copyright|Blue Oak Model License/i);
});
