import type { CancellationToken, Diagnostic } from "vscode-languageserver";
import { codeActions } from "./code-actions.ts";
import { codeLenses } from "./code-lens.ts";
import { completions } from "./completion.ts";
import { documentLinks } from "./document-links.ts";
import { guarded } from "./guarded.ts";
import { hover } from "./hover.ts";
import { type Judged, judgedFile } from "./judged.ts";
import { referencesOfPage } from "./law-pages.ts";
import { diagnosticsOf, type LiveOptions } from "./live.ts";
import { definition, references } from "./navigation.ts";
import { rename, renameRange } from "./rename.ts";
import { symbols } from "./symbols.ts";

interface OnFile {
  readonly textDocument: { readonly uri: string };
}

/** What answering needs of the rest of the server. */
interface Surroundings extends LiveOptions {
  readonly pulled: (uri: string) => void;
}

/** Answers what a client asks of one file; a file nobody knows, a failure or a cancelled request gives an empty answer. */
export function answerOn({ connection, workspace, host, judge, ...around }: Surroundings): void {
  const answer = guarded(connection, host);
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
  connection.onCodeAction(of([], (file, { context }) => codeActions(file, context.diagnostics, around.client())));
  connection.onCodeLens(of([], codeLenses));
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
  const none: { kind: "full"; items: Diagnostic[] } = { kind: "full", items: [] };
  connection.languages.diagnostics.on(
    of(none, (file, { textDocument }) => {
      around.pulled(textDocument.uri);
      return { kind: "full", items: diagnosticsOf(file.under, file.file) };
    }),
  );
}
