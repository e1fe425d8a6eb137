/** Bundles the view into one script and one style sheet, for whatever page shows it. */
import { copyFileSync, mkdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
/** In bytes. */
const largest = 40_000;

mkdirSync(at("dist"), { recursive: true });
await build({
  entryPoints: [at("src/page.ts")],
  outfile: at("dist/form.js"),
  bundle: true,
  platform: "browser",
  format: "iife",
  target: "es2022",
  minify: true,
  charset: "ascii",
  logLevel: "warning",
});
copyFileSync(at("src/form.css"), at("dist/form.css"));
const { size } = statSync(at("dist/form.js"));
if (size > largest) throw new Error(`dist/form.js is ${size} bytes; it must stay under ${largest}.`);
