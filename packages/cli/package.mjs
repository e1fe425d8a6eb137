/**
 * Packs the command line as the npm package `tenzij`: one bundle that is both the program and what programs import, with no
 * dependencies, and a small file that starts it. The workspace's package of that name is the extension, so what goes in is staged with a
 * manifest of its own.
 *
 *     node packages/cli/package.mjs [--out FOLDER]      (default packages/cli/dist-npm; the tarball lies in it)
 */
import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { gunzipSync, gzipSync } from "node:zlib";
import { bundle } from "../../.build/bundle.mjs";
import { importSource } from "../../.build/import-source.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "../..");
const { values } = parseArgs({ options: { out: { type: "string", default: join(here, "dist-npm") } } });
const out = resolve(values.out);
const stage = join(out, "package");
/** In bytes, packed. */
const largest = 750_000;

const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const repository = "https://github.com/tenzij/tenzij";
const manifest = {
  name: "tenzij",
  version,
  description: "Nee, tenzij: the discrimination test for risk profiles",
  keywords: ["risk profile", "risicoprofiel", "discrimination", "rechtvaardigingstoets", "linter"],
  license: "EUPL-1.2",
  homepage: `${repository}#readme`,
  bugs: `${repository}/issues`,
  repository: { type: "git", url: `git+${repository}.git`, directory: "packages/cli" },
  type: "module",
  engines: { node: ">=20" },
  bin: { tenzij: "bin/tenzij.mjs" },
  man: ["man/tenzij.1"],
  exports: {
    ".": { types: "./index.d.ts", default: "./tenzij.mjs" },
    "./schemas/*": "./schemas/*",
    "./package.json": "./package.json",
  },
  files: ["bin", "man", "schemas", "tenzij.mjs", "index.d.ts", "THIRD-PARTY-NOTICES"],
};

rmSync(stage, { recursive: true, force: true });
for (const folder of ["bin", "man/nl"]) mkdirSync(join(stage, folder), { recursive: true });
const staged = (file) => pathToFileURL(join(stage, file)).href;
await bundle({ from: import.meta.url, entry: "src/package.ts", outfile: staged("tenzij.mjs") });
const starter = { entry: "src/bin.ts", outfile: staged("bin/tenzij.mjs"), notices: null };
await bundle({ from: import.meta.url, ...starter, executable: true });
chmodSync(join(stage, "bin/tenzij.mjs"), 0o755);
writeFileSync(join(stage, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
mkdirSync(join(stage, "schemas"));
// Read by programs: without the lines that are there for people, and of what Tenzij writes itself, which nobody fills in, without words.
const written = ["inventory.schema.json", "signatures.schema.json"];
for (const file of readdirSync(join(root, "docs/schemas"))) {
  const words = (key, value) => (key === "description" && typeof value === "string" ? undefined : value);
  const schema = JSON.parse(
    readFileSync(join(root, "docs/schemas", file), "utf8"),
    written.includes(file) ? words : undefined,
  );
  writeFileSync(join(stage, "schemas", file), `${JSON.stringify(schema)}\n`);
}
cpSync(join(root, "LICENSE"), join(stage, "LICENSE"));
for (const file of ["index.d.ts", "README.md"]) cpSync(join(here, "npm", file), join(stage, file));
const { manPage } = await importSource(new URL("src/man-page.ts", import.meta.url));
for (const [locale, path] of [
  ["en", "man/tenzij.1"],
  ["nl", "man/nl/tenzij.1"],
])
  writeFileSync(join(stage, path), manPage(locale, releasedOn()));

const packed = execFileSync(
  "npm",
  ["pack", "--json", "--ignore-scripts", "--offline", "--no-update-notifier", "--pack-destination", out, stage],
  {
    encoding: "utf8",
    shell: process.platform === "win32",
  },
);
const [{ filename }] = JSON.parse(packed);
// Bundles of words, law and code are told apart better in shorter blocks than npm makes: less to fetch for everyone.
const tarball = gunzipSync(readFileSync(join(out, filename)));
writeFileSync(join(out, filename), gzipSync(tarball, { level: 9, memLevel: 6 }));
const { size } = statSync(join(out, filename));
if (size > largest) throw new Error(`${filename} is ${size} bytes; it must stay under ${largest}.`);
console.log(join(out, filename));

/** The day of the commit, so that one commit gives one file; today outside a repository. */
function releasedOn() {
  try {
    return execFileSync("git", ["log", "-1", "--format=%cs"], { cwd: root, encoding: "utf8" }).trim();
  } catch {
    return new Date().toISOString().slice(0, 10);
  }
}
