import { closeSync, constants, lstatSync, openSync, realpathSync, writeSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { type Format, formats } from "./formats.ts";
import { message } from "./language/message.ts";
import { wayTo } from "./trees.ts";
import { isWrongUse, type WrongUse, wrongUse } from "./wrong-use.ts";

/** A report that goes to a file. */
export interface Output {
  readonly format: Format;
  /** Absolute; its folder is there, and it is no link. */
  readonly file: string;
}

/** What `--output` asks for, looked at before anything is judged. */
export function outputsIn(given: readonly string[], cwd: string): readonly Output[] | WrongUse {
  const outputs: Output[] = [];
  for (const value of given) {
    const at = value.indexOf("=");
    const format = formats.find((one) => one === value.slice(0, Math.max(at, 0)));
    if (format === undefined || at === value.length - 1)
      return wrongUse(message("cli/bad-output", { value, known: formats.join(", ") }));
    const file = placeOf(value.slice(at + 1), cwd);
    if (isWrongUse(file)) return file;
    if (outputs.some((one) => one.file === file))
      return wrongUse(message("cli/output-twice", { file: wayTo(cwd, file) }));
    outputs.push({ format, file });
  }
  return outputs;
}

/** Where a file really comes to stand, whatever links lead to its folder; never through a link of its own. */
function placeOf(written: string, cwd: string): string | WrongUse {
  const path = resolve(cwd, written);
  try {
    const file = join(realpathSync(dirname(path)), basename(path));
    return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true
      ? wrongUse(message("cli/output-is-link", { file: written }))
      : file;
  } catch {
    return wrongUse(message("cli/output-no-folder", { file: written }));
  }
}

/** Writes a report; what was there goes. A link that came to stand there meanwhile is not followed. Null when all went well. */
export function writeReport(file: string, pieces: Iterable<string>, cwd: string): WrongUse | null {
  try {
    const { O_WRONLY, O_CREAT, O_TRUNC, O_NOFOLLOW = 0 } = constants;
    const open = openSync(file, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, 0o644);
    try {
      for (const piece of pieces) writeSync(open, piece);
    } finally {
      closeSync(open);
    }
    return null;
  } catch {
    return wrongUse(message("cli/cannot-write", { path: wayTo(cwd, file) }));
  }
}
