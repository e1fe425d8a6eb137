// Runs eval.ts, or the script of this folder named after `--script`, on any Node: bundled to a file of its own first, because Node 20 cannot run TypeScript.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const named = process.argv.indexOf("--script");
const [script] = named < 0 ? ["eval"] : process.argv.splice(named, 2).slice(1);
const folder = mkdtempSync(join(tmpdir(), "tenzij-eval-"));
const outfile = join(folder, "eval.mjs");
try {
  await build({
    entryPoints: [fileURLToPath(new URL(`./${script}.ts`, import.meta.url))],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    // The YAML library is CommonJS under Node and asks for node:process itself.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    logLevel: "warning",
  });
  await import(pathToFileURL(outfile).href);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
