/** The command line as people type it, in this process: every test runs it often. */
import { run } from "@tenzij/cli";

export interface Ran {
  readonly out: string;
  readonly err: string;
  readonly code: number;
}

/** Runs `tenzij` in a folder. */
export async function tenzij(cwd: string, ...args: readonly string[]): Promise<Ran> {
  let [out, err] = ["", ""];
  const code = await run(args, {
    cwd,
    env: { PATH: process.env["PATH"], HOME: cwd, LANG: "nl_NL.UTF-8" },
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    readInput: () => new Uint8Array(),
    ...{ interactive: false, terminal: false, columns: undefined },
  });
  return { out, err, code };
}
