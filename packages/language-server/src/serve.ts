import { comparable, globMatcher } from "@tenzij/core/policy";
import { visible } from "@tenzij/core/report";
import { readableExtensions } from "@tenzij/read/formats";
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  TextDocuments,
  WatchKind,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { answerOn } from "./answers.ts";
import { type Client, capabilitiesFor, clientOf, foldersOf } from "./client.ts";
import { commands } from "./commands.ts";
import type { Host } from "./host.ts";
import { makeJudge } from "./judge.ts";
import { lifetime } from "./lifetime.ts";
import { type Live, live } from "./live.ts";
import { makeLog } from "./log.ts";
import { switchable } from "./switched-off.ts";
import { version } from "./version.ts";
import { makeWorkspace, type Workspace } from "./workspace.ts";

/**
 * Serves one client: what it opens and changes is judged and shown; what it asks is answered (answers.ts). The shell is
 * thin: every answer is made by core from the text as it is typed.
 */
export function serve(connection: Connection, where: Host, today: () => string): void {
  const host = switchable(where);
  const documents = new TextDocuments(TextDocument);
  const workspace = makeWorkspace(documents, host);
  const judge = makeJudge(workspace, today);
  let client: Client = clientOf({ capabilities: {}, processId: null, rootUri: null });
  const options = { connection, workspace, host, judge, client: () => client };
  const log = makeLog((line) => connection.console.info(visible(line)));
  const shown = live({ ...options, log });
  const run = commands({ ...options, live: shown });
  const life = lifetime();
  connection.onInitialize((params) => {
    life.begin();
    client = clientOf(params);
    host.switchOff(client.options.off);
    workspace.setFolders(foldersOf(params, host));
    workspace.setWatched(client.watches);
    const { language, lawPages } = client.options;
    const fixed = language === "nl" || language === "en" ? language : undefined;
    judge.setReader({ locale: params.locale, fixed, pagesInside: lawPages === true, isExcluded: excluding(client) });
    return { capabilities: capabilitiesFor(client), serverInfo: { name: "tenzij", version } };
  });
  connection.onInitialized(() => {
    log.begin(host.off(), judge.locale());
    follow(connection, client, workspace, shown);
    shown.refresh();
  });
  host.onSettled(() => shown.refresh());
  connection.onShutdown(() => {
    life.end();
    shown.stop();
  });
  const onPath = (uri: string, run: (path: string) => void): void => {
    const path = host.pathOf(uri);
    if (path !== null) run(path);
  };
  documents.onDidChangeContent(({ document }) => onPath(document.uri, (path) => shown.changed(path)));
  documents.onDidClose(({ document }) =>
    onPath(document.uri, (path) => {
      judge.unask(path);
      shown.changed(path);
    }),
  );
  documents.listen(connection);

  connection.onExecuteCommand((params) => {
    life.check();
    return run(params);
  });
  answerOn({ ...options, pulled: shown.pulled, lifetime: life });
}

/** Follows what changes outside the buffers: files on disk, and which folders are open. */
function follow(connection: Connection, client: Client, workspace: Workspace, shown: Live): void {
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const own = changes.filter(({ uri }) => !/\/(node_modules|\.git)\//.test(uri));
    if (own.length === 0) return;
    const paths = own.map(({ uri }) => workspace.pathOf(uri)).filter((path) => path !== null);
    workspace.diskChanged(
      paths,
      own.some(({ type }) => type !== FileChangeType.Changed),
    );
    shown.refresh();
  });
  if (client.watches) {
    // Any file can come into a governed folder or leave it; of what is read, changes count too.
    const watchers = [
      { globPattern: "**/*", kind: WatchKind.Create | WatchKind.Delete },
      { globPattern: `**/*.{${readableExtensions.join(",")}}`, kind: WatchKind.Change },
    ];
    void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
  if (!client.changesFolders) return;
  connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    const gone = removed.map(({ uri }) => workspace.pathOf(uri));
    const came = added.map(({ uri }) => workspace.pathOf(uri)).filter((path) => path !== null);
    workspace.setFolders([...workspace.folders().filter((folder) => !gone.includes(folder)), ...came]);
    shown.refresh();
  });
}

/** What the user's globs exclude; of what is no list of globs, nothing. */
function excluding({ options: { exclude } }: Client): (file: string) => boolean {
  const globs = Array.isArray(exclude) ? exclude.filter((one) => typeof one === "string") : [];
  const matchers = globs.map(globMatcher);
  return (file) => matchers.some((matches) => matches(comparable(file)) !== null);
}
