// Writes dist/word-index.json: the words of the compiled law, indexed by the code that reads the index back. It is TypeScript, so
// it is bundled first: Node 20 cannot run it as is.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
mkdirSync(`${here}dist`, { recursive: true });
const outfile = `${here}dist/prepare.mjs`;
await build({
  entryPoints: [`${here}src/prepare.ts`],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  logLevel: "warning",
});
const { prepare } = await import(pathToFileURL(outfile).href);
const law = JSON.parse(readFileSync(`${here}../law/dist/law.json`, "utf8"));
writeFileSync(`${here}dist/word-index.json`, `${JSON.stringify(prepare(law))}\n`);
