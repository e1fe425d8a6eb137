// Compiles the law folder into dist/law.json. The compiler is TypeScript, so it is bundled first: Node 20 cannot run it
// as is.
import { mkdirSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
mkdirSync(`${here}dist`, { recursive: true });
const outfile = `${here}dist/compile.mjs`;
await build({
  entryPoints: [`${here}src/compile.ts`],
  outfile,
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
  logLevel: "warning",
});
const { compileFolder } = await import(pathToFileURL(outfile).href);
const problems = compileFolder(here, `${here}dist/law.json`);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
