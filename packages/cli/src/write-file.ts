import { renameSync, rmSync, writeFileSync } from "node:fs";

/**
 * Writes a file whole or not at all: beside it first, then in its place.
 * @param path absolute.
 * @param replace false: an existing file stays, and that is an error.
 * @returns false when it could not be written; nothing is left behind then.
 */
export function writeWhole(path: string, text: string | Uint8Array, replace: boolean): boolean {
  const beside = `${path}.${process.pid}.tmp`;
  try {
    if (!replace) {
      writeFileSync(path, text, { flag: "wx" });
      return true;
    }
    writeFileSync(beside, text, { flag: "wx" });
    renameSync(beside, path);
    return true;
  } catch {
    rmSync(beside, { force: true });
    return false;
  }
}
