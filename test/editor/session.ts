import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect } from "vitest";
import type {
  ApplyWorkspaceEditParams,
  ClientCapabilities,
  CodeAction,
  CodeLens,
  Diagnostic,
  Hover,
  Position,
  ShowDocumentParams,
  ShowMessageRequestParams,
  WorkspaceEdit,
} from "vscode-languageserver-protocol";
import { type Client, type ClientSetup, connect, uri } from "./language-client.ts";

/** A diagnostic as the server writes it, in plain words. */
export type Found = Diagnostic & { readonly message: string };

/** Files in a new folder, and the built server over stdio with that folder open. Paths are of files in it. */
export interface Session {
  readonly folder: string;
  readonly client: Client;
  /** What the server had shown, written and asked, in order. */
  readonly shown: ShowDocumentParams[];
  readonly applied: WorkspaceEdit[];
  readonly asked: ShowMessageRequestParams[];
  at(file: string): string;
  uri(file: string): string;
  open(file: string, text: string, languageId?: string): void;
  found(file: string): Promise<Found[]>;
  actions(file: string, diagnostics: readonly Diagnostic[], at?: Position): Promise<CodeAction[]>;
  lenses(file: string): Promise<CodeLens[]>;
  /** The text of a hover. */
  hover(file: string, position: Position): Promise<string>;
  run<Answer = string | null>(command: string, ...args: unknown[]): Promise<Answer>;
  end(): Promise<void>;
}

export interface SessionSetup extends Omit<ClientSetup, "folders"> {
  /** Beside `files`, everything in this folder. */
  readonly from?: string;
  /** Below the new folder; the folder itself where it is absent. */
  readonly opened?: string;
  /** Which of the answers offered is chosen when the server asks; undefined: none. */
  readonly choose?: (titles: readonly string[]) => string | undefined;
}

/** What most editors announce. */
export const usual: ClientCapabilities = {
  textDocument: {
    diagnostic: {},
    hover: { contentFormat: ["markdown"] },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } } },
  },
  window: { showDocument: { support: true } },
  workspace: { applyEdit: true, workspaceEdit: { documentChanges: true, resourceOperations: ["create"] } },
};

export async function session(
  files: Readonly<Record<string, string | Uint8Array>>,
  { from, opened = "", choose, ...setup }: SessionSetup = {},
): Promise<Session> {
  const folder = mkdtempSync(join(tmpdir(), "tenzij-session-"));
  if (from !== undefined) cpSync(from, folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const [shown, applied, asked]: [ShowDocumentParams[], WorkspaceEdit[], ShowMessageRequestParams[]] = [[], [], []];
  const answer = (method: string, params: unknown): unknown => {
    if (method === "window/showDocument") return { success: shown.push(params as ShowDocumentParams) > 0 };
    if (method === "workspace/applyEdit")
      return { applied: applied.push((params as ApplyWorkspaceEditParams).edit) > 0 };
    if (method !== "window/showMessageRequest") return setup.answer?.(method, params) ?? null;
    const { actions = [] } = params as ShowMessageRequestParams;
    asked.push(params as ShowMessageRequestParams);
    const title = choose?.(actions.map((one) => one.title));
    return actions.find((one) => one.title === title) ?? null;
  };
  const client = await connect({
    locale: "nl",
    capabilities: usual,
    ...setup,
    answer,
    folders: [join(folder, opened)],
  });
  const path = (file: string): string => join(folder, file);
  const on = (file: string) => ({ textDocument: { uri: uri(path(file)) } });
  return {
    ...{ folder, client, shown, applied, asked, at: path },
    uri: (file) => uri(path(file)),
    open: (file, text, languageId) => client.open(path(file), text, languageId),
    found: async (file) => (await client.request<{ items: Found[] }>("textDocument/diagnostic", on(file))).items,
    actions: (file, diagnostics, at = diagnostics[0]?.range.start ?? { line: 0, character: 0 }) =>
      client.request("textDocument/codeAction", {
        ...on(file),
        range: { start: at, end: diagnostics[0]?.range.end ?? at },
        context: { diagnostics },
      }),
    lenses: (file) => client.request("textDocument/codeLens", on(file)),
    hover: async (file, position) => {
      const hover = await client.request<Hover | null>("textDocument/hover", { ...on(file), position });
      return hover === null ? "" : (hover.contents as { value: string }).value.replaceAll("\\", "");
    },
    run: (command, ...args) =>
      client.request("workspace/executeCommand", { command: `tenzij.server.${command}`, arguments: args }),
    async end() {
      await client.stop();
      expect(client.errors()).toBe("");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Where a word stands in a text, from 0. */
export function positionOf(text: string, word: string, skip = 0): Position {
  const before = text.slice(0, text.indexOf(word) + skip).split("\n");
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

/** What an edit writes into a file of which nothing else is known, such as one that is new. */
export function newText({ documentChanges = [], changes = {} }: WorkspaceEdit, file: string): string {
  const edits = documentChanges.flatMap((one) => ("edits" in one && one.textDocument.uri === file ? one.edits : []));
  return [...edits, ...(changes[file] ?? [])].map((one) => ("newText" in one ? one.newText : "")).join("");
}
