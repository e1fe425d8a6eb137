import type { CodeAction, Command, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import type { Client } from "./client.ts";
import { serverCommands } from "./protocol.ts";

/** An edit in the form a client announced: versioned changes and new files only where it knows them, else text by address. */
export function editFor(
  { edits: { documentChanges: knowsChanges, creates } }: Client,
  edit: WorkspaceEdit,
): WorkspaceEdit {
  const { documentChanges } = edit;
  if (documentChanges === undefined || (knowsChanges && creates)) return edit;
  const texts = documentChanges.flatMap((one) => ("edits" in one ? [one] : []));
  if (knowsChanges) return { ...edit, documentChanges: texts };
  const changes: Record<string, TextEdit[]> = {};
  for (const { textDocument, edits } of texts) {
    const plain = edits.flatMap((one) => ("newText" in one ? [{ range: one.range, newText: one.newText }] : []));
    changes[textDocument.uri] = [...(changes[textDocument.uri] ?? []), ...plain];
  }
  return { changes };
}

/** Quick fixes in the form a client announced; one that knows no literals is given commands that carry them out. */
export function actionsFor(client: Client, actions: readonly CodeAction[]): (CodeAction | Command)[] {
  return actions.flatMap((action): (CodeAction | Command)[] => {
    const { title, edit, command } = action;
    if (client.literals) return [edit === undefined ? action : { ...action, edit: editFor(client, edit) }];
    if (edit === undefined) return command === undefined ? [] : [{ ...command, title }];
    const then = command === undefined ? [] : [command];
    return [{ title, command: serverCommands.apply, arguments: [editFor(client, edit), ...then] }];
  });
}
