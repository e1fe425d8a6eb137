/** Bundles the command line into one file that runs on Node 20 and later with nothing beside it. */
import { bundle } from "../../.build/bundle.mjs";

await bundle({
  from: import.meta.url,
  entry: "src/main.ts",
  outfile: "dist/tenzij.mjs",
  executable: true,
});
