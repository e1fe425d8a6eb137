import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Command,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type Range,
} from "vscode-languageserver";
import type { Client } from "./client.ts";
import { codeActions } from "./code-actions.ts";
import { codeLenses } from "./code-lens.ts";
import { completions } from "./completion.ts";
import { documentLinks } from "./document-links.ts";
import { actionsFor } from "./for-client.ts";
import { guarded } from "./guarded.ts";
import { hover } from "./hover.ts";
import type { JudgedRoot } from "./judge.ts";
import { type Judged, judgedFile } from "./judged.ts";
import { referencesOfPage } from "./law-pages.ts";
import type { Lifetime } from "./lifetime.ts";
import { diagnosticsOf, type LiveOptions } from "./live.ts";
import { definition, references } from "./navigation.ts";
import { isAfter } from "./open-places.ts";
import { rename, renameRange } from "./rename.ts";
import { symbols } from "./symbols.ts";

interface OnFile {
  readonly textDocument: { readonly uri: string };
}

/** What answering needs of the rest of the server. */
interface Surroundings extends LiveOptions {
  readonly pulled: (uri: string) => void;
  readonly lifetime: Lifetime;
}

/** Answers what a client asks of one file; a file nobody knows, a failure or a cancelled request gives an empty answer. */
export function answerOn({ connection, workspace, host, judge, ...around }: Surroundings): void {
  const answer = guarded(connection, host, around.lifetime);
  const fileAt = (uri: string): Judged | null => {
    const path = workspace.pathOf(uri);
    return path === null ? null : judgedFile(path, workspace, judge);
  };
  const of = <P extends OnFile, R>(
    none: R,
    say: (file: Judged, params: P) => R,
  ): ((params: P, token: CancellationToken) => R | Promise<R>) =>
    answer(none, (params) => {
      const file = fileAt(params.textDocument.uri);
      return file === null ? none : say(file, params);
    });
  connection.onHover(of(null, (file, { position }) => hover(file, position, around.client().hover)));
  connection.onCodeAction(of([], (file, params) => actionsAt(file, params, around.client())));
  connection.onCodeLens(of([], (file) => codeLenses(file, around.client())));
  connection.onDefinition(of([], (file, { position }) => definition(file, position, around.client())));
  connection.onReferences(
    answer([], ({ textDocument: { uri }, position }) => {
      const file = fileAt(uri);
      return file === null ? referencesOfPage(uri, workspace.roots().map(judge.root)) : references(file, position);
    }),
  );
  connection.onPrepareRename(of(null, (file, { position }) => renameRange(file, position)));
  connection.onRenameRequest(of(null, (file, { position, newName }) => rename(file, position, newName)));
  connection.onCompletion(of([], (file, { position }) => completions(file, position)));
  connection.onDocumentLinks(of([], documentLinks));
  connection.onDocumentSymbol(of([], symbols));
  const none: DocumentDiagnosticReport = { kind: "full", items: [] };
  const numbered = numbering();
  connection.languages.diagnostics.on(
    of(none, (file, { textDocument, previousResultId }: DocumentDiagnosticParams): DocumentDiagnosticReport => {
      around.pulled(textDocument.uri);
      const resultId = numbered(file.under);
      if (resultId === previousResultId) return { kind: "unchanged", resultId };
      return { kind: "full", resultId, items: diagnosticsOf(file.under, file.file) };
    }),
  );
}

/** What can be done at a place; about the diagnostics there, also where a client names none. */
function actionsAt(file: Judged, { context, range }: CodeActionParams, client: Client): (CodeAction | Command)[] {
  const { diagnostics, only } = context;
  if (only !== undefined && !only.some((kind) => kind === "" || kind === CodeActionKind.QuickFix)) return [];
  const named = diagnostics.length > 0 ? diagnostics : diagnosticsOf(file.under, file.file).filter(touching(range));
  return actionsFor(client, codeActions(file, named, client));
}

function touching({ start, end }: Range): (diagnostic: Diagnostic) => boolean {
  return ({ range }) => !isAfter(range.start, end) && !isAfter(start, range.end);
}

/** A name for each judgement: as long as a root is not judged anew, nothing that is said of its files changes. */
function numbering(): (judged: JudgedRoot) => string {
  const start = Date.now().toString(36);
  const numbers = new WeakMap<JudgedRoot, string>();
  let last = 0;
  return (judged) => {
    const known = numbers.get(judged) ?? `${start}-${++last}`;
    numbers.set(judged, known);
    return known;
  };
}
