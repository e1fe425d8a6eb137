/** A key typed in a file of each format, beside one in YAML of as many lines in the same run. */
import { at, profile } from "./bench-server.mjs";
import { texts } from "./bench-texts.mjs";
import { typedIn } from "./bench-typing.mjs";

const word = "kenmerk_";
/** A word that is found, typed over one that is not. */
const found = { on: { over: "kenmerk", put: "postcode" }, off: { over: "postcode", put: "kenmerk" } };
/** What opens in each format and is closed nowhere, or somewhere else than it was. */
const opening = { sql: "'", ipynb: '"', csv: '"', dmn: "<", pmml: "<", py: '"', r: '"', yaml: "[" };
const policy = 'profiles: ["**/bench.*"]\n';

/**
 * @param {string} server
 * @param {readonly string[]} asked lines, and files among those of bench-texts; all, where none is named
 */
export async function besideYaml(server, asked) {
  const lengths = asked.filter((one) => /^\d+$/.test(one)).map(Number);
  const files = asked.filter((one) => one in texts);
  console.log("ms of processor time the server takes for a key, ms to its diagnostics, and the first ÷ that of YAML");
  console.log("lines   file         typed    cpu median   cpu p95   median      p95   ÷ yaml");
  for (const lines of lengths.length > 0 ? lengths : [2_000, 5_000]) {
    for (const typed of ["word", "broken"]) {
      const yaml = await measured(server, "bench.yaml", profile(lines), typed);
      row(lines, "bench.yaml", typed, yaml, yaml);
      for (const file of files.length > 0 ? files : Object.keys(texts))
        row(lines, file, typed, await measured(server, file, texts[file](lines), typed), yaml);
    }
  }
}

function measured(server, file, text, typed) {
  const rows = text.split("\n");
  const line = rows.findIndex((one, n) => n > rows.length / 2 && one.includes(word));
  const put = opening[file.slice(file.lastIndexOf(".") + 1)];
  const broken = { on: { over: "", put }, off: { over: put, put: "" } };
  return typedIn(server, {
    ...{ file, text, line, policy, language: file === "bench.yaml" ? "yaml" : "plaintext" },
    character: rows[line].indexOf(word),
    ...(typed === "word" ? found : broken),
  });
}

function row(lines, file, typed, { took, cpu }, yaml) {
  const figures = [at(cpu, 0.5), at(cpu, 0.95), at(took, 0.5), at(took, 0.95)].map((one) => one.toFixed(1));
  const ratio = (at(cpu, 0.5) / at(yaml.cpu, 0.5)).toFixed(1);
  const cells = [...figures, ratio].map((one, column) => one.padStart([10, 9, 8, 8, 8][column]));
  console.log(`${String(lines).padEnd(7)} ${file.padEnd(12)} ${typed.padEnd(8)} ${cells.join(" ")}`);
}
