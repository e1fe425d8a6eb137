import * as vscode from "vscode";

/** Texts that are read and never saved: an explanation, what a test rested on. */
export interface Pages {
  /**
   * Gives a page its text, anew where it has one.
   * @param name as its tab shows it.
   */
  put(name: string, text: string): vscode.Uri;
}

const scheme = "tenzij";

export function readOnlyPages(context: vscode.ExtensionContext): Pages {
  const texts = new Map<string, string>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provider: vscode.TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? "",
  };
  context.subscriptions.push(changed, vscode.workspace.registerTextDocumentContentProvider(scheme, provider));
  return {
    put(name, text) {
      const uri = vscode.Uri.from({ scheme, path: `/${name.replaceAll("/", "∕")}.txt` });
      texts.set(uri.toString(), text);
      changed.fire(uri);
      return uri;
    },
  };
}
