import * as vscode from "vscode";

/** The file in front of you, as text or as a form; undefined where it is neither. */
export function inFront(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputCustom ? input.uri : vscode.window.activeTextEditor?.document.uri;
}
