import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { message } from "./language/message.ts";
import { type WrongUse, wrongUse } from "./wrong-use.ts";

/**
 * The bytes of a file that was named on the command line, wherever it lies.
 * @returns why it cannot be read, where it cannot: it is not there, is a folder, or may not be read
 */
export function namedFile(path: string, cwd: string): Buffer | WrongUse {
  try {
    return readFileSync(resolve(cwd, path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return wrongUse(message("cli/no-such-file", { path }));
    return wrongUse(code === "EISDIR" ? message("cli/is-folder", { path }) : message("cli/unreadable-path", { path }));
  }
}
