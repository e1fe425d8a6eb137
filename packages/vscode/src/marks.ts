import type { Highlights, Mark } from "@tenzij/language-server";
import * as vscode from "vscode";
import type { Service } from "./service.ts";

/** The colour of a mark, and the line around the name: each its own, so that no colour is needed to tell them apart. */
const looks: Record<Mark, { readonly color: string; readonly line: "double" | "solid" | "dotted" | "dashed" }> = {
  excluded: { color: "tenzij.excluded", line: "double" },
  "test-needed": { color: "tenzij.testNeeded", line: "solid" },
  question: { color: "tenzij.question", line: "dotted" },
  complete: { color: "tenzij.complete", line: "dashed" },
};

/**
 * A line around each indicator and a mark in the margin, by how far its test has come. Lines and shapes differ, so
 * that they can be told apart without colour; the ruler shows where they stand in a long file. Around, since under it
 * VS Code draws its own, twice in high contrast.
 */
export function showMarks(context: vscode.ExtensionContext, service: Service): void {
  const last = new Map<string, Highlights>();
  const types = new Map<Mark, vscode.TextEditorDecorationType>();
  for (const mark of Object.keys(looks) as Mark[]) {
    const type = vscode.window.createTextEditorDecorationType(style(context, mark));
    types.set(mark, type);
    context.subscriptions.push(type);
  }
  const draw = (editor: vscode.TextEditor): void => {
    const highlights = last.get(editor.document.uri.toString());
    for (const [mark, type] of types) {
      const marks = highlights?.marks.filter((one) => one.mark === mark) ?? [];
      editor.setDecorations(
        type,
        marks.map(({ range }) => rangeOf(range)),
      );
    }
  };
  context.subscriptions.push(
    service.onHighlights((highlights) => {
      const uri = vscode.Uri.parse(highlights.uri).toString();
      last.set(uri, highlights);
      for (const editor of vscode.window.visibleTextEditors) if (editor.document.uri.toString() === uri) draw(editor);
    }),
    vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach(draw)),
    vscode.workspace.onDidCloseTextDocument((document) => last.delete(document.uri.toString())),
  );
}

function style(context: vscode.ExtensionContext, mark: Mark): vscode.DecorationRenderOptions {
  const icon = (theme: string): vscode.Uri =>
    vscode.Uri.joinPath(context.extensionUri, "media", "marks", `${mark}-${theme}.svg`);
  const { color, line } = looks[mark];
  return {
    outline: `${line === "double" ? 3 : 1}px ${line} var(--vscode-${color.replace(".", "-")})`,
    overviewRulerColor: new vscode.ThemeColor(color),
    overviewRulerLane: vscode.OverviewRulerLane.Left,
    light: { gutterIconPath: icon("light") },
    dark: { gutterIconPath: icon("dark") },
    gutterIconSize: "contain",
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  };
}

function rangeOf({ start, end }: Highlights["marks"][number]["range"]): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
