// Writes words/ordinary.yaml: the words of dictionaries that are one letter away from a word of the law. The dictionaries are no part
// of the repository; Debian has them as wdutch, wamerican-large and wbritish-large. After a change of terms:
//
//     node packages/lexicon/ordinary-words.mjs /usr/share/dict/dutch /usr/share/dict/american-english-large /usr/share/dict/british-english-large
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const target = `${here}words/ordinary.yaml`;
const dictionaries = process.argv.slice(2);
if (dictionaries.length === 0) {
  console.error("Use: node packages/lexicon/ordinary-words.mjs DICTIONARY…");
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), "tenzij-words-"));
try {
  const outfile = join(folder, "ordinary-words.mjs");
  const entryPoints = [`${here}src/ordinary-words.ts`];
  await build({ entryPoints, outfile, bundle: true, platform: "node", format: "esm", target: "node20" });
  const { ordinaryWordsIn } = await import(pathToFileURL(outfile).href);
  const compiled = ["../law/dist/law.json", "dist/lexicon.json"].map((file) => readFileSync(`${here}${file}`, "utf8"));
  const [law, lexicon] = compiled.map((text) => JSON.parse(text));
  const words = ordinaryWordsIn(
    law,
    lexicon,
    dictionaries.flatMap((file) => readFileSync(file, "utf8").split(/\r?\n/)),
  );
  // A few words that YAML takes for something else would need quotes; none has eight letters.
  writeFileSync(target, `${heading()}  words:\n    [${wrapped(words)}]\n`);
  console.log(`${words.length} words in ${target}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function heading() {
  const before = readFileSync(target, "utf8");
  return before.slice(0, before.indexOf("  words:"));
}

function wrapped(words) {
  const lines = [""];
  for (const word of words) {
    const line = lines.at(-1);
    if (line.length + word.length > 128) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line}, ${word}`;
  }
  return lines.join(",\n     ");
}
