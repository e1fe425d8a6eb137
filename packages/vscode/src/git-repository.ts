import * as vscode from "vscode";

/** As much of the interface of VS Code's own Git extension as is used here. */
interface GitExtension {
  getAPI(version: 1): {
    getRepository(uri: vscode.Uri): Repository | null;
    readonly onDidOpenRepository: vscode.Event<unknown>;
  };
}

export interface Repository {
  log(options: { maxEntries: number; path: string }): Promise<readonly { readonly hash: string }[]>;
  show(ref: string, path: string): Promise<string>;
  /** Fails with `gitErrorCode: "UnknownPath"` where the commit has no such file. */
  getObjectDetails(treeish: string, path: string): Promise<unknown>;
  getMergeBase(one: string, other: string): Promise<string | undefined>;
  getConfig(key: string): Promise<string>;
}

/**
 * The repository a file lies in, as VS Code's Git extension knows it: it runs Git where the user trusts the workspace, we run nothing.
 * Null where there is no such extension, no repository, or no trust.
 */
export async function repositoryOf(uri: vscode.Uri): Promise<Repository | null> {
  const extension = vscode.extensions.getExtension<GitExtension>("vscode.git");
  if (extension === undefined || !vscode.workspace.isTrusted) return null;
  try {
    return (await extension.activate()).getAPI(1).getRepository(uri);
  } catch {
    // Git is missing or switched off.
    return null;
  }
}

/**
 * Tells each time that Git came to know a repository: it is there only once the workspace is trusted, and looks around for a while
 * before it knows what lies where.
 */
export function onRepository(heard: () => void): vscode.Disposable {
  const all: vscode.Disposable[] = [];
  let isHearing = false;
  let isOver = false;
  const hear = async (): Promise<void> => {
    const extension = vscode.extensions.getExtension<GitExtension>("vscode.git");
    if (isHearing || extension === undefined || !vscode.workspace.isTrusted) return;
    isHearing = true;
    try {
      const { onDidOpenRepository } = (await extension.activate()).getAPI(1);
      if (!isOver) all.push(onDidOpenRepository(heard));
      heard();
    } catch {
      // Git is missing or switched off: it may be switched on.
      isHearing = false;
    }
  };
  all.push(vscode.workspace.onDidGrantWorkspaceTrust(hear), vscode.extensions.onDidChange(hear));
  void hear();
  return new vscode.Disposable(() => {
    isOver = true;
    for (const one of all) one.dispose();
  });
}

/** The name under which whoever is here commits; undefined where Git does not say. */
export async function nameInGit(uri: vscode.Uri): Promise<string | undefined> {
  const repository = await repositoryOf(uri);
  const name = await repository?.getConfig("user.name").catch(() => "");
  return name === undefined || name.trim() === "" ? undefined : name.trim();
}
