/**
 * Packs the command line as the npm package `tenzij`: one bundle that is both the program and what programs import, with no
 * dependencies, and before it two small files: one that starts it, and one that names what is imported. The workspace's package of that name is the extension, so what goes in is staged with a manifest of its own.
 *
 *     node packages/cli/package.mjs [--out FOLDER]      (default packages/cli/dist-npm; the tarball lies in it)
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { constants, deflateRawSync, gunzipSync, gzipSync } from "node:zlib";
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
  files: ["bin", "man", "schemas", "tenzij.cjs", "tenzij.mjs", "index.d.ts", "THIRD-PARTY-NOTICES"],
};

rmSync(stage, { recursive: true, force: true });
for (const folder of ["bin", "man/nl"]) mkdirSync(join(stage, folder), { recursive: true });
const staged = (file) => pathToFileURL(join(stage, file)).href;
await bundle({ from: import.meta.url, entry: "src/package.ts", outfile: staged("tenzij.cjs"), format: "cjs" });
const program = readFileSync(join(stage, "tenzij.cjs"));
const build = createHash("sha256").update(program).digest("hex").slice(0, 16);
writeFileSync(join(stage, "tenzij.cjs"), `${program}// ${build}\n`);
await bundle({
  from: import.meta.url,
  entry: "src/bin.ts",
  outfile: staged("bin/tenzij.mjs"),
  notices: null,
  once: true,
  executable: true,
});
chmodSync(join(stage, "bin/tenzij.mjs"), 0o755);
// What programs import is named one by one: Node looks for the names of a module in CommonJS by its text, which here is made short.
const declared = readFileSync(join(here, "npm/index.d.ts"), "utf8");
const names = [...declared.matchAll(/^export (?:declare )?(?:const|function) (\w+)/gm)].map(([, name]) => name);
writeFileSync(
  join(stage, "tenzij.mjs"),
  `import program from "./tenzij.cjs";\nexport const { ${names.join(", ")} } = program;\n`,
);
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
writeFileSync(join(out, filename), packedSmaller(gunzipSync(readFileSync(join(out, filename)))));
const { size } = statSync(join(out, filename));
if (size > largest) throw new Error(`${filename} is ${size} bytes; it must stay under ${largest}.`);
console.log(join(out, filename));

/**
 * The same gzip, in fewer bytes to fetch than npm makes: words, law and code are each told apart best in blocks of another length, so
 * each piece takes the one that suits it.
 */
function packedSmaller(tarball) {
  const [piece, seen] = [128 * 1024, 32 * 1024];
  const { Z_FINISH, Z_SYNC_FLUSH } = constants;
  const pieces = [];
  for (let at = 0; at < tarball.length; at += piece) {
    const dictionary = at === 0 ? undefined : tarball.subarray(at - seen, at);
    const finishFlush = at + piece < tarball.length ? Z_SYNC_FLUSH : Z_FINISH;
    const tried = [5, 6, 7, 8].map((memLevel) =>
      deflateRawSync(tarball.subarray(at, at + piece), { level: 9, memLevel, dictionary, finishFlush }),
    );
    pieces.push(tried.reduce((best, one) => (one.length < best.length ? one : best)));
  }
  const whole = gzipSync(tarball, { level: 9 });
  // Its head of ten bytes and the sum at its end are of the tarball, and not of how it was packed.
  const packed = Buffer.concat([whole.subarray(0, 10), ...pieces, whole.subarray(-8)]);
  if (!gunzipSync(packed).equals(tarball)) throw new Error("The package does not unpack to what was packed.");
  return packed;
}

/** The day of the commit, so that one commit gives one file; today outside a repository. */
function releasedOn() {
  try {
    return execFileSync("git", ["log", "-1", "--format=%cs"], { cwd: root, encoding: "utf8" }).trim();
  } catch {
    return new Date().toISOString().slice(0, 10);
  }
}
