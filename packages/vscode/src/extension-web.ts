import * as vscode from "vscode";
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from "vscode-languageclient/browser";
import { addFeatures } from "./features.ts";
import { Service } from "./service.ts";

/** What a browser calls so; this package is checked against Node, which does not. */
declare const Worker: new (script: string) => ConstructorParameters<typeof BrowserMessageReader>[0];

let service: Service | undefined;

/** The extension in a browser: the server is a worker. */
export function activate(context: vscode.ExtensionContext): void {
  const script = vscode.Uri.joinPath(context.extensionUri, "dist", "web", "server.js").toString(true);
  service = new Service(context, (options) => {
    const start = async () => {
      const worker = new Worker(script);
      // A worker made here is not what the client takes for one, so it is given both ends.
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    return new LanguageClient("tenzij", "Tenzij", start, options);
  });
  addFeatures(context, service);
}

export async function deactivate(): Promise<void> {
  await service?.stop();
}
