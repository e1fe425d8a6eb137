/**
 * `pnpm start`: checks the example trees and shows on one screen what Tenzij is for.
 *
 * The examples that are told as they were do block: that is what they are there to show, so it is no failure of
 * this program. It ends with 0 when every example was judged, and with 1 when one was not.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const tenzij = join(root, "packages/cli/dist/tenzij.mjs");
const shownInFull = "toeslagen-2013";

const machine =
  process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || Intl.DateTimeFormat().resolvedOptions().locale;
const locale = machine.toLowerCase().startsWith("nl") ? "nl" : "en";
const words = {
  nl: {
    one: "Eén profiel zoals het was:",
    all: "Alle voorbeelden:",
    blocks: "houdt tegen",
    passes: "houdt niets tegen",
    not: "niet beoordeeld",
    why: "Wat tegenhoudt zijn profielen zoals ze waren en een toets met een open vraag; bij de herstelde staat een volledige rechtvaardigingstoets.",
    exit: "Bij een pull request houdt Tenzij zo'n wijziging tegen; `check` eindigt dan met 1. Dit overzicht eindigt met 0, want alles is beoordeeld.",
    failed: "Niet elk voorbeeld is te beoordelen; dit overzicht eindigt met 1.",
    more: "Zelf kijken:",
  },
  en: {
    one: "One profile as it was:",
    all: "All examples:",
    blocks: "blocks",
    passes: "blocks nothing",
    not: "not judged",
    why: "What blocks are profiles as they were and a test with an open question; beside the repaired ones stands a complete justification test (rechtvaardigingstoets).",
    exit: "At a merge Tenzij stops such a change; `check` then ends with 1. This overview ends with 0, because everything was judged.",
    failed: "Not every example could be judged; this overview ends with 1.",
    more: "See for yourself:",
  },
}[locale];

const check = (example, ...options) => {
  const args = [tenzij, "check", "--locale", locale, ...options, join("docs/examples", example)];
  return spawnSync(process.execPath, args, { cwd: root, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
};

const rows = readdirSync(join(root, "docs/examples"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => rowOf(name))
  .sort((a, b) => order(a) - order(b));
const widthOf = (cells) => Math.max(...cells.map((cell) => cell.length));
const widths = {
  state: widthOf([words.blocks, words.passes, words.not]),
  example: widthOf(rows.map(({ example }) => example)),
  verdict: widthOf(rows.map(({ verdict }) => verdict)),
};

console.log(`\n${words.one}\n\n${check(shownInFull).stdout.trimEnd()}\n\n${words.all}\n`);
for (const { state, example, verdict, title } of rows) {
  console.log(
    `  ${words[state].padEnd(widths.state)}  ${example.padEnd(widths.example)}  ${verdict.padEnd(widths.verdict)}  ${title}`,
  );
}
const judged = rows.every(({ state }) => state !== "not");
console.log(
  `\n${words.why}\n${judged ? words.exit : words.failed}\n${words.more} npx --yes pnpm@12.21.0 --silent tenzij check docs/examples/${shownInFull}\n`,
);
for (const { error } of rows) if (error) console.error(error);
process.exitCode = judged ? 0 : 1;

/** One example, judged as a tree of its own. */
function rowOf(example) {
  const title = /^# (.+)$/m.exec(readFileSync(join(root, "docs/examples", example, "README.md"), "utf8"))?.[1] ?? "";
  const { status, stdout, stderr } = check(example, "--format", "json");
  if (status !== 0 && status !== 1)
    return { example, title, state: "not", verdict: "", error: `${example}: ${stderr || stdout}` };
  const { profiles } = JSON.parse(stdout);
  const verdict = [...new Set(profiles.map((profile) => profile.verdict))].join(", ");
  return { example, title, state: status === 1 ? "blocks" : "passes", verdict };
}

function order({ state }) {
  return ["blocks", "not", "passes"].indexOf(state);
}
