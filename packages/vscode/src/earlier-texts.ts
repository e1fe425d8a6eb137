import type * as vscode from "vscode";
import { repositoryOf } from "./git-repository.ts";

/** So many versions are looked at, newest first. */
const longest = 50;

/** The texts a file had in version control, as far as VS Code's Git extension gives them; else what changed is shown without what was there. */
export async function earlierTexts(uri: vscode.Uri): Promise<string[]> {
  const repository = await repositoryOf(uri);
  if (repository === null) return [];
  try {
    const commits = await repository.log({ maxEntries: longest, path: uri.fsPath });
    const texts = await Promise.all(commits.map(({ hash }) => repository.show(hash, uri.fsPath).catch(() => null)));
    return texts.filter((text) => text !== null);
  } catch {
    return [];
  }
}
