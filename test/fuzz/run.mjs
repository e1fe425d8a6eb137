// Runs readers.ts on any Node: bundled to a file of its own first, because Node 20 cannot run TypeScript.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundle } from "../../.build/bundle.mjs";

const folder = mkdtempSync(join(tmpdir(), "tenzij-fuzz-"));
try {
  const program = join(folder, "readers.mjs");
  await bundle({ from: import.meta.url, entry: "readers.ts", outfile: pathToFileURL(program).href });
  await import(pathToFileURL(program).href);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
