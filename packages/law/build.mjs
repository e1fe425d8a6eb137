// Compiles the law folder into dist/law.json. The compiler is TypeScript, so it is bundled first: Node 20 cannot run it
// as is. The index of words inside it is made by the code that will read it, so that nothing of that is known twice.
import { mkdirSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
mkdirSync(`${here}dist`, { recursive: true });
const bundled = async (entry, name) => {
  const outfile = `${here}dist/${name}.mjs`;
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "warning",
  });
  return import(pathToFileURL(outfile).href);
};
const { compileFolder } = await bundled(`${here}src/compile.ts`, "compile");
const { prepare } = await bundled(`${here}../core/src/distinction/prepare.ts`, "prepare");
const problems = compileFolder(here, `${here}dist/law.json`, prepare);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
