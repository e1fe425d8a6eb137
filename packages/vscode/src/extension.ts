import * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { addFeatures } from "./features.ts";
import { Service } from "./service.ts";

let service: Service | undefined;

/** The extension on a machine: the server is a process of its own. */
export function activate(context: vscode.ExtensionContext): void {
  // The server is the file inside the extension and nothing else: no setting can name another program.
  const module = vscode.Uri.joinPath(context.extensionUri, "dist", "server.mjs").fsPath;
  service = new Service(context, (options) => {
    const isOnDisk = vscode.workspace.workspaceFolders?.every(({ uri }) => uri.scheme === "file") ?? true;
    const args = isOnDisk ? [] : ["--client-files"];
    return new LanguageClient("tenzij", "Tenzij", { module, transport: TransportKind.ipc, args }, options);
  });
  addFeatures(context, service);
}

export async function deactivate(): Promise<void> {
  await service?.stop();
}
