/** What the extension shows where there is no network is in the file people install. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, it } from "vitest";

const folder = fileURLToPath(new URL("../../packages/vscode/", import.meta.url));
const readme = readFileSync(`${folder}README.md`, "utf8");
const picturesOf = (text: string): string[] => [...text.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, at = ""]) => at);
const [english = "", dutch = ""] = readme.split("\n# Nederlands\n");

let made = "";
let packed: Readonly<Record<string, Uint8Array>> = {};
beforeAll(() => {
  made = mkdtempSync(join(tmpdir(), "tenzij-vsix-test-"));
  const out = join(made, "tenzij.vsix");
  execFileSync(process.execPath, [`${folder}package.mjs`, "--out", out], { stdio: "pipe" });
  packed = unzipSync(readFileSync(out));
}, 60_000);
afterAll(() => rmSync(made, { recursive: true, force: true }));

const text = (file: string): string => new TextDecoder().decode(packed[`extension/${file}`]);

it("holds every picture that the README names, in both languages the same", () => {
  const pictures = picturesOf(english);
  expect(pictures.length).toBeGreaterThan(3);
  expect(picturesOf(dutch)).toEqual(pictures);
  for (const picture of pictures) expect(Object.keys(packed), picture).toContain(`extension/${picture}`);
});

it("shows every one of them in the walkthrough of either language, which needs no network", () => {
  const { contributes } = JSON.parse(text("package.json")) as {
    contributes: { walkthroughs: { id: string; steps: { media: { image: string } }[] }[] };
  };
  expect(contributes.walkthroughs).toHaveLength(2);
  for (const { id, steps } of contributes.walkthroughs)
    expect(new Set(steps.map(({ media }) => media.image)), id).toEqual(new Set(picturesOf(english)));
});

it("leads from the README and the list of changes to addresses that stand on their own", () => {
  for (const file of ["readme.md", "changelog.md"]) {
    const links = [...text(file).matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = ""]) => to);
    expect(links.length, file).toBeGreaterThan(3);
    expect(links.filter((to) => !/^(https:\/\/|#)/.test(to))).toEqual([]);
    expect(links.filter((to) => /packages\/vscode\/docs\//.test(to))).toEqual([]);
  }
});
