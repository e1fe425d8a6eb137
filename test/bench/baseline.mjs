// What any checker pays: reads the files given and parses them with `yaml`, keeping where lines begin. Nothing is judged.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LineCounter, parseAllDocuments } from "yaml";

const folder = process.argv[2];
let documents = 0;
for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
  if (!file.endsWith(".yaml")) continue;
  const lineCounter = new LineCounter();
  documents += parseAllDocuments(readFileSync(join(folder, file), "utf8"), { lineCounter }).length;
}
if (documents === 0) process.exit(1);
