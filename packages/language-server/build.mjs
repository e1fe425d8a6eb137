/** Bundles the server, core and law into the one file the extension carries and any editor can start. */
import { writeFileSync } from "node:fs";
import { bundle } from "../../.build/bundle.mjs";

const metafile = await bundle({ from: import.meta.url, entry: "src/main.ts", outfile: "dist/server.mjs" });
// The extension hands this bundle out too, and names what is in it.
writeFileSync(new URL("dist/metafile.json", import.meta.url), JSON.stringify(metafile));
