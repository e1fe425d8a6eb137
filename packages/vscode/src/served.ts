import * as vscode from "vscode";

/** File systems on which files are served: disk, and whatever the open folders lie on. */
export function schemes(): string[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return [...new Set(["file", ...folders.map(({ uri }) => uri.scheme)])];
}

/** Whether the server sees a file as it is in the editor. */
export function isServed({ scheme }: vscode.Uri): boolean {
  return schemes().includes(scheme);
}
