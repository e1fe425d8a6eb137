/**
 * Bundles the Action into `dist/`, which is committed: GitHub runs what stands there. `node build.mjs [folder]` writes elsewhere.
 * The law stands beside the code as data, so that a change of the law shows as one.
 */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { bundle } from "../../.build/bundle.mjs";

const folder =
  process.argv[2] === undefined ? new URL("dist/", import.meta.url) : pathToFileURL(`${resolve(process.argv[2])}/`);

await bundle({
  from: import.meta.url,
  entry: "src/main.ts",
  outfile: new URL("index.js", folder).href,
  format: "cjs",
  target: "node24",
  law: "beside",
  minify: false,
  // Loading @actions/core as it is costs as much as the whole run: it brings a web client for tokens nobody here asks for.
  pure: ["@actions/core"],
  legalComments: "eof",
  // Beside dist/, where whoever reads the repository looks; a trial build elsewhere needs none.
  notices: process.argv[2] === undefined ? "THIRD-PARTY-NOTICES" : null,
});
writeFileSync(new URL("package.json", folder), '{ "type": "commonjs" }\n');
