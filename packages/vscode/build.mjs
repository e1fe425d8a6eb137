/** Bundles the client into one CommonJS file, as VS Code loads it, and puts the built server beside it. */
import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bundle } from "../../.build/bundle.mjs";

const server = fileURLToPath(new URL("../language-server/dist/server.mjs", import.meta.url));
if (!existsSync(server)) throw new Error(`${server} is missing: build @tenzij/language-server first.`);

await bundle({
  from: import.meta.url,
  entry: "src/extension.ts",
  outfile: "dist/extension.cjs",
  format: "cjs",
  external: ["vscode"],
  along: [JSON.parse(readFileSync(new URL("../language-server/dist/metafile.json", import.meta.url), "utf8"))],
});
copyFileSync(server, fileURLToPath(new URL("dist/server.mjs", import.meta.url)));
