// Runs eval.ts on any Node: bundled to a file of its own first, because Node 20 cannot run TypeScript.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const folder = mkdtempSync(join(tmpdir(), "tenzij-eval-"));
const outfile = join(folder, "eval.mjs");
try {
  await build({
    entryPoints: [fileURLToPath(new URL("./eval.ts", import.meta.url))],
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
