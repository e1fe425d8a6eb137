import { readFileSync, writeSync } from "node:fs";
import { say } from "@tenzij/core/language";
import { visible } from "@tenzij/core/report";
import { workedAsThread } from "./judge-in-threads.ts";
import { message } from "./language/message.ts";
import { run } from "./program.ts";
import { localeOf, type Shell } from "./shell.ts";
import { namesCommand, typedAs } from "./typed-as.ts";
import { version } from "./version.ts";

/** Writes all of a text before it returns, so that a large report is whole when the process ends. */
function writer(descriptor: 1 | 2): (text: string) => void {
  return (text) => {
    const bytes = Buffer.from(text, "utf8");
    for (let at = 0; at < bytes.length; ) {
      try {
        at += writeSync(descriptor, bytes, at);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        // A full pipe takes more later; a reader that left, as `| head` does, wants no more.
        if (code === "EAGAIN") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
        else if (code === "EPIPE") return;
        else throw error;
      }
    }
  };
}

/** Runs the command line on this process: its arguments, streams and exit code. */
export async function start(): Promise<void> {
  if (workedAsThread()) return;
  const [write, err] = [writer(1), writer(2)];
  // A terminal that nobody gave a size says 0, and a question is then drawn without end.
  if (process.stdout.columns === 0) process.stdout.columns = 80;
  if (process.stdout.rows === 0) process.stdout.rows = 24;
  let isNamed = false;
  const out = (text: string) => {
    isNamed ||= namesCommand(text);
    write(text);
  };
  try {
    const shell: Shell = {
      cwd: process.cwd(),
      env: process.env,
      out,
      err,
      readInput: () => readFileSync(0),
      program: process.argv[1],
      interactive: process.stdin.isTTY === true && process.stdout.isTTY === true,
      terminal: process.stdout.isTTY === true,
      progress: process.stderr.isTTY === true ? (line) => err(`\r\u001b[K${line}`) : undefined,
      columns: process.stdout.columns,
    };
    process.exitCode = await run(process.argv.slice(2), shell);
    if (isNamed && shell.terminal) tellName(err);
  } catch (error) {
    err(`tenzij: ${say(message("cli/defect", { version, error: defectIn(error) }), localeOf(process.env))}\n`);
    process.exitCode = 2;
  }
}

/** Who came by npx has no command of that name; people alone are told, for they alone type what they read. */
function tellName(err: (text: string) => void): void {
  const [, script = ""] = process.argv;
  const command = typedAs({ env: process.env, script }, textAt);
  if (command !== null) err(`${visible(say(message("cli/typed-as", { command }), localeOf(process.env)))}\n`);
}

function textAt(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

/** Nothing a person writes should come to this; what does is told in one line, to be reported. */
function defectIn(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const place = error instanceof Error ? (/\n\s+at ([^\n]+)/.exec(error.stack ?? "")?.[1] ?? "") : "";
  return visible(`${text} ${place}`.trim());
}
