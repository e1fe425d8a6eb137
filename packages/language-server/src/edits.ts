import { sourceText } from "@tenzij/read";
import type { Range, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import type { JudgedRoot } from "./judge.ts";
import { rangeOf } from "./places.ts";

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

/** The one edit that turns a text into another: what they share at both ends is left alone. */
export function difference(before: string, after: string): TextEdit {
  let start = 0;
  const shortest = Math.min(before.length, after.length);
  while (start < shortest && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shortest - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  // An edit between the two halves of a line end or of a surrogate pair would be read differently by clients.
  while (start > 0 && isSplit(before, start)) start--;
  while (tail > 0 && isSplit(before, before.length - tail)) tail--;
  const range = rangeOf(sourceText("", before), { start, end: before.length - tail });
  return { range, newText: after.slice(start, after.length - tail) };
}

function isSplit(text: string, at: number): boolean {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return (before === 13 && after === 10) || (before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000);
}
