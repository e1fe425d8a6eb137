import { existsSync, readdirSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { diskTree, type FolderTree, readOnDisk } from "@tenzij/repository";
import type { Host } from "./host.ts";

/** The machine the server runs on. Everything on disk is there at once, so nothing is ever waited for. */
export const diskHost: Host = {
  pathOf(uri) {
    try {
      return uri.startsWith("file:") ? fileURLToPath(uri).split(sep).join("/") : null;
    } catch {
      return null;
    }
  },
  uriOf: (path) => pathToFileURL(path).href,
  setFolders: () => undefined,
  exists: existsSync,
  tree: diskTree,
  filesIn,
  waiting: () => false,
  settled: () => Promise.resolve(),
  forget: () => undefined,
  onSettled: () => undefined,
  // The event loop reads its input between timers and immediates, and the connection hands a message out in an immediate of its own.
  afterInput: (call) => void setImmediate(() => setImmediate(call)),
};

function filesIn(folder: string): FolderTree {
  const files = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile())
    : [];
  const names = files.map(({ name }) => name).sort();
  return { files: names, opaque: new Map(), repositories: [], read: (file) => readOnDisk(join(folder, file)) };
}
