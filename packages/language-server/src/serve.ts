import {
  type Connection,
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type Client, capabilitiesFor, clientOf, foldersOf } from "./client.ts";
import { codeActions } from "./code-actions.ts";
import { codeLenses } from "./code-lens.ts";
import { commands } from "./commands.ts";
import { completions } from "./completion.ts";
import { documentLinks } from "./document-links.ts";
import { guarded } from "./guarded.ts";
import { hover } from "./hover.ts";
import { makeJudge } from "./judge.ts";
import { type Judged, judgedFile } from "./judged.ts";
import { diagnosticsOf, type Live, live } from "./live.ts";
import { definition, references } from "./navigation.ts";
import { pathOf } from "./places.ts";
import { rename, renameRange } from "./rename.ts";
import { symbols } from "./symbols.ts";
import { version } from "./version.ts";
import { makeWorkspace, type Workspace } from "./workspace.ts";

/**
 * Wires the features to a connection. The shell is thin: every answer is made by core from the text as it is typed,
 * and a handler that fails gives an empty answer and a line in the log.
 */
export function serve(connection: Connection, today: () => string): void {
  const documents = new TextDocuments(TextDocument);
  const workspace = makeWorkspace(documents);
  const judge = makeJudge(workspace, today);
  let client: Client = clientOf({ capabilities: {}, processId: null, rootUri: null });
  const options = { connection, workspace, judge, client: () => client };
  const shown = live(options);
  const run = commands({ ...options, live: shown });
  const answer = guarded(connection);
  const judged = (uri: string): Judged | null => {
    const path = pathOf(uri);
    return path === null ? null : judgedFile(path, workspace, judge);
  };
  const onFile = <R>(uri: string, none: R, say: (file: Judged) => R): R => {
    const file = judged(uri);
    return file === null ? none : say(file);
  };

  connection.onInitialize((params) => {
    client = clientOf(params);
    workspace.setFolders(foldersOf(params));
    workspace.setWatched(client.watches);
    judge.setLocale(params.locale);
    return { capabilities: capabilitiesFor(client), serverInfo: { name: "tenzij", version } };
  });
  connection.onInitialized(() => {
    follow(connection, client, workspace, shown);
    shown.refresh();
  });
  connection.onShutdown(() => shown.stop());
  documents.onDidChangeContent(({ document }) => onPath(document.uri, (path) => shown.changed(path)));
  documents.onDidClose(({ document }) =>
    onPath(document.uri, (path) => {
      judge.unask(path);
      shown.changed(path);
    }),
  );
  documents.listen(connection);

  connection.onHover(
    answer(null, ({ textDocument, position }) =>
      onFile(textDocument.uri, null, (file) => hover(file, position, client.hover)),
    ),
  );
  connection.onCodeAction(
    answer([], ({ textDocument, context }) =>
      onFile(textDocument.uri, [], (file) => codeActions(file, context.diagnostics)),
    ),
  );
  connection.onCodeLens(answer([], ({ textDocument }) => onFile(textDocument.uri, [], codeLenses)));
  connection.onDefinition(
    answer([], ({ textDocument, position }) => onFile(textDocument.uri, [], (file) => definition(file, position))),
  );
  connection.onReferences(
    answer([], ({ textDocument, position }) => onFile(textDocument.uri, [], (file) => references(file, position))),
  );
  connection.onPrepareRename(
    answer(null, ({ textDocument, position }) => onFile(textDocument.uri, null, (file) => renameRange(file, position))),
  );
  connection.onRenameRequest(
    answer(null, ({ textDocument, position, newName }) =>
      onFile(textDocument.uri, null, (file) => rename(file, position, newName)),
    ),
  );
  connection.onCompletion(
    answer([], ({ textDocument, position }) => onFile(textDocument.uri, [], (file) => completions(file, position))),
  );
  connection.onDocumentLinks(answer([], ({ textDocument }) => onFile(textDocument.uri, [], documentLinks)));
  connection.onDocumentSymbol(answer([], ({ textDocument }) => onFile(textDocument.uri, [], symbols)));
  connection.onExecuteCommand((params) => run(params));
  connection.languages.diagnostics.on(
    answer({ kind: "full", items: [] as Diagnostic[] }, ({ textDocument: { uri } }) => {
      shown.pulled(uri);
      return { kind: "full", items: onFile(uri, [], (file) => diagnosticsOf(file.under, file.file)) };
    }),
  );
}

function onPath(uri: string, run: (path: string) => void): void {
  const path = pathOf(uri);
  if (path !== null) run(path);
}

/** Follows what changes outside the buffers: files on disk, and which folders are open. */
function follow(connection: Connection, client: Client, workspace: Workspace, shown: Live): void {
  connection.onDidChangeWatchedFiles(() => {
    workspace.diskChanged();
    shown.refresh();
  });
  if (client.watches) {
    const watchers = [{ globPattern: "**/*" }];
    void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
  if (!client.changesFolders) return;
  connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    const gone = removed.map(({ uri }) => pathOf(uri));
    const came = added.map(({ uri }) => pathOf(uri)).filter((path) => path !== null);
    workspace.setFolders([...workspace.folders().filter((folder) => !gone.includes(folder)), ...came]);
    shown.refresh();
  });
}
