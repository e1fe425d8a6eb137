/**
 * Writes the pages and schemas that follow from the law and from what Tenzij can say, and in the pages written by hand
 * what the commands they show print. Needs a build: the commands are run.
 *
 *     pnpm run docs            writes them
 *     pnpm run docs --check    writes nothing; ends with 1 when one is stale, and says which
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { withCommands, withPackageSpec } from "./distribution.mjs";
import { importSource } from "./import-source.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { generatedFiles, staleFiles, handwrittenPages, readPage, withFreshOutput } = await importSource(
  new URL("./docs/docs.ts", import.meta.url),
);

if (!existsSync(join(root, "packages/cli/dist/tenzij.mjs"))) {
  console.error("The pages show what the built command prints, and it is not built: run `pnpm build` first.");
  process.exit(1);
}
const files = generatedFiles(root);
for (const page of handwrittenPages(root, new Set(files.keys()))) {
  const text = withFreshOutput(root, readPage(root, page), page.startsWith("docs/nl/"));
  files.set(page, withPackageSpec(withCommands(text)));
}
for (const entry of readdirSync(join(root, "docs/templates"), { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const file = relative(root, join(entry.parentPath, entry.name));
  files.set(file, withPackageSpec(readFileSync(join(root, file), "utf8")));
}
const stale = staleFiles(root, files);
if (process.argv.includes("--check")) {
  for (const file of stale) console.error(`${file} is stale: run \`pnpm run docs\` and commit what it writes.`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const file of stale) {
    const text = files.get(file);
    if (text === undefined) rmSync(join(root, file));
    else write(join(root, file), text);
  }
  console.log(`${files.size} generated files, ${stale.length} of them written anew or removed.`);
}

function write(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  if (readFileSync(file, "utf8") !== text) throw new Error(`${file} was not written as it is.`);
}
