import type { Position, Range, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import type { Judged } from "./judged.ts";
import { namedAt, places, textIn } from "./navigation.ts";
import { offsetAt, rangeOf, within } from "./places.ts";

/** The name under the cursor, when it is that of an indicator. */
export function renameRange(judged: Judged, position: Position): Range | null {
  const named = namedAt(judged, position);
  const offset = offsetAt(judged.source, position);
  const here =
    named === null ? undefined : places(named).find(({ file, span }) => file === judged.file && within(span, offset));
  return here === undefined ? null : rangeOf(judged.source, here.span);
}

/**
 * Renames an indicator wherever it is named: profile, selection, record. What the record rests on changes with it, so
 * the questions about the indicator open again; that is said by the record, not hidden here.
 */
export function rename(judged: Judged, position: Position, name: string): WorkspaceEdit | null {
  const named = namedAt(judged, position);
  if (named === null || name.trim() === "") return null;
  const text = /^[A-Za-z][\w.-]*$/.test(name) ? name : JSON.stringify(name);
  const changes: Record<string, TextEdit[]> = {};
  for (const { file, span } of places(named)) {
    const uri = judged.uriOf(file);
    const edits = changes[uri] ?? [];
    edits.push({ range: rangeOf(textIn(judged, file), span), newText: text });
    changes[uri] = edits;
  }
  return { changes };
}
