import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formats } from "../../packages/cli/src/formats.ts";
import { run } from "../../packages/cli/src/program.ts";

const program = fileURLToPath(new URL("../../packages/cli/dist/tenzij.mjs", import.meta.url));
const place = mkdtempSync(join(tmpdir(), "tenzij-threads-"));
/** From more than so many profiles on there are threads. */
const threshold = 2_000;

afterAll(() => rmSync(place, { recursive: true, force: true }));

const names = ["nationaliteit", "inkomen", "postcode", "taalniveau_nl", "uren", "huidskleur", "wijkcode"];

/** A tree of so many profiles, of which the first few say something of other files. */
function treeOf(count: number): string {
  const tree = join(place, `tree-${count}`);
  mkdirSync(join(tree, "p"), { recursive: true });
  const head = (at: number) =>
    `profile: p${at % 1999}\ntitle: Profiel ${at}\npurpose: control\nautomation: human-decides\n`;
  const model = (at: number) => (at % 500 === 0 ? "model: ../rules.csv\n" : at % 333 === 0 ? "model: ../m.sql\n" : "");
  for (let at = 0; at < count; at++)
    writeFileSync(
      join(tree, "p", `${at}.profile.yaml`),
      `${head(at)}${model(at)}indicators:\n  - name: ${names[at % names.length]}\n    weight: ${at % 9}\n  - name: uren_${at}\n`,
    );
  const reason = "Uit het onderzoek van vorig jaar bleek dat dit kenmerk samenhangt met fouten in de aangifte.";
  for (const at of [2, 9, 16, 1500])
    writeFileSync(
      join(tree, "p", `${at}.justification.yaml`),
      `justifies: p${at}\nframework: toetsingskader-2025\ndistinctions:\n  postcode:\n    suitability: {reason: ${reason}}\n`,
    );
  writeFileSync(join(tree, "rules.csv"), "kenmerk;punten\ngeboorteland;3\nleeftijd;2\n");
  writeFileSync(join(tree, "m.sql"), "select dagen from v where x = 1\n");
  writeFileSync(join(tree, "v.sql"), "create view v as select nationaliteit as x from p;\n");
  return tree;
}

const args = (tree: string, out: string) => {
  mkdirSync(out);
  return [
    "check",
    "--today",
    "2026-10-01",
    "--locale",
    "en",
    ...formats.map((one) => `--output=${one}=${join(out, one)}`),
    tree,
  ];
};

/** Every report of a folder, and the code it ended with. */
function reportsIn(out: string, status: number | null) {
  return [status, ...readdirSync(out).map((file) => [file, readFileSync(join(out, file), "utf8")])];
}

let number = 0;

/** Checked in this process, with threads that run a program, or without. */
async function here(tree: string, threads?: string) {
  const out = join(place, `${number++}`);
  const silent = () => undefined;
  const shell = { cwd: place, env: {}, out: silent, err: silent, readInput: () => new Uint8Array() };
  const status = await run(args(tree, out), {
    ...shell,
    interactive: false,
    terminal: false,
    columns: undefined,
    program: threads,
  });
  return reportsIn(out, status);
}

/** A program that does this in a thread, and then what the command line does. */
function threadThat(does: string): string {
  const file = join(place, `thread-${number++}.mjs`);
  const imports = 'import { writeFileSync } from "node:fs";\nimport { parentPort } from "node:worker_threads";\n';
  writeFileSync(file, `${imports}${does}\nawait import(${JSON.stringify(program)});\n`);
  return file;
}

describe.skipIf(availableParallelism() < 2)("a check of many profiles", { timeout: 600_000 }, () => {
  const [few, many] = [treeOf(threshold), treeOf(threshold + 1)];
  let alone: Awaited<ReturnType<typeof here>>;
  beforeAll(async () => {
    alone = await here(many);
    expect(JSON.stringify(alone)).toContain("record/copied");
  }, 600_000);

  it("gives every report byte for byte as one thread does, started by its own name or through a link", async () => {
    const link = join(place, "tenzij");
    symlinkSync(program, link);
    for (const started of [program, link]) {
      const out = join(place, `${number++}`);
      const { status } = spawnSync(process.execPath, [started, ...args(many, out)], { cwd: place, maxBuffer: 2 ** 30 });
      expect(reportsIn(out, status)).toEqual(alone);
    }
  });

  it("starts threads above the threshold only, and is handed in what they judged", async () => {
    const mark = join(place, "started");
    const told = `writeFileSync(${JSON.stringify(mark)}, "");`;
    await here(few, threadThat(told));
    expect(existsSync(mark)).toBe(false);
    expect(await here(many, threadThat(told))).toEqual(alone);
    expect(existsSync(mark)).toBe(true);
  });

  it.each([
    ["cannot be started", 'import "./nowhere.mjs";'],
    ["ends before it judged anything", "process.exit(1);"],
    [
      "throws in the midst",
      'let n = 0; const post = parentPort.postMessage.bind(parentPort);\nparentPort.postMessage = (one) => { if (++n > 3) throw new Error("gone"); post(one); };',
    ],
    [
      "ends in the midst",
      "let n = 0; const post = parentPort.postMessage.bind(parentPort);\nparentPort.postMessage = (one) => { post(one); if (++n > 3) process.exit(0); };",
    ],
    ["takes files and hands in none", "parentPort.postMessage = () => undefined;"],
  ])("leaves nothing out where a thread %s", async (_, does) => {
    expect(await here(many, threadThat(does))).toEqual(alone);
  });
});
