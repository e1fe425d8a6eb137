/** Builds the page: one HTML file that needs nothing beside it and can reach nothing (`dist/tenzij.html`). */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { bundle } from "../../.build/bundle.mjs";
import { importSource } from "../../.build/import-source.mjs";
import { lawPages } from "./law-pages.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "../..");
/** In bytes, as a server sends it. */
const largest = 750_000;
const browser = { from: import.meta.url, platform: "browser", format: "iife" };

const worker = await bundle({ ...browser, entry: "src/worker.ts", outfile: "dist/worker.js", notices: null });
await bundle({ ...browser, entry: "src/page.ts", outfile: "dist/page.js", along: [worker] });

const formScript = harmless(readFileSync(join(root, "packages/form/dist/form.js"), "utf8"));
const data = `const pageData = ${JSON.stringify(dataOfPage())};\n`;
const script = harmless(data + readFileSync(join(here, "dist/page.js"), "utf8"));
const style = readFileSync(join(here, "src/page.css"), "utf8");
const hashOf = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
// Nothing may be asked of any host: what is pasted stays in the page. CodeMirror writes its own styles.
const policy = `default-src 'none'; script-src ${hashOf(script)} ${hashOf(formScript)}; style-src 'unsafe-inline'; worker-src blob:; img-src data:; form-action 'none'; base-uri 'none'`;
const page = readFileSync(join(here, "src/page.html"), "utf8").replace(
  /\{\{(\w+)\}\}/g,
  (_, name) => ({ policy, style, script })[name],
);
mkdirSync(join(here, "dist"), { recursive: true });
writeFileSync(join(here, "dist/tenzij.html"), page);
const size = gzipSync(page).length;
if (size > largest) throw new Error(`The page is ${size} bytes once packed; it must stay under ${largest}.`);

await bundle({ ...browser, entry: "src/law-page.ts", outfile: "dist/law-page.js", notices: null });
const read = (file) => readFileSync(join(here, file), "utf8");
const { docsUrl } = await importSource(new URL("../core/src/report/help-url.ts", import.meta.url));
const law = lawPages(join(root, "docs"), docsUrl, {
  script: harmless(read("dist/law-page.js")),
  style: read("src/page.css") + read("src/law-page.css"),
  frame: read("src/law-page.html"),
});
writeFileSync(join(here, "dist/law.html"), law);

function dataOfPage() {
  const law = JSON.parse(readFileSync(join(root, "packages/law/dist/law.json"), "utf8"));
  const titlesOf = (fact) => law.enums.find(({ id }) => id === fact).values.map(({ id, title }) => ({ id, title }));
  return {
    workerScript: readFileSync(join(here, "dist/worker.js"), "utf8"),
    formScript,
    formStyle: readFileSync(join(root, "packages/form/dist/form.css"), "utf8"),
    titles: { purpose: titlesOf("purpose"), phase: titlesOf("phase") },
    examples: readdirSync(join(root, "docs/examples"))
      .filter((name) => existsSync(folderOf(name)) && isWhole(name))
      .map(exampleOf),
  };
}

function folderOf(name) {
  return join(root, "docs/examples", name, "profiles");
}

/** The page takes a profile and its record; an example that leans on more files is for the command line. */
function isWhole(name) {
  return readdirSync(folderOf(name), { withFileTypes: true }).every((entry) => entry.isFile());
}

function exampleOf(name) {
  const texts = readdirSync(folderOf(name)).map((file) => ({
    name: file,
    text: readFileSync(join(folderOf(name), file), "utf8"),
  }));
  const isRecord = (one) => /\.justification\.yaml$/.test(one.name);
  const readme = readFileSync(join(folderOf(name), "../README.md"), "utf8");
  return {
    title: /^# (.*)$/m.exec(readme)[1],
    profile: texts.find((one) => !isRecord(one)),
    record: texts.find(isRecord) ?? null,
  };
}

/** A script that ends nowhere but at its end: in HTML these two would begin or end something, in strings they mean the same. */
function harmless(text) {
  return text.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
}
