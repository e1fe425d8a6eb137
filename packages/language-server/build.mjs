/** Bundles the server, core and law into the one file the extension carries and any editor can start. */
import { bundle } from "../../.build/bundle.mjs";

await bundle({ from: import.meta.url, entry: "src/main.ts", outfile: "dist/server.mjs" });
