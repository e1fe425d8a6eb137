import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, isAbsolute, join, relative } from "node:path";

/** Runs git in one repository. Arguments are an array, never a shell line. */
export interface Git {
  /** Standard output, or null when git fails; what it said is in `problem`. */
  run(args: readonly string[], input?: Uint8Array): { readonly output: Buffer | null; readonly problem: string };
}

/** Settings of a repository that could run a program, talk to a strange transport or change what is read. */
const safe = [
  "protocol.ext.allow=never",
  "protocol.file.allow=user",
  "core.hooksPath=/dev/null",
  "core.fsmonitor=false",
  "core.quotePath=false",
  "core.alternateRefsCommand=",
  "uploadpack.packObjectsHook=",
  "gc.auto=0",
  "maintenance.auto=false",
];

const mostOutput = 1024 * 1024 * 1024;
/** A fetch that hangs must not hang the check. */
const mostMilliseconds = 30_000;

/**
 * Git for the repository at a folder.
 * @param environment what git may see of the surroundings; only these names are passed on
 * @param secrets settings that may stand in no argument and no file, such as a header with a token
 * @param surroundings more of what git may see; for those who set aside where it writes
 */
export function openGit(
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
  secrets: readonly (readonly [string, string])[] = [],
  surroundings: Readonly<Record<string, string>> = {},
): Git {
  const settings = safe.flatMap((setting) => ["-c", setting]);
  const env = { ...environmentOf(environment), ...secretSettings(secrets), ...surroundings };
  const program = findGit(environment, folder);
  return {
    run(args, input) {
      if (program === null) return { output: null, problem: "there is no git on the path" };
      const { stdout, stderr, status, error } = spawnSync(program, [...settings, ...args], {
        cwd: folder,
        env,
        maxBuffer: mostOutput,
        timeout: mostMilliseconds,
        ...(input === undefined ? {} : { input }),
      });
      if (status === 0) return { output: stdout, problem: "" };
      return { output: null, problem: error?.message ?? stderr.toString("utf8").trim() };
    },
  };
}

/**
 * Git by its full path. By its bare name a system may look in the working folder first, and a path may hold folders of the
 * repository itself: a file `git` of the change would then be run.
 */
export function findGit(environment: Readonly<Record<string, string | undefined>>, repository: string): string | null {
  const path = Object.entries(environment).find(([name]) => name.toUpperCase() === "PATH")?.[1] ?? "";
  const name = process.platform === "win32" ? "git.exe" : "git";
  const outside = (folder: string) => {
    const way = relative(repository, folder);
    return way.startsWith("..") || isAbsolute(way);
  };
  const programs = path
    .split(delimiter)
    .filter((folder) => isAbsolute(folder) && outside(folder))
    .map((folder) => join(folder, name));
  return programs.find((program) => existsSync(program)) ?? null;
}

/** Where programs, settings of the user, certificates and proxies are; nothing that names a repository or a command. */
const passedOn = new Set(
  "PATH HOME USERPROFILE HOMEDRIVE HOMEPATH XDG_CONFIG_HOME SYSTEMROOT WINDIR TEMP TMP TMPDIR HTTP_PROXY HTTPS_PROXY NO_PROXY ALL_PROXY SSL_CERT_FILE SSL_CERT_DIR".split(
    " ",
  ),
);

function environmentOf(given: Readonly<Record<string, string | undefined>>): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {
    GIT_TERMINAL_PROMPT: "0",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_NO_LAZY_FETCH: "1",
    GIT_OPTIONAL_LOCKS: "0",
    LC_ALL: "C",
  };
  for (const [name, value] of Object.entries(given)) if (passedOn.has(name.toUpperCase())) env[name] = value;
  return env;
}

/** Git reads `GIT_CONFIG_KEY_n` and `GIT_CONFIG_VALUE_n` as if they were `-c key=value`. */
function secretSettings(secrets: readonly (readonly [string, string])[]): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { GIT_CONFIG_COUNT: String(secrets.length) };
  for (const [at, [key, value]] of secrets.entries()) {
    env[`GIT_CONFIG_KEY_${at}`] = key;
    env[`GIT_CONFIG_VALUE_${at}`] = value;
  }
  return env;
}
