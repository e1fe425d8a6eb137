/**
 * Runs the command line over scenario folders: the first command of each as the built program in a process of its own, the others by the
 * sources in this one, which do alike and sooner. A scenario is a folder with
 *
 *     cmd          commands, one a line, as typed in the folder; `NAME=value` in front sets the environment,
 *                  `< file` gives standard input; `# files` at the end of a line shows what was written
 *     tree/        the files there; or tree.mjs, whose function makes those that git cannot hold
 *     output.txt   what is printed, standard error marked with `!`, and the exit code
 *
 * `vitest -u` writes output.txt; read it before you commit it.
 */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { run } from "../../packages/cli/src/program.ts";
import type { Shell } from "../../packages/cli/src/shell.ts";

const fixtures = fileURLToPath(new URL("fixtures/", import.meta.url));
const program = fileURLToPath(new URL("../../packages/cli/dist/tenzij.mjs", import.meta.url));

const scenarios = readdirSync(fixtures).filter((name) => statSync(join(fixtures, name)).isDirectory());

describe("tenzij", () => {
  it("is built", () => {
    expect(existsSync(program), "run `pnpm build` first").toBe(true);
  });

  // Processes start slowly on a busy machine; nothing here is about time.
  it.each(scenarios)("%s", { timeout: 600_000 }, async (name) => {
    const folder = join(fixtures, name);
    const cwd = mkdtempSync(join(tmpdir(), "tenzij-cli-"));
    try {
      await makeTree(folder, cwd);
      const commands = readFileSync(join(folder, "cmd"), "utf8")
        .split("\n")
        .filter((line) => line !== "");
      const output: string[] = [];
      for (const [at, line] of commands.entries()) output.push(await runLine(line, cwd, at === 0 ? inProcess : here));
      await expect(output.join("\n")).toMatchFileSnapshot(join(folder, "output.txt"));
    } finally {
      rmSync(cwd, { recursive: true, force: true });
    }
  });
});

async function makeTree(folder: string, cwd: string): Promise<void> {
  if (existsSync(join(folder, "tree"))) cpSync(join(folder, "tree"), cwd, { recursive: true });
  const maker = join(folder, "tree.mjs");
  if (existsSync(maker)) ((await import(pathToFileURL(maker).href)) as { default: (cwd: string) => void }).default(cwd);
}

interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

type Start = (args: readonly string[], at: Pick<Shell, "cwd" | "env"> & { readonly given: Uint8Array }) => Promise<Ran>;

const inProcess: Start = async (args, { cwd, env, given }) =>
  spawnSync(process.execPath, [program, ...args], { cwd, env, input: given, encoding: "utf8" });

const here: Start = async (args, { cwd, env, given }) => {
  let [stdout, stderr] = ["", ""];
  const shell: Shell = {
    ...{ cwd, env, interactive: false, terminal: false, columns: undefined },
    out: (text) => {
      stdout += text;
    },
    err: (text) => {
      stderr += text;
    },
    readInput: () => given,
  };
  const status = await run(args, shell);
  return { stdout, stderr, status };
};

/** One command, and all it printed. */
async function runLine(line: string, cwd: string, start: Start): Promise<string> {
  const before = filesIn(cwd);
  const [, typed = "", shows] = /^(.*?)(?:\s+(# files))?$/.exec(line) ?? [];
  const [command = "", input] = typed.split(" < ");
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? "");
  const named = words.indexOf("tenzij");
  const set = Object.fromEntries(words.slice(0, named).map((word) => word.split("=") as [string, string]));
  const env = { PATH: process.env["PATH"] ?? "", ...set };
  const given = input === undefined ? new Uint8Array() : readFileSync(join(cwd, input));
  const ran = await start(words.slice(named + 1), { cwd, env, given });
  const errors = ran.stderr
    .split("\n")
    .slice(0, -1)
    .map((error) => `! ${error}\n`)
    .join("");
  return `$ ${typed}\n${ran.stdout}${errors}exit ${ran.status}\n${shows ? written(before, filesIn(cwd)) : ""}`;
}

function filesIn(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(folder.length + 1).replaceAll("\\", "/"), readFileSync(path, "utf8"));
  }
  return files;
}

/** The files that came or changed, whole. */
function written(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string {
  const changed = [...after].filter(([file, text]) => before.get(file) !== text).sort(([a], [b]) => (a < b ? -1 : 1));
  const gone = [...before.keys()].filter((file) => !after.has(file));
  return [
    ...changed.map(([file, text]) => `--- ${file}\n${text}`),
    ...gone.map((file) => `--- ${file} is gone\n`),
  ].join("");
}
