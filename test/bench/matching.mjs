/**
 * What matching alone takes, beside `yaml` parsing the same text: bundled by run.mjs and run as a process of its own, so
 * that each finds the machine as the other did. Prints seconds of all processors.
 *
 *     node matching.mjs match|yaml PATH-OF-YAML FILE...
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { findDistinctions, makeLexicon } from "@tenzij/core/distinction";
import { readProfile } from "@tenzij/core/profile";
import { law } from "@tenzij/law";
import { readText } from "@tenzij/read";

const [what, yaml, ...files] = process.argv.slice(2);
const texts = files.map((file) => readFileSync(file));
process.stdout.write(String(what === "match" ? matching() : parsing()));

function matching() {
  const lexicon = makeLexicon(law);
  const profiles = texts.map((bytes, at) =>
    readProfile(readText(`p${at}.profile.yaml`, bytes).source, { enums: law.enums }),
  );
  return secondsOf(() => {
    for (const profile of profiles) findDistinctions(profile, lexicon);
  });
}

function parsing() {
  const { LineCounter, parseAllDocuments } = createRequire(yaml)("yaml");
  return secondsOf(() => {
    for (const bytes of texts) parseAllDocuments(bytes.toString("utf8"), { lineCounter: new LineCounter() });
  });
}

function secondsOf(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
