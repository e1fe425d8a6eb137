/**
 * Packs the built extension as a VSIX.
 *
 *     node packages/vscode/package.mjs [--out FILE]      (default packages/vscode/tenzij.vsix)
 *
 * What goes in is staged first, so that the manifest people install holds no workspace dependencies and no scripts.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createVSIX } from "@vscode/vsce";

const here = fileURLToPath(new URL(".", import.meta.url));
const { values } = parseArgs({ options: { out: { type: "string", default: join(here, "tenzij.vsix") } } });
const out = resolve(values.out);
const stage = mkdtempSync(join(tmpdir(), "tenzij-vsix-"));
/** In bytes. */
const largest = 2_000_000;
/**
 * Where links and pictures of the README are read: VS Code's page of an extension shows a picture by an address of https alone. Where there
 * is no network the walkthrough shows them, so each is packed too.
 */
const repository = "https://github.com/tenzij/tenzij";

try {
  const {
    scripts,
    dependencies,
    devDependencies,
    private: _,
    type,
    ...manifest
  } = JSON.parse(readFileSync(join(here, "package.json"), "utf8"));
  writeFileSync(join(stage, "package.json"), JSON.stringify(manifest, null, 2));
  for (const file of ["dist", "media", "README.md"]) {
    cpSync(join(here, file), join(stage, file), { recursive: true });
  }
  cpSync(join(here, "../../LICENSE"), join(stage, "LICENSE"));
  // Its links are relative to the root of the repository, not to this package.
  const changes = readFileSync(join(here, "../../CHANGELOG.md"), "utf8");
  writeFileSync(join(stage, "CHANGELOG.md"), changes.replaceAll(/\]\((?!#|https:)/g, `](${repository}/blob/main/`));
  mkdirSync(join(out, ".."), { recursive: true });
  await createVSIX({
    cwd: stage,
    packagePath: out,
    dependencies: false,
    gitHubIssueLinking: false,
    baseContentUrl: `${repository}/blob/main/packages/vscode`,
    baseImagesUrl: `${repository}/raw/main/packages/vscode`,
  });
  const { size } = statSync(out);
  if (size > largest) throw new Error(`The VSIX is ${size} bytes; it must stay under ${largest}.`);
} finally {
  rmSync(stage, { recursive: true, force: true });
}
