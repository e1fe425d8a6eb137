import * as vscode from "vscode";

/** As much of the interface of VS Code's own Git extension as is used here. */
interface GitExtension {
  getAPI(version: 1): { getRepository(uri: vscode.Uri): Repository | null };
}
interface Repository {
  log(options: { maxEntries: number; path: string }): Promise<readonly { readonly hash: string }[]>;
  show(ref: string, path: string): Promise<string>;
}

/** So many versions are looked at, newest first. */
const longest = 50;

/**
 * The texts a file had in version control, as far as VS Code's Git extension gives them: it runs Git where the user
 * trusts the workspace, we run nothing. None where there is no such extension, no repository, or no trust.
 */
export async function earlierTexts(uri: vscode.Uri): Promise<string[]> {
  const extension = vscode.extensions.getExtension<GitExtension>("vscode.git");
  if (extension === undefined || !vscode.workspace.isTrusted) return [];
  try {
    const repository = (await extension.activate()).getAPI(1).getRepository(uri);
    if (repository === null) return [];
    const commits = await repository.log({ maxEntries: longest, path: uri.fsPath });
    const texts = await Promise.all(commits.map(({ hash }) => repository.show(hash, uri.fsPath).catch(() => null)));
    return texts.filter((text) => text !== null);
  } catch {
    // Git is missing or switched off: what changed is then shown without what was there.
    return [];
  }
}
