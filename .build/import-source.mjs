import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundle } from "./bundle.mjs";

/**
 * Imports a TypeScript module on a Node that cannot run TypeScript, by way of a bundle in a temporary folder.
 *
 * @param {URL} source
 * @returns {Promise<object>} what it exports.
 */
export async function importSource(source) {
  const folder = mkdtempSync(join(tmpdir(), "tenzij-source-"));
  try {
    const outfile = pathToFileURL(join(folder, "source.mjs")).href;
    await bundle({ from: import.meta.url, entry: source.href, outfile, minify: false, examples: true, notices: null });
    return await import(outfile);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
