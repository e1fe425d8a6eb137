/** Bundles the server, core and law into the one file the extension carries and any editor can start, and into one for a worker in a browser. */
import { writeFileSync } from "node:fs";
import { bundle } from "../../.build/bundle.mjs";

const web = await bundle({
  from: import.meta.url,
  entry: "src/main-web.ts",
  outfile: "dist/server-web.js",
  platform: "browser",
  format: "iife",
  notices: null,
});
const onMachine = await bundle({
  from: import.meta.url,
  entry: "src/main.ts",
  outfile: "dist/server.mjs",
  along: [web],
});
// The extension hands these bundles out too, and names what is in them.
writeFileSync(new URL("dist/metafile.json", import.meta.url), JSON.stringify([onMachine, web]));
