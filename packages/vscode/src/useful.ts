import { extensionsWithFacts, withoutExtension } from "@tenzij/read/formats";
import * as vscode from "vscode";
import type { Service } from "./service.ts";

const profiles = extensionsWithFacts.map((extension) => `*.profile.${extension}`);
const own = `**/{tenzij.yaml,organisation.yaml,${profiles.join(",")},*.justification.yaml}`;
const ownName = /(^|\/)(tenzij\.yaml|organisation\.yaml|[^/]*\.profile|[^/]*\.justification\.yaml)$/;

/**
 * Starts the server as soon as there is something for it to do: a file of its own in the workspace now, or one that
 * is opened or made later. Until then an ordinary workspace full of YAML pays for nothing.
 */
export function whenUseful(context: vscode.ExtensionContext, service: Service): void {
  const start = (): void => void service.start();
  const onOwn = (uri: vscode.Uri): void => {
    if (ownName.test(uri.path) || ownName.test(withoutExtension(uri.path))) start();
  };
  const watcher = vscode.workspace.createFileSystemWatcher(own, false, true, true);
  context.subscriptions.push(
    watcher,
    watcher.onDidCreate(start),
    vscode.workspace.onDidOpenTextDocument((document) => onOwn(document.uri)),
  );
  for (const document of vscode.workspace.textDocuments) onOwn(document.uri);
  // Not every file system can be searched; a policy at the top is found on all of them.
  for (const { uri } of vscode.workspace.workspaceFolders ?? [])
    void vscode.workspace.fs.stat(vscode.Uri.joinPath(uri, "tenzij.yaml")).then(start, () => undefined);
  void vscode.workspace.findFiles(own, "**/node_modules/**", 1).then((found) => {
    if (found.length > 0) start();
  });
}
