/**
 * Bundles one shell (CLI, language server, extension, Action) into one file that needs nothing beside it.
 *
 *     import { bundle } from "../../.build/bundle.mjs";
 *     await bundle({ from: import.meta.url, entry: "src/main.ts", outfile: "dist/tenzij.mjs" });
 *
 * The same input gives the same bytes on every machine: CI rebuilds the committed Action and compares.
 */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { noticesOf } from "./notices.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

// yaml's build for Node asks process.env once per token, a fifth of its time; its browser build is the same code without that.
const fasterYaml = join(dirname(createRequire(import.meta.url).resolve("yaml/package.json")), "browser/index.js");

// Libraries in CommonJS ask for Node's own modules by `require`, which an ES module does not have.
const requireInModules =
  'import { createRequire as tenzijRequire } from "node:module"; const require = tenzijRequire(import.meta.url);';

/**
 * @param {object} options
 * @param {string} options.from `import.meta.url` of the build script; the paths below are relative to it.
 * @param {string} options.entry the source file to start from.
 * @param {string} options.outfile where the bundle goes.
 * @param {"node" | "browser"} [options.platform] where it runs; for a browser nothing of Node can be taken in.
 * @param {"esm" | "cjs" | "iife"} [options.format]
 * @param {string} [options.target] the oldest Node, or the oldest edition of the language, that must run it.
 * @param {"inline" | "beside"} [options.law] the compiled law and the index of its words as part of the bundle, or as files in the
 *   same folder, where a change of the law shows as a change of the law.
 * @param {boolean} [options.examples] with the examples and sources to which the words of law and lexicon are held: for pages of the law, not for a run.
 * @param {string[]} [options.external] modules the host provides.
 * @param {string[]} [options.pure] packages that do nothing by being loaded, so that what is not used of them is left out.
 * @param {boolean} [options.minify]
 * @param {boolean} [options.keepNames] functions keep their names in a stack trace, at some cost at start-up.
 * @param {"none" | "eof"} [options.legalComments] `eof` keeps the licences of what is bundled, for a bundle that is committed.
 * @param {boolean} [options.executable] starts with a line that lets a shell run the file.
 * @param {string | null} [options.notices] where the licences of what is bundled go; null for a bundle nobody is handed.
 * @param {readonly import("esbuild").Metafile[]} [options.along] of other bundles whose licences stand in the same file.
 * @param {number} [options.largest] bytes; a larger bundle fails the build.
 * @returns {Promise<import("esbuild").Metafile>} what went in, for those who ask what makes a bundle big.
 */
export async function bundle({
  from,
  entry,
  outfile,
  platform = "node",
  format = "esm",
  target = platform === "node" ? "node20" : "es2022",
  law = "inline",
  examples = false,
  external = [],
  pure = [],
  minify = true,
  keepNames = false,
  legalComments = "none",
  executable = false,
  notices = new URL("THIRD-PARTY-NOTICES", new URL(outfile, from)).href,
  along = [],
  largest = Number.POSITIVE_INFINITY,
}) {
  const out = fileURLToPath(new URL(outfile, from));
  const needsRequire = platform === "node" && format === "esm";
  mkdirSync(dirname(out), { recursive: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [fileURLToPath(new URL(entry, from))],
    outfile: out,
    bundle: true,
    platform,
    format,
    target,
    external,
    minify,
    keepNames,
    // A bundle that people read keeps its accents.
    charset: minify ? "ascii" : "utf8",
    legalComments,
    alias: { yaml: fasterYaml },
    plugins: [
      lawPlugin(law, format, dirname(out), examples),
      ...(platform === "node" ? [processPlugin] : []),
      ...pure.map(purePlugin),
    ],
    banner: { js: [executable && "#!/usr/bin/env node", needsRequire && requireInModules].filter(Boolean).join("\n") },
    logLevel: "warning",
    metafile: true,
  });
  writeFileSync(out, inOneByte(readFileSync(out, "utf8")));
  if (notices !== null) writeFileSync(fileURLToPath(new URL(notices, from)), noticesOf([metafile, ...along], root));
  const { size } = statSync(out);
  if (size > largest) throw new Error(`${outfile} is ${size} bytes; it must stay under ${largest}.`);
  return metafile;
}

/** Brings in what the builds of law and lexicon wrote. JavaScript reads a string through JSON.parse sooner than the same data as an object literal. */
function lawPlugin(place, format, folder, examples) {
  return {
    name: "law",
    setup({ onLoad }) {
      onLoad({ filter: /[\\/](law|lexicon)[\\/]dist[\\/][^\\/]+\.json$/ }, ({ path }) => {
        if (!existsSync(path))
          throw new Error(`${path} is missing: run \`node ${join(dirname(path), "../build.mjs")}\` first.`);
        if (place === "inline") {
          const text = inOneByte(compiled(path, examples));
          return { contents: `export default JSON.parse(${JSON.stringify(text)});`, loader: "js" };
        }
        const name = basename(path);
        writeFileSync(join(folder, name), `${compiled(path, examples)}\n`);
        const here = format === "esm" ? `new URL("./${name}", import.meta.url)` : `__dirname + "/${name}"`;
        return {
          contents: `import { readFileSync } from "node:fs";\nexport default JSON.parse(readFileSync(${here}, "utf8"));`,
          loader: "js",
        };
      });
    },
  };
}

/** What no run reads, by the file it stands in: what words, entries and citations are held to, where a column was seen, what pages of norms say. */
const readByNobody = {
  "lexicon.json": ["flags", "passes", "seen", "sources", "note"],
  "law.json": ["examples", "note", "places", "opened", "judgement"],
};

/** What a build wrote, on one line. */
function compiled(path, examples) {
  const without = examples ? [] : (readByNobody[basename(path)] ?? []);
  const empty = (value) => (Array.isArray(value) ? [] : typeof value === "string" ? "" : undefined);
  // What a table is called and how old it is stands on the pages of the law.
  const ofTable = (one, key) => one.rows !== undefined && (key === "title" || key === "date");
  function read(key, value) {
    return without.includes(key) || (!examples && ofTable(this, key)) ? empty(value) : value;
  }
  return JSON.stringify(JSON.parse(readFileSync(path, "utf8")), read);
}

/** A text of JSON or code whose every character is one byte once it is read: a single dash of two doubles the room and time of all. */
function inOneByte(text) {
  return text.replace(/[^\x00-\xff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/**
 * Takes `node:process` from the global it is: imported as a module, it opens all three standard streams at every start.
 */
const processPlugin = {
  name: "process",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node:)?process$/ }, () => ({ path: "process", namespace: "global" }));
    onLoad({ filter: /.*/, namespace: "global" }, () => ({ contents: "module.exports = process;", loader: "js" }));
  },
};

/** Marks a package, and the files it takes in by relative paths, as free of side effects. */
function purePlugin(name) {
  const inside = new RegExp(`[\\\\/]node_modules[\\\\/]${name.replace("/", "[\\\\/]")}[\\\\/]`);
  return {
    name: `pure ${name}`,
    setup({ onResolve, resolve }) {
      onResolve({ filter: /.*/ }, async ({ path, pluginData, importer, ...rest }) => {
        if (pluginData === "resolved" || !(path === name || inside.test(importer))) return null;
        const found = await resolve(path, {
          importer,
          kind: rest.kind,
          resolveDir: rest.resolveDir,
          pluginData: "resolved",
        });
        return { ...found, sideEffects: false };
      });
    },
  };
}
