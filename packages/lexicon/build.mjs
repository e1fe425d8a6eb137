// Writes dist/lexicon.json, the word data of this folder, and dist/word-index.json, the same indexed by the code that reads the index
// back. That is TypeScript, so it is bundled first: Node 20 cannot run it as is.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
mkdirSync(`${here}dist`, { recursive: true });
const outfile = `${here}dist/build-steps.cjs`;
await build({
  entryPoints: [`${here}src/build-steps.ts`],
  outfile,
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  logLevel: "warning",
});
const { Folder, compileWords, dictionaryOf, prepare } = await import(pathToFileURL(outfile).href);
const law = JSON.parse(readFileSync(`${here}../law/dist/law.json`, "utf8"));
const folder = new Folder(here);
const words = compileWords(folder, law);
for (const problem of folder.problems) console.error(problem);
if (folder.problems.length > 0) process.exit(1);
writeFileSync(`${here}dist/lexicon.json`, `${JSON.stringify(words)}\n`);
writeFileSync(`${here}dist/word-index.json`, `${JSON.stringify(prepare(dictionaryOf(law, words)))}\n`);
