import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  type MessageConnection,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type StarRequestHandler,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";

/** The built server, the one the extension carries. */
const server = fileURLToPath(new URL("../../packages/language-server/dist/server.mjs", import.meta.url));

export interface Client {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** Everything the server has written to stderr, or logged as an error. */
  readonly errors: () => string;
  /** Every line it has logged for information. */
  readonly logged: () => readonly string[];
  open(path: string, text: string, languageId?: string): void;
  /** Replaces the whole text. */
  change(path: string, text: string): void;
  /** Sends `contentChanges` as they are, sound or not. */
  edit(path: string, contentChanges: readonly unknown[]): void;
  close(path: string): void;
  request<T>(method: string, params: unknown): Promise<T>;
  /** The first published diagnostics of a file, from now on or published last, of which `accept` is true. */
  diagnostics(path: string, accept?: (found: Diagnostic[], version?: number) => boolean): Promise<Diagnostic[]>;
  /** What was published last; undefined when nothing ever was. */
  published(path: string): Diagnostic[] | undefined;
  /** Says that files changed on disk. */
  changedOnDisk(...paths: string[]): void;
  stop(): Promise<void>;
}

export interface ClientSetup {
  readonly folders: readonly string[];
  readonly locale?: string;
  readonly capabilities?: ClientCapabilities;
  /** The client announces these capabilities and no others. */
  readonly plain?: boolean;
  readonly initializationOptions?: unknown;
  readonly node?: string;
  /** Answers requests of the server, such as `workspace/applyEdit`. */
  readonly answer?: (method: string, params: unknown) => unknown;
}

export const uri = (path: string): string => pathToFileURL(path).href;

/** Starts the built server over stdio and initializes it. */
export async function connect(setup: ClientSetup): Promise<Client> {
  const child = spawn(
    setup.node ?? "/usr/bin/env",
    [...(setup.node === undefined ? ["node"] : []), server, "--stdio"],
    { stdio: "pipe" },
  );
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const written = collect(child, connection);
  const inbox = receiveDiagnostics(connection);
  const answer: StarRequestHandler = (method, params) => setup.answer?.(method, params) ?? null;
  (connection as unknown as MessageConnection).onRequest(answer);
  connection.listen();
  const initialized = await connection.sendRequest<InitializeResult>("initialize", parameters(setup));
  await connection.sendNotification("initialized", {});
  return {
    connection,
    initialized,
    ...written,
    ...documents(connection),
    ...inbox,
    stop: () => stop(connection, child),
  };
}

function parameters(setup: ClientSetup): InitializeParams {
  return {
    processId: process.pid,
    rootUri: null,
    capabilities: setup.plain === true ? (setup.capabilities ?? {}) : withUsual(setup.capabilities),
    workspaceFolders: setup.folders.map((folder) => ({ uri: uri(folder), name: folder })),
    ...(setup.locale === undefined ? {} : { locale: setup.locale }),
    ...(setup.initializationOptions === undefined ? {} : { initializationOptions: setup.initializationOptions }),
  };
}

/** What every known editor announces, beside what a test is about. */
export function withUsual({ textDocument, workspace, ...others }: ClientCapabilities = {}): ClientCapabilities {
  const codeAction = { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } } };
  return {
    ...others,
    textDocument: { codeAction, ...textDocument },
    workspace: {
      workspaceEdit: { documentChanges: true, resourceOperations: ["create"], changeAnnotationSupport: {} },
      ...workspace,
    },
  };
}

function collect(
  child: ChildProcessWithoutNullStreams,
  connection: ProtocolConnection,
): Pick<Client, "errors" | "logged"> {
  let text = "";
  const lines: string[] = [];
  connection.onNotification("window/logMessage", ({ type, message }: { type: number; message: string }) => {
    if (type === 1) text += `${message}\n`;
    else if (type === 3) lines.push(message);
  });
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
  });
  return { errors: () => text, logged: () => lines };
}

type Waiting = {
  uri: string;
  accept: (found: Diagnostic[], version?: number) => boolean;
  done: (found: Diagnostic[]) => void;
};

function receiveDiagnostics(connection: ProtocolConnection): Pick<Client, "diagnostics" | "published"> {
  const last = new Map<string, PublishDiagnosticsParams>();
  const waiting = new Set<Waiting>();
  connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
    last.set(params.uri, params);
    for (const one of waiting) {
      if (one.uri !== params.uri || !one.accept(params.diagnostics, params.version)) continue;
      waiting.delete(one);
      one.done(params.diagnostics);
    }
  });
  return {
    published: (path) => last.get(uri(path))?.diagnostics,
    diagnostics(path, accept = () => true) {
      const known = last.get(uri(path));
      if (known !== undefined && accept(known.diagnostics, known.version)) return Promise.resolve(known.diagnostics);
      return new Promise((done) => waiting.add({ uri: uri(path), accept, done }));
    },
  };
}

function documents(
  connection: ProtocolConnection,
): Pick<Client, "open" | "change" | "edit" | "close" | "request" | "changedOnDisk"> {
  const versions = new Map<string, number>();
  const edit = (path: string, contentChanges: readonly unknown[]): void => {
    const version = (versions.get(path) ?? 0) + 1;
    versions.set(path, version);
    void connection.sendNotification("textDocument/didChange", {
      textDocument: { uri: uri(path), version },
      contentChanges,
    });
  };
  return {
    open(path, text, languageId = path.endsWith(".json") ? "json" : "yaml") {
      versions.set(path, 1);
      void connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri: uri(path), languageId, version: 1, text },
      });
    },
    change: (path, text) => edit(path, [{ text }]),
    edit,
    close: (path) => void connection.sendNotification("textDocument/didClose", { textDocument: { uri: uri(path) } }),
    request: (method, params) => connection.sendRequest(method, params),
    changedOnDisk(...paths) {
      const changes = paths.map((path) => ({ uri: uri(path), type: 2 }));
      void connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
    },
  };
}

async function stop(connection: ProtocolConnection, child: ChildProcessWithoutNullStreams): Promise<void> {
  const ended = new Promise((done) => child.once("exit", done));
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
  await ended;
  connection.dispose();
}
