import * as vscode from "vscode";
import { registerChanges } from "./changes.ts";
import { inFront } from "./in-front.ts";
import { l10n } from "./l10n.ts";
import { type Pages, readOnlyPages } from "./pages.ts";
import type { Service } from "./service.ts";

/** Registers what people find under "Tenzij:" in the command palette. */
export function registerCommands(context: vscode.ExtensionContext, service: Service): void {
  const register = (command: string, run: (uri?: vscode.Uri) => unknown): void => {
    context.subscriptions.push(vscode.commands.registerCommand(command, run));
  };
  register("tenzij.checkFile", (uri) => onFile(service, "tenzij.server.check", uri));
  register("tenzij.startTest", (uri) => onFile(service, "tenzij.server.scaffold", uri));
  register("tenzij.nextQuestion", () => nextQuestion(service));
  register("tenzij.addToPolicy", (uri) => onFile(service, "tenzij.server.govern", uri));
  const pages = readOnlyPages(context, service);
  register("tenzij.explainWord", () => explainWord(service, pages));
  registerChanges(context, service, pages);
  registerDutch(context);
  register("tenzij.newProfile", () => newProfile(service));
  register("tenzij.restart", () => service.restart());
  register("tenzij.showOutput", async () => {
    service.output.show();
    await service.start();
  });
  context.subscriptions.push(
    vscode.commands.registerCommand("tenzij.insertSnippet", insertSnippet),
    vscode.commands.registerCommand("tenzij.showPreview", (address: string) => showPreview(service, pages, address)),
  );
}

/** Each command once more under its Dutch name: VS Code has one title for a command, in its own language. */
function registerDutch({ extension, subscriptions }: vscode.ExtensionContext): void {
  const contributed: { command: string }[] = extension.packageJSON.contributes.commands;
  for (const { command } of contributed) {
    const own = command.replace(/^tenzij\.nl\./, "tenzij.");
    if (own === command) continue;
    const run = (...given: unknown[]) => vscode.commands.executeCommand(own, ...given);
    subscriptions.push(vscode.commands.registerCommand(command, run));
  }
}

/** What the policy would change as it is typed, beside it. */
async function showPreview(service: Service, pages: Pages, address: string): Promise<void> {
  const text = await service.ask<string | null>("tenzij.server.preview", address);
  if (typeof text !== "string") return;
  const beside = { preview: true, viewColumn: vscode.ViewColumn.Beside };
  await vscode.window.showTextDocument(pages.put("tenzij.yaml", text), beside);
}

/** Writes something with blanks that Tab goes through; the blanks are for whoever is at the keyboard. */
async function insertSnippet(address: string, { line, character }: vscode.Position, snippet: string): Promise<void> {
  const editor = await vscode.window.showTextDocument(vscode.Uri.parse(address));
  await editor.insertSnippet(new vscode.SnippetString(snippet), new vscode.Position(line, character));
}

async function onFile(service: Service, command: string, given: vscode.Uri | undefined): Promise<void> {
  const uri = given ?? inFront();
  if (uri === undefined) {
    void vscode.window.showInformationMessage(l10n.t("Open the file first, then give this command again."));
    return;
  }
  // The server reads what it was sent; opening makes sure of that.
  await vscode.workspace.openTextDocument(uri);
  const answer = await service.ask<string | null>(command, uri.toString());
  if (typeof answer === "string" && answer !== "") void vscode.window.showInformationMessage(answer);
}

/** From where the cursor stands, so that a question can be passed by. */
async function nextQuestion(service: Service): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return;
  const { line, character } = editor.selection.active;
  const uri = editor.document.uri.toString();
  const answer = await service.ask<string | null>("tenzij.server.next", uri, { line, character });
  if (typeof answer === "string" && answer !== "") void vscode.window.showInformationMessage(answer);
}

async function explainWord(service: Service, pages: Pages): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const range = editor?.document.getWordRangeAtPosition(editor.selection.active, /[\p{L}\p{N}_.-]+/u);
  const word = await vscode.window.showInputBox({
    prompt: l10n.t("Which word, column name or value?"),
    value: range === undefined ? "" : (editor?.document.getText(range) ?? ""),
  });
  if (word === undefined || word.trim() === "") return;
  const text = await service.ask<string>("tenzij.server.explain", word.trim(), editor?.document.uri.toString());
  if (typeof text !== "string") return;
  const beside = { preview: true, viewColumn: vscode.ViewColumn.Beside };
  await vscode.window.showTextDocument(pages.put(word.trim(), text), beside);
}

/** The folder of the file in front of you, where that lies in the workspace. */
function folderInFront(): vscode.Uri | undefined {
  const uri = inFront();
  return uri === undefined || vscode.workspace.getWorkspaceFolder(uri) === undefined
    ? undefined
    : vscode.Uri.joinPath(uri, "..");
}

/** Asks for a name and makes a profile to be filled in. */
async function newProfile(service: Service): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) {
    void vscode.window.showInformationMessage(l10n.t("Open a folder first; a profile is a file in it."));
    return;
  }
  const name = await vscode.window.showInputBox({
    prompt: l10n.t("What is the profile called? Lower case, digits and hyphens."),
    validateInput: (value) =>
      /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) ? null : l10n.t("Lower case, digits and hyphens."),
  });
  if (name === undefined) return;
  const text = await service.ask<string>("tenzij.server.newProfile", name);
  if (typeof text !== "string") return;
  const uri = vscode.Uri.joinPath(folderInFront() ?? folder.uri, `${name}.profile.yaml`);
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { contents: new TextEncoder().encode(text), ignoreIfExists: true });
  await vscode.workspace.applyEdit(edit);
  await vscode.window.showTextDocument(uri);
}
