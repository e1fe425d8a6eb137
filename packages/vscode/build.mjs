/** Bundles the client for a machine and for a browser, each as VS Code loads it there, and puts the built server beside it. */
import { copyFileSync, cpSync, existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bundle } from "../../.build/bundle.mjs";

const server = fileURLToPath(new URL("../language-server/dist/server.mjs", import.meta.url));
if (!existsSync(server)) throw new Error(`${server} is missing: build @tenzij/language-server first.`);

const metafiles = JSON.parse(readFileSync(new URL("../language-server/dist/metafile.json", import.meta.url), "utf8"));
const web = await bundle({
  from: import.meta.url,
  entry: "src/extension-web.ts",
  outfile: "dist/web/extension.js",
  platform: "browser",
  format: "cjs",
  external: ["vscode"],
  notices: null,
});
await bundle({
  from: import.meta.url,
  entry: "src/extension.ts",
  outfile: "dist/extension.cjs",
  format: "cjs",
  external: ["vscode"],
  along: [...metafiles, web],
});
copyFileSync(server, fileURLToPath(new URL("dist/server.mjs", import.meta.url)));
copyFileSync(
  fileURLToPath(new URL("../language-server/dist/server-web.js", import.meta.url)),
  fileURLToPath(new URL("dist/web/server.js", import.meta.url)),
);
cpSync(fileURLToPath(new URL("../form/dist", import.meta.url)), fileURLToPath(new URL("dist/form", import.meta.url)), {
  recursive: true,
});
