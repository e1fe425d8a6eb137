import { createHash } from "node:crypto";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import { dirname, isAbsolute, join } from "node:path";
import { Script } from "node:vm";
import { isMainThread } from "node:worker_threads";

type Env = Readonly<Record<string, string | undefined>>;

/** What machines that build set, each in its own way: their folders for caches are filled by changes that nobody looked at yet. */
const onBuildMachine = ["CI", "TF_BUILD", "JENKINS_URL", "TEAMCITY_VERSION", "CODEBUILD_BUILD_ID"];

/**
 * Where what V8 made of a program is kept for its next run: two fifths of a check of ten files go into reading the code of it. Undefined
 * where nothing may be. `NODE_DISABLE_COMPILE_CACHE` says to Node not to keep code, and to us likewise.
 * @param build changes with every letter of the program; V8 itself only looks at how long that is
 */
export function keptFor(build: string, env: Env, platform: string = process.platform): string | undefined {
  if (env["NODE_DISABLE_COMPILE_CACHE"] || onBuildMachine.some((name) => env[name])) return undefined;
  const { versions, arch } = process;
  const folder = cacheFolder(env, platform);
  return folder && isAbsolute(folder) ? join(folder, "tenzij", `${build}-${versions.node}-${arch}.code`) : undefined;
}

function cacheFolder(env: Env, platform: string): string | undefined {
  if (platform === "win32") return env["LOCALAPPDATA"];
  if (env["XDG_CACHE_HOME"]?.startsWith("/")) return env["XDG_CACHE_HOME"];
  const home = env["HOME"] ?? homeOfUser();
  return home && join(home, platform === "darwin" ? "Library/Caches" : ".cache");
}

/** A user that the machine has no entry for has none. */
function homeOfUser(): string | undefined {
  try {
    return os.homedir();
  } catch {
    return undefined;
  }
}

/**
 * Loads a program in CommonJS, with what V8 made of it before where that is there. V8 itself refuses what is of another version or other
 * flags.
 */
export function load(program: string, source: string, file: string | undefined): unknown {
  const cachedData = file === undefined ? undefined : keptIn(file);
  const script = new Script(`(function(exports,require,module){${source}\n})`, {
    filename: program,
    ...(cachedData && { cachedData }),
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(program), module);
  if (file !== undefined && isMainThread && (cachedData === undefined || script.cachedDataRejected === true))
    process.once("exit", () => keep(file, () => script.createCachedData()));
  return module.exports;
}

/** Bytes before the code, by which it is known to be whole: V8 does not look, and ends the process over what is damaged. */
const sumLength = 64;

function sumOf(code: Uint8Array): Buffer {
  return createHash("blake2b512").update(code).digest();
}

function keptIn(file: string): Buffer | undefined {
  try {
    if (!isOwn(file) || !isOfUserAlone(dirname(file))) return undefined;
    const bytes = readFileSync(file);
    const code = bytes.subarray(sumLength);
    return sumOf(code).equals(bytes.subarray(0, sumLength)) ? code : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether what lies in a folder was put there by this user: what is kept is run. The folder is the user's own, nobody else can put another one
 * in its place, and it does not lie among files that came from a repository.
 */
function isOfUserAlone(folder: string): boolean {
  if (!isOwn(folder)) return false;
  let at = realpathSync(dirname(folder));
  for (;;) {
    if (!isSafeAbove(at) || existsSync(join(at, ".git"))) return false;
    const above = dirname(at);
    if (above === at) return true;
    at = above;
  }
}

/** Whether it is this user's and nobody else can write to it; Windows has no such owners, and there the folder for caches is the user's. */
function isOwn(path: string): boolean {
  const { uid, mode } = lstatSync(path);
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}

/** Whether nobody else can move away what this user has in a folder: nobody can write to it, or only to what is their own, as in `/tmp`. */
function isSafeAbove(folder: string): boolean {
  const { uid, mode } = lstatSync(folder);
  if (process.getuid === undefined) return true;
  return (uid === process.getuid() || uid === 0) && ((mode & 0o022) === 0 || (mode & 0o1000) !== 0);
}

/** Whole or not at all. A folder that cannot be written to costs nothing but time. */
function keep(file: string, code: () => Buffer): void {
  const folder = dirname(file);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!isOfUserAlone(folder)) return;
    const made = mkdtempSync(join(folder, "new-"));
    try {
      const whole = join(made, "code");
      const bytes = code();
      writeFileSync(whole, Buffer.concat([sumOf(bytes), bytes]), { mode: 0o600 });
      renameSync(whole, file);
    } finally {
      rmSync(made, { recursive: true });
    }
    for (const name of readdirSync(folder)) removeOld(join(folder, name));
  } catch {
    // The next run tries again.
  }
}

/** A month, in milliseconds: what is still used is then made anew. */
const old = 30 * 24 * 60 * 60 * 1000;

function removeOld(path: string): void {
  if (/\.code$|[\\/]new-\w{6}$/.test(path) && Date.now() - lstatSync(path).mtimeMs > old)
    rmSync(path, { recursive: true });
}
