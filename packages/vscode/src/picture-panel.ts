import type { Picture, PicturePlace } from "@tenzij/language-server";
import * as vscode from "vscode";
import { inFront } from "./in-front.ts";
import { l10n } from "./l10n.ts";
import { openPlace, pictureHtml } from "./picture-html.ts";
import type { Service } from "./service.ts";

/** Shows the test of one profile beside its text, and keeps it in step while people type. */
export function registerPicture(context: vscode.ExtensionContext, service: Service): void {
  let shown: { panel: vscode.WebviewPanel; uri: string } | undefined;
  const draw = async (): Promise<void> => {
    if (shown === undefined) return;
    const { panel, uri } = shown;
    const picture = await service.ask<Picture>("tenzij.server.picture", uri);
    if (picture == null) return;
    panel.title = picture.title;
    panel.webview.html = pictureHtml(picture);
  };
  const show = async (given?: vscode.Uri): Promise<void> => {
    const uri = given ?? inFront();
    if (uri === undefined) return;
    const picture = await service.ask<Picture>("tenzij.server.picture", uri.toString());
    if (picture == null) {
      void vscode.window.showInformationMessage(
        l10n.t("This file is no profile under the policy, nor the test of one."),
      );
      return;
    }
    const panel = shown?.panel ?? newPanel();
    panel.onDidDispose(() => {
      shown = undefined;
    });
    shown = { panel, uri: picture.uri };
    panel.reveal(vscode.ViewColumn.Beside, true);
    await draw();
  };
  context.subscriptions.push(
    vscode.commands.registerCommand("tenzij.showTest", show),
    vscode.commands.registerCommand(openPlace, goTo),
    service.onStatus(() => void draw()),
  );
}

function newPanel(): vscode.WebviewPanel {
  const options = { enableScripts: false, enableCommandUris: [openPlace], localResourceRoots: [] };
  const at = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
  return vscode.window.createWebviewPanel("tenzij.test", "Tenzij", at, options);
}

/** Only files on disk or in an open folder, and only to be shown. */
async function goTo(address: unknown, range: unknown): Promise<void> {
  const uri = typeof address === "string" ? vscode.Uri.parse(address) : undefined;
  if (uri === undefined || (uri.scheme !== "file" && vscode.workspace.getWorkspaceFolder(uri) === undefined)) return;
  const { start, end } = (range ?? {}) as Partial<PicturePlace["range"]>;
  const selection = start && end ? new vscode.Range(start.line, start.character, end.line, end.character) : undefined;
  const column = vscode.ViewColumn.One;
  await vscode.window.showTextDocument(uri, {
    viewColumn: column,
    ...(selection ? { selection } : {}),
  });
}
