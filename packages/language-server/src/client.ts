import {
  type InitializeParams,
  MarkupKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import type { Host } from "./host.ts";
import { type ClientOptions, serverCommands } from "./protocol.ts";

/** What the client said of itself when it connected. */
export interface Client {
  readonly options: ClientOptions;
  /** How a hover is written: escaped markdown, or plain text for a client that asks for no markdown. */
  readonly hover: MarkupKind;
  /** The client shows an edit and has it confirmed where it is marked so. */
  readonly confirms: boolean;
  /** In what forms the client takes edits. */
  readonly edits: { readonly documentChanges: boolean; readonly creates: boolean };
  /** The client takes quick fixes that hold an edit; another knows commands alone. */
  readonly literals: boolean;
  readonly pulls: boolean;
  readonly watches: boolean;
  readonly showsDocuments: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesLenses: boolean;
  readonly changesFolders: boolean;
}

/** Reads `initialize`; whatever is absent or odd counts as "cannot". */
export function clientOf({ capabilities, initializationOptions }: InitializeParams): Client {
  const { textDocument, workspace, window } = capabilities ?? {};
  const options =
    typeof initializationOptions === "object" && initializationOptions !== null
      ? (initializationOptions as ClientOptions)
      : {};
  const formats = textDocument?.hover?.contentFormat ?? [];
  return {
    options,
    hover: formats.includes(MarkupKind.Markdown) ? MarkupKind.Markdown : MarkupKind.PlainText,
    confirms: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    edits: {
      documentChanges: workspace?.workspaceEdit?.documentChanges === true,
      creates: workspace?.workspaceEdit?.resourceOperations?.includes("create") === true,
    },
    literals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    pulls: textDocument?.diagnostic !== undefined && options.diagnostics !== "push",
    watches: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    showsDocuments: window?.showDocument?.support === true,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    changesFolders: workspace?.workspaceFolders === true,
  };
}

/** The folders that are open, as paths; those the host cannot reach are left out. */
export function foldersOf({ workspaceFolders, rootUri, rootPath }: InitializeParams, host: Host): string[] {
  const older = rootUri ?? (rootPath == null ? null : host.uriOf(rootPath));
  const uris = workspaceFolders?.map((folder) => folder.uri) ?? (older === null ? [] : [older]);
  return uris.map(host.pathOf).filter((path) => path !== null);
}

/** What the server offers this client. */
export function capabilitiesFor(client: Client): ServerCapabilities {
  return {
    positionEncoding: "utf-16",
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
    hoverProvider: true,
    codeLensProvider: { resolveProvider: false },
    definitionProvider: true,
    referencesProvider: true,
    renameProvider: { prepareProvider: true },
    documentSymbolProvider: true,
    documentLinkProvider: {},
    completionProvider: {},
    codeActionProvider: { codeActionKinds: ["quickfix", "source"] },
    executeCommandProvider: { commands: Object.values(serverCommands) },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...(client.pulls ? { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false } } : {}),
  };
}
