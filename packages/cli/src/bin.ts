import module from "node:module";
import { join } from "node:path";
import { setForShortWork } from "./short-work.ts";

/**
 * The npm package's `bin`: the program lies beside it. From Node 22 on, Node keeps what it made of that for the next run, in the user's own
 * folder; a machine of a build has no next run, and nothing from elsewhere may speak there.
 */
const { CI, HOME, USERPROFILE, XDG_CACHE_HOME } = process.env;
const home = HOME ?? USERPROFILE;
// Node 20 has none, and the types are its.
const engine: typeof module & { enableCompileCache?: (folder: string) => unknown } = module;
if (!CI && home) engine.enableCompileCache?.(join(XDG_CACHE_HOME || join(home, ".cache"), "tenzij"));

const program = new URL("../tenzij.mjs", import.meta.url).href;
const { start } = (await import(program)) as typeof import("./start.ts");
setForShortWork(process.versions.node);
await start();
