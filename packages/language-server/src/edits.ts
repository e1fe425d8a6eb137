import type { Range, WorkspaceEdit } from "vscode-languageserver";
import { difference } from "./differences.ts";
import type { JudgedRoot } from "./judge.ts";

/**
 * The edit that gives a file of a tree this text, or makes the file. Only the stretch that differs is replaced, so that
 * cursors, folds and comments elsewhere stay where they are. Null when nothing would change.
 */
export function writing({ tree, shown, documents }: JudgedRoot, file: string, text: string): WorkspaceEdit | null {
  const uri = shown.uriOf(file);
  const start = { line: 0, character: 0 };
  if (!tree.files.includes(file)) {
    const edits = [{ range: { start, end: start }, newText: text }];
    return {
      documentChanges: [
        { kind: "create", uri, options: { ignoreIfExists: true } },
        { textDocument: { uri, version: null }, edits },
      ],
    };
  }
  const before = documents.text(file).text;
  if (before === text) return null;
  return { documentChanges: [{ textDocument: { uri, version: null }, edits: [difference(before, text)] }] };
}

/** Where an edit of one file leaves its reader: the file, whether it is new, and the stretch that was written in it. */
export interface Written {
  readonly uri: string;
  readonly isNew: boolean;
  /** In the text as it is after the edit. */
  readonly range: Range;
}

/** What an edit made by `writing` wrote. */
export function writtenBy({ documentChanges = [] }: WorkspaceEdit): Written | null {
  const change = documentChanges.find((one) => "edits" in one);
  const edit = change?.edits[0];
  if (change === undefined || edit === undefined || !("newText" in edit)) return null;
  const { start } = edit.range;
  const lines = edit.newText.split(/\r\n|\n|\r/);
  const last = lines.at(-1) ?? "";
  const end =
    lines.length === 1
      ? { line: start.line, character: start.character + last.length }
      : { line: start.line + lines.length - 1, character: last.length };
  return { uri: change.textDocument.uri, isNew: documentChanges.length > 1, range: { start, end } };
}
