import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { Script } from "node:vm";
import { isMainThread } from "node:worker_threads";

type Env = Readonly<Record<string, string | undefined>>;

/** What V8 made of a program after it ran, kept for the next run: two fifths of a check of ten files go into reading the code of it. */
export interface Kept {
  /** Where it is kept; undefined where nothing may be. */
  readonly file: string | undefined;
  /** A first run writes it, but on a machine that is thrown away afterwards. */
  readonly mayWrite: boolean;
}

/**
 * A folder of the user alone: what lies there is run, so it must be where nobody else can write. `NODE_DISABLE_COMPILE_CACHE` says to Node not
 * to keep code, and to us likewise.
 * @param build changes with every letter of the program; V8 itself only looks at how long that is
 */
export function keptFor(build: string, env: Env, platform: string = process.platform): Kept {
  const { versions, arch } = process;
  const folder = env["NODE_DISABLE_COMPILE_CACHE"] ? undefined : cacheFolder(env, platform);
  return {
    file: folder === undefined ? undefined : join(folder, "tenzij", `${build}-${versions.node}-${arch}.code`),
    mayWrite: !env["CI"] && isMainThread,
  };
}

function cacheFolder(env: Env, platform: string): string | undefined {
  if (platform === "win32") return env["LOCALAPPDATA"];
  if (env["XDG_CACHE_HOME"]?.startsWith("/")) return env["XDG_CACHE_HOME"];
  const home = env["HOME"] ?? homedir();
  return home.startsWith("/") ? join(home, platform === "darwin" ? "Library/Caches" : ".cache") : undefined;
}

/**
 * Loads a program in CommonJS, with what V8 made of it before where that is there. What is kept is read only where this user owns it and
 * nobody else can write it; V8 itself refuses what is of another version or other flags.
 */
export function load(program: string, source: string, { file, mayWrite }: Kept): unknown {
  const cachedData = file === undefined ? undefined : ownBytes(file);
  const script = new Script(`(function(exports,require,module){${source}\n})`, {
    filename: program,
    ...(cachedData && { cachedData }),
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(program), module);
  if (file !== undefined && mayWrite && (cachedData === undefined || script.cachedDataRejected === true))
    process.once("exit", () => keep(file, () => script.createCachedData()));
  return module.exports;
}

function ownBytes(file: string): Buffer | undefined {
  try {
    return [file, dirname(file)].every(isOwn) ? readFileSync(file) : undefined;
  } catch {
    return undefined;
  }
}

function isOwn(path: string): boolean {
  const { uid, mode } = statSync(path);
  // Windows has neither; there the folder is that of the user.
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}

/** Whole or not at all. A folder that cannot be written to costs nothing but time. */
function keep(file: string, code: () => Buffer): void {
  const folder = dirname(file);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!isOwn(folder)) return;
    const made = `${file}.${process.pid}`;
    writeFileSync(made, code(), { mode: 0o600 });
    renameSync(made, file);
    for (const name of readdirSync(folder)) removeOld(join(folder, name));
  } catch {
    // The next run tries again.
  }
}

/** A month, in milliseconds: what is still used is then made anew. */
const old = 30 * 24 * 60 * 60 * 1000;

function removeOld(file: string): void {
  if (/\.code(\.\d+)?$/.test(file) && Date.now() - statSync(file).mtimeMs > old) rmSync(file);
}
