import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { type Objects, objectsOfGit } from "@tenzij/gate";
import { type Git, openGit } from "@tenzij/repository";
import type { Env } from "./env.ts";
import type { GitHub } from "./github.ts";
import { objectsOfGitHub } from "./objects-of-github.ts";

/**
 * Git objects from the checkout where there is one. Without one, the commits that are asked for are fetched by git into a folder of
 * the job's own, and only what that does not give is asked of GitHub, where each file is a call.
 */
export function chooseObjects(env: Env, token: string, github: GitHub): Objects {
  const fromGitHub = objectsOfGitHub(github);
  const server = env["GITHUB_SERVER_URL"] ?? "https://github.com";
  const secrets = credentials(server, token);
  const workspace = env["GITHUB_WORKSPACE"] ?? "";
  const checkout = workspace === "" ? null : openGit(workspace, env, secrets);
  const answer = checkout?.run(["rev-parse", "--is-inside-work-tree"]).output;
  if (checkout && answer?.toString().trim() === "true") return objectsOfGit(checkout, fromGitHub);
  const own = ownRepository(env, `${server}/${env["GITHUB_REPOSITORY"] ?? ""}`, secrets);
  return own !== null && isReached(own) ? objectsOfGit(own, fromGitHub) : fromGitHub;
}

/** An empty repository in the runner's temporary folder, which the runner clears, with the repository on the server as its origin. */
function ownRepository(env: Env, origin: string, secrets: Secrets): Git | null {
  const temporary = env["RUNNER_TEMP"] ?? "";
  if (temporary === "") return null;
  const git = openGit(mkdtempSync(join(temporary, "tenzij-objects-")), env, secrets);
  const isMade = [
    ["init", "--quiet", "--bare"],
    ["remote", "add", "origin", origin],
  ].every((args) => git.run(args).output !== null);
  return isMade ? git : null;
}

/** Whether the server answers git at all; else every file would be waited for twice. */
function isReached(git: Git): boolean {
  return git.run(["ls-remote", "--quiet", "origin", "HEAD"]).output !== null;
}

type Secrets = readonly (readonly [string, string])[];

/** The token for fetching, told to git through its environment so that it stands in no argument and no file. */
function credentials(server: string, token: string): Secrets {
  const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
  return [[`http.${server}/.extraheader`, `AUTHORIZATION: basic ${basic}`]];
}
