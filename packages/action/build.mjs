/** Bundles the Action. The result is committed: the law stays a file of its own, so that a change of the law reads as one. */
import { bundle } from "../../.build/bundle.mjs";

await bundle({
  from: import.meta.url,
  entry: "src/main.ts",
  outfile: "dist/index.js",
  target: "node24",
  law: "beside",
  minify: false,
  legalComments: "eof",
});
