// Writes words/ordinary.yaml: the words of dictionaries that are one letter away from a word of the law, and those in which an abbreviation
// of the law seems to stand. The dictionaries are no part of the repository; Debian has them as wdutch, wamerican-large and
// wbritish-large. After a change of terms, that of Dutch first, since a word of one language is none of another:
//
//     node packages/lexicon/ordinary-words.mjs /usr/share/dict/dutch /usr/share/dict/american-english-large /usr/share/dict/british-english-large
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { stringify } from "yaml";

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
  const { ordinaryWordsIn, uncutWordsIn, writtenLists } = await import(pathToFileURL(outfile).href);
  const compiled = ["../law/dist/law.json", "dist/lexicon.json"].map((file) => readFileSync(`${here}${file}`, "utf8"));
  const [law, lexicon] = compiled.map((text) => JSON.parse(text));
  const spellings = dictionaries.map((file) => readFileSync(file, "utf8").split(/\r?\n/));
  const [dutch, ...english] = spellings;
  const written = [
    [writtenLists.slips, ordinaryWordsIn(law, lexicon, spellings.flat())],
    [writtenLists.uncut, uncutWordsIn(law, lexicon, [dutch, english.flat()])],
  ];
  let text = readFileSync(target, "utf8");
  for (const [id, words] of written) {
    text = withWords(text, id, words);
    console.log(`${words.length} words of ${id} in ${target}`);
  }
  writeFileSync(target, text);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The file with other words in the list of an id; what stands before them is kept. */
function withWords(text, id, words) {
  const list = text.indexOf(`- id: ${id}\n`);
  const start = text.indexOf("  words:", list);
  const next = text.indexOf("\n- id:", start);
  const spelt = words.map((word) => stringify(word, { version: "1.1" }).trim());
  return `${text.slice(0, start)}  words:\n    [${wrapped(spelt)}]\n${next < 0 ? "" : text.slice(next + 1)}`;
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
