import { type Objects, objectsOfGit } from "@tenzij/gate";
import { openGit } from "@tenzij/repository";
import type { GitHub } from "./github.ts";
import { objectsOfGitHub } from "./objects-of-github.ts";

export type Env = Readonly<Record<string, string | undefined>>;

/** Git objects from the checkout where there is one, from GitHub for what it lacks. */
export function chooseObjects(env: Env, token: string, github: GitHub): Objects {
  const fromGitHub = objectsOfGitHub(github);
  const workspace = env["GITHUB_WORKSPACE"] ?? "";
  if (workspace === "") return fromGitHub;
  const git = openGit(workspace, env, credentials(env["GITHUB_SERVER_URL"] ?? "https://github.com", token));
  const { output } = git.run(["rev-parse", "--is-inside-work-tree"]);
  return output?.toString().trim() === "true" ? objectsOfGit(git, fromGitHub) : fromGitHub;
}

/** The token for fetching, told to git through its environment so that it stands in no argument and no file. */
function credentials(server: string, token: string): readonly (readonly [string, string])[] {
  const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
  return [[`http.${server}/.extraheader`, `AUTHORIZATION: basic ${basic}`]];
}
