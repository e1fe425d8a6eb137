import * as vscode from "vscode";

/** Explanations of words, as pages that are read and not saved. */
export interface Explanations {
  show(word: string, text: string): void;
}

const scheme = "tenzij-explain";

export function explanationPages(context: vscode.ExtensionContext): Explanations {
  const texts = new Map<string, string>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provider: vscode.TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? "",
  };
  context.subscriptions.push(changed, vscode.workspace.registerTextDocumentContentProvider(scheme, provider));
  return {
    show(word, text) {
      const uri = vscode.Uri.from({ scheme, path: `/${word.replaceAll("/", "∕")}.txt` });
      texts.set(uri.toString(), text);
      changed.fire(uri);
      const beside = { preview: true, viewColumn: vscode.ViewColumn.Beside };
      void vscode.workspace.openTextDocument(uri).then((document) => vscode.window.showTextDocument(document, beside));
    },
  };
}
