// Writes letter-runs.yaml: which letters follow which two in the words of dictionaries. The dictionaries are no part of the repository;
// Debian has them as wdutch, wamerican and wbritish:
//
//     node packages/lexicon/letter-runs.mjs /usr/share/dict/dutch /usr/share/dict/american-english /usr/share/dict/british-english
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A run in fewer words than this is of a name or an abbreviation. */
const fewest = 10;

const target = fileURLToPath(new URL("letter-runs.yaml", import.meta.url));
const dictionaries = process.argv.slice(2);
if (dictionaries.length === 0) {
  console.error("Use: node packages/lexicon/letter-runs.mjs DICTIONARY…");
  process.exit(2);
}
const counts = new Map();
for (const spelt of dictionaries.flatMap((file) => readFileSync(file, "utf8").split(/\r?\n/))) {
  const word = spelt.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  if (!/^[a-z]{2,}$/.test(word)) continue;
  const bordered = `_${word}_`;
  for (let at = 0; at + 3 <= bordered.length; at++) {
    const run = bordered.slice(at, at + 3);
    counts.set(run, (counts.get(run) ?? 0) + 1);
  }
}
const after = new Map();
for (const [run, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
  if (count >= fewest) after.set(run.slice(0, 2), (after.get(run.slice(0, 2)) ?? "") + run[2]);
}
const rows = [...after].map(([pair, letters]) => `  "${pair}": ${letters === "_" ? '"_"' : `"${letters}"`}\n`);
const before = readFileSync(target, "utf8");
writeFileSync(target, `${before.slice(0, before.indexOf("after:"))}after:\n${rows.join("")}`);
console.log(`${after.size} pairs in ${target}`);
