import * as vscode from "vscode";
import type { Service } from "./service.ts";

/** Texts that are read and never saved: an explanation, what a test rested on, a page of the law. */
export interface Pages {
  /**
   * Gives a page its text, anew where it has one.
   * @param name as its tab shows it.
   */
  put(name: string, text: string): vscode.Uri;
}

const scheme = "tenzij";

/** @param service gives the text of a page of the law, which is asked for by its address. */
export function readOnlyPages(context: vscode.ExtensionContext, service: Service): Pages {
  const texts = new Map<string, string>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provider: vscode.TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: async (uri) =>
      uri.authority === "law"
        ? service.ask<string>("tenzij.server.lawPage", uri.toString())
        : (texts.get(uri.toString()) ?? ""),
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
