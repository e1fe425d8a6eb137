import type { ClientOptions, Highlights, Keep, RootStatus, ShowForm } from "@tenzij/language-server";
import * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { documentSelector } from "./document-selector.ts";
import { chosen, l10n } from "./l10n.ts";
import { quickFixes } from "./quick-fixes.ts";
import { schemes } from "./served.ts";
import { answerForFiles } from "./workspace-files.ts";

/** Kept here as values so that the client bundle does not pull in the server. */
const statusNotification = "tenzij/status";
const highlightsNotification = "tenzij/highlights";
const keepRequest = "tenzij/keep";
const showFormRequest = "tenzij/showForm";

/** Makes the client of a server, which is a process or a worker. */
export type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** The language server as the extension sees it: started once, on demand, and what it last said of each root. */
export class Service {
  readonly #makeClient: MakeClient;
  readonly #statuses = new Map<string, RootStatus>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #highlights = new vscode.EventEmitter<Highlights>();
  readonly onStatus = this.#changed.event;
  readonly onHighlights = this.#highlights.event;
  #client: BaseLanguageClient | undefined;
  /** There was a reason to start, whether or not the user lets it. */
  #wanted = false;
  #starting: Promise<BaseLanguageClient | undefined> | undefined;
  #restarted: Promise<void> = Promise.resolve();
  #output: vscode.LogOutputChannel | undefined;

  constructor(context: vscode.ExtensionContext, makeClient: MakeClient) {
    this.#makeClient = makeClient;
    l10n.speak();
    context.subscriptions.push(
      { dispose: () => this.#output?.dispose() },
      this.#changed,
      this.#highlights,
      vscode.workspace.onDidChangeConfiguration((change) => {
        // One after the other: settings can change again while the server is being stopped.
        if (!change.affectsConfiguration("tenzij")) return;
        l10n.speak();
        if (this.#wanted) void this.restart();
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(({ added }) => {
        if (added.some(({ uri }) => !isOn(uri)) && this.#wanted) void this.restart();
      }),
    );
  }

  get statuses(): readonly RootStatus[] {
    return [...this.#statuses.values()];
  }

  /** The profile a file is, or is the record of; undefined for any other file. */
  profileOf(uri: vscode.Uri): string | undefined {
    const address = uri.toString();
    const profiles = this.statuses.flatMap((root) => root.profiles);
    return profiles.find(({ uri: profile, record }) => profile === address || record === address)?.uri;
  }

  /** The record beside a profile, or the record itself; undefined for any other file. */
  recordOf(uri: vscode.Uri): vscode.Uri | undefined {
    const address = uri.toString();
    const profiles = this.statuses.flatMap((root) => root.profiles);
    const found = profiles.find(({ uri: profile, record }) => profile === address || record === address);
    return found === undefined ? undefined : vscode.Uri.parse(found.record);
  }

  /** The record that a document is a version of, whatever file system shows it: the one at its path. */
  recordHere({ path }: vscode.Uri): vscode.Uri | undefined {
    const records = this.statuses.flatMap((root) => root.profiles.map(({ record }) => vscode.Uri.parse(record)));
    return records.find((record) => record.path === path);
  }

  /** The running client; starts it when needed. Nothing when the user has switched Tenzij off. */
  start(): Promise<BaseLanguageClient | undefined> {
    this.#wanted = true;
    this.#starting ??= this.#begin();
    return this.#starting;
  }

  /** The server anew, with the settings as they are. */
  restart(): Promise<void> {
    this.#wanted = true;
    this.#restarted = this.#restarted.catch(() => undefined).then(() => this.#restart());
    return this.#restarted;
  }

  /** What the server and its client tell of what they do: one place, whichever server it is and also while one is being started. */
  get output(): vscode.LogOutputChannel {
    this.#output ??= vscode.window.createOutputChannel("Tenzij", { log: true });
    return this.#output;
  }

  async stop(): Promise<void> {
    await this.#client?.stop();
  }

  /** Has the server carry out one of its commands. */
  async ask<T>(command: string, ...args: unknown[]): Promise<T | undefined> {
    const client = await this.start();
    return (await client?.sendRequest("workspace/executeCommand", { command, arguments: args })) as T | undefined;
  }

  /** With other settings; nothing is started that had no reason to. */
  async #restart(): Promise<void> {
    if (!this.#wanted) return;
    // One that did not start is started anew all the same.
    await this.#starting?.catch(() => undefined);
    await this.stop();
    this.#output?.clear();
    this.#statuses.clear();
    this.#changed.fire();
    this.#client = undefined;
    this.#starting = undefined;
    await this.start();
  }

  async #begin(): Promise<BaseLanguageClient | undefined> {
    const settings = vscode.workspace.getConfiguration("tenzij");
    if (folders().length === 0 ? !isOn(undefined) : !folders().some(isOn)) {
      this.#starting = undefined;
      return undefined;
    }
    const client = this.#makeClient(clientOptions(settings, this.output));
    answerForFiles(client);
    client.onNotification(statusNotification, (status: RootStatus) => {
      this.#statuses.set(status.root, status);
      l10n.speak(this.statuses[0]?.language);
      this.#changed.fire();
    });
    client.onRequest(keepRequest, ({ uri }: Keep) => keep(vscode.Uri.parse(uri)));
    client.onRequest(showFormRequest, showForm);
    client.onNotification(highlightsNotification, (highlights: Highlights) => this.#highlights.fire(highlights));
    await client.start();
    this.#client = client;
    return client;
  }
}

function folders(): vscode.Uri[] {
  return (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
}

/** Whether Tenzij is switched on for a folder; undefined where none is open. */
function isOn(folder: vscode.Uri | undefined): boolean {
  return vscode.workspace.getConfiguration("tenzij", folder).get("enable", true);
}

/** Saves a file that was made a moment ago; what was there before, its writer saves. */
async function keep(uri: vscode.Uri): Promise<null> {
  const document = await vscode.workspace.openTextDocument(uri);
  await document.save();
  return null;
}

/** Shows a record as a form; one that is not there is written first, past any editor, so that no undo takes it away. */
async function showForm({ uri, text }: ShowForm): Promise<null> {
  const record = vscode.Uri.parse(uri);
  if (text !== undefined) await vscode.workspace.fs.writeFile(record, new TextEncoder().encode(text));
  await vscode.commands.executeCommand("tenzij.openForm", record);
  return null;
}

function clientOptions(
  settings: vscode.WorkspaceConfiguration,
  outputChannel: vscode.LogOutputChannel,
): LanguageClientOptions {
  const language = chosen();
  const options: ClientOptions = {
    status: true,
    keeps: true,
    compares: true,
    lawPages: true,
    forms: settings.get("answerIn", "form") === "form",
    diagnostics: "push",
    openFilesOnly: settings.get("openFilesOnly", false),
    exclude: settings.get<string[]>("exclude", []),
    off: folders()
      .filter((folder) => !isOn(folder))
      .map(String),
    snippets: true,
    reviews: true,
    ...(language === undefined ? {} : { language }),
  };
  return {
    documentSelector: documentSelector(schemes()),
    initializationOptions: options,
    markdown: { isTrusted: false, supportHtml: false },
    middleware: quickFixes,
    outputChannel,
  };
}
