import * as vscode from "vscode";
import type { Middleware } from "vscode-languageclient";

/** Carries out a quick fix: its edit, then its command. */
const carryOut = "tenzij.carryOut";

/**
 * Makes one command of a quick fix that has both an edit and a command. VS Code forgets the command of a quick fix as
 * soon as it asks for new ones, and our edit makes it ask: on a slow machine the record was then made and not shown.
 */
export const quickFixes: Pick<Middleware, "provideCodeActions"> = {
  async provideCodeActions(document, range, context, token, next) {
    const actions = await next(document, range, context, token);
    return actions?.map((action) => (action instanceof vscode.CodeAction ? inOne(action) : action));
  },
};

function inOne(action: vscode.CodeAction): vscode.CodeAction {
  const { edit, command } = action;
  if (edit === undefined || command === undefined) return action;
  action.command = { title: action.title, command: carryOut, arguments: [edit, command] };
  delete action.edit;
  return action;
}

export function registerQuickFixes(context: vscode.ExtensionContext): void {
  context.subscriptions.push(
    vscode.commands.registerCommand(carryOut, async (edit: vscode.WorkspaceEdit, then: vscode.Command) => {
      if (!(await vscode.workspace.applyEdit(edit))) return;
      await vscode.commands.executeCommand(then.command, ...(then.arguments ?? []));
    }),
  );
}
