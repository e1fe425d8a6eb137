import type { ToHost, ToView } from "@tenzij/form";
import type { HowToReview, ReviewView } from "@tenzij/language-server";
import * as vscode from "vscode";
import { formPage } from "./form-page.ts";
import { onRepository } from "./git-repository.ts";
import { inFront } from "./in-front.ts";
import { l10n } from "./l10n.ts";
import { protectedVersion } from "./protected-version.ts";
import { isServed } from "./served.ts";
import type { Service } from "./service.ts";

/** The name under which VS Code knows the view of a record that is read. */
const reviewType = "tenzij.review";

/** Shows a record to whoever reviews it: each question with its answer and what changed, and nothing to fill in. */
export function registerReviews(context: vscode.ExtensionContext, service: Service): void {
  const resolve = (document: vscode.TextDocument, panel: vscode.WebviewPanel): void => {
    showReview(context, service, document, panel);
  };
  context.subscriptions.push(
    vscode.window.registerCustomEditorProvider(
      reviewType,
      { resolveCustomTextEditor: resolve },
      { supportsMultipleEditorsPerDocument: true },
    ),
    vscode.commands.registerCommand("tenzij.review", (uri?: vscode.Uri | string) => openReview(service, uri)),
  );
}

async function openReview(service: Service, given?: vscode.Uri | string): Promise<void> {
  const uri = given === undefined ? inFront() : vscode.Uri.parse(given.toString());
  if (uri === undefined) return;
  const record = service.recordOf(uri) ?? uri;
  try {
    await vscode.workspace.fs.stat(record);
  } catch {
    void vscode.window.showInformationMessage(l10n.t("There is no test here to review."));
    return;
  }
  await vscode.commands.executeCommand("vscode.openWith", record, reviewType);
}

/** Whether nobody can write in a document here: one of a version that is past, or on a file system that takes nothing. */
export async function isReadOnly({ uri }: vscode.TextDocument): Promise<boolean> {
  if (uri.scheme === "untitled") return false;
  if (!isServed(uri) || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return true;
  try {
    const { permissions = 0 } = await vscode.workspace.fs.stat(uri);
    return (permissions & vscode.FilePermission.Readonly) !== 0;
  } catch {
    // What cannot be looked at is not there yet.
    return false;
  }
}

/** Shows a record in a panel, and keeps it in step with the text. */
export function showReview(
  context: vscode.ExtensionContext,
  service: Service,
  document: vscode.TextDocument,
  panel: vscode.WebviewPanel,
): void {
  const { webview } = panel;
  const root = vscode.Uri.joinPath(context.extensionUri, "dist", "form");
  const post = (message: ToView): void => void webview.postMessage(message);
  let asking: Promise<void> = Promise.resolve();
  let against: HowToReview["against"];
  const ask = async (): Promise<void> => {
    await service.start();
    const record = service.recordHere(document.uri);
    const profile = record === undefined ? undefined : service.profileOf(record);
    const none = l10n.t("This file is the record of no profile that Tenzij judges here. Open it as text.");
    if (record === undefined || profile === undefined) return post({ type: "none", why: none });
    // Git may not know the repository yet, be let in later, or fail once: it is asked again until it says.
    if (against?.record === undefined || against.profile === undefined)
      against = await protectedVersion(record, vscode.Uri.parse(profile));
    const of = isServed(document.uri) ? undefined : await textsOf(document, vscode.Uri.parse(profile));
    const how: HowToReview = { of, against };
    const view = await service.ask<ReviewView>("tenzij.server.review", record.toString(), how);
    if (view == null) post({ type: "none", why: none });
    else post({ type: "review", view });
  };
  const refresh = (): void => {
    asking = asking.then(ask).catch(() => post({ type: "none", why: l10n.t("Tenzij gave no answer. Try once more.") }));
  };
  const subscriptions = [
    webview.onDidReceiveMessage((message: ToHost) => {
      if (message.type === "ready") refresh();
      else if (message.type === "open-text") void openText(document, panel, message.line);
    }),
    vscode.workspace.onDidChangeTextDocument((change) => {
      if (change.document === document) refresh();
    }),
    service.onStatus(refresh),
    panel.onDidChangeViewState(() => {
      if (panel.visible) refresh();
    }),
    onRepository(refresh),
  ];
  panel.onDidDispose(() => {
    for (const one of subscriptions) one.dispose();
  });
  webview.options = { enableScripts: true, localResourceRoots: [root] };
  webview.html = formPage(webview, root);
}

async function openText(document: vscode.TextDocument, { viewColumn }: vscode.WebviewPanel, line = 1): Promise<void> {
  const selection = new vscode.Range(line - 1, 0, line - 1, 0);
  await vscode.window.showTextDocument(document, { selection, viewColumn: viewColumn ?? vscode.ViewColumn.Active });
}

/** The texts of another version: of the record as it is shown, of the profile where the same version of it can be opened. */
async function textsOf(document: vscode.TextDocument, profile: vscode.Uri): Promise<HowToReview["of"]> {
  const { uri } = document;
  const inQuery = (one: string): string => JSON.stringify(one).slice(1, -1);
  const query = uri.query.replaceAll(inQuery(vscode.Uri.file(uri.path).fsPath), inQuery(profile.fsPath));
  const record = document.getText();
  try {
    const then = await vscode.workspace.openTextDocument(uri.with({ path: profile.path, query }));
    return { record, profile: then.getText() };
  } catch {
    // It is then held against the profile as it is now.
    return { record };
  }
}
