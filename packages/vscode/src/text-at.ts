import type { Repository } from "./git-repository.ts";

/**
 * A file as it stood in a commit; null where Git says that it was not there, undefined where Git cannot give it.
 * @param file as an absolute path of this machine
 */
export async function textAt(repository: Repository, commit: string, file: string): Promise<string | null | undefined> {
  try {
    return await repository.show(commit, file);
  } catch {
    // What is not there and what cannot be read fail alike.
    return (await isAbsent(repository, commit, file)) ? null : undefined;
  }
}

async function isAbsent(repository: Repository, commit: string, file: string): Promise<boolean> {
  try {
    await repository.getObjectDetails(commit, file);
    return false;
  } catch (error) {
    return (error as { gitErrorCode?: unknown } | null)?.gitErrorCode === "UnknownPath";
  }
}
