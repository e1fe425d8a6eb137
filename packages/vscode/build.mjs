/** Bundles the client into one CommonJS file, as VS Code loads it, and puts the built server beside it. */
import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const server = here("../language-server/dist/server.mjs");

mkdirSync(here("dist"), { recursive: true });
await build({
  entryPoints: [here("src/extension.ts")],
  outfile: here("dist/extension.cjs"),
  bundle: true,
  format: "cjs",
  platform: "node",
  target: "node20",
  external: ["vscode"],
  minify: true,
  legalComments: "none",
  logLevel: "warning",
});
if (!existsSync(server)) throw new Error(`${server} is missing: build @tenzij/language-server first`);
copyFileSync(server, here("dist/server.mjs"));
