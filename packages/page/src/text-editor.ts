import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { yaml } from "@codemirror/lang-yaml";
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { Compartment, EditorState } from "@codemirror/state";
import { EditorView, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { changedStretch } from "@tenzij/read/changed-stretch";
import type { ShownFinding } from "./protocol.ts";

/** One text a person writes in, with the findings in it underlined. */
export interface TextEditor {
  readonly text: () => string;
  /** Replaces what differs, as one step that can be undone; the format follows from the name. */
  write(name: string, text: string): void;
  /** Marks findings. A text that was typed in since is not marked with what is older. */
  mark(findings: readonly ShownFinding[], of: string): void;
  /** Puts the caret at a finding. */
  goTo(finding: ShownFinding): void;
  /** Puts the caret at a line, from 1. */
  goToLine(line: number): void;
  label(text: string): void;
}

/** Colours stand in the style sheet, where a dark screen has its own. */
const colours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: "var(--key)" },
  { tag: tags.comment, color: "var(--comment)" },
  { tag: [tags.string, tags.number, tags.bool, tags.null], color: "var(--value)" },
]);

export function textEditor(parent: HTMLElement, changed: () => void): TextEditor {
  const format = new Compartment();
  const labelled = new Compartment();
  const view = new EditorView({
    parent,
    state: EditorState.create({
      extensions: [
        lineNumbers(),
        history(),
        lintGutter(),
        EditorView.lineWrapping,
        syntaxHighlighting(colours),
        // Tab is left to the browser: it leaves the field.
        keymap.of([...lintKeymap, ...defaultKeymap, ...historyKeymap]),
        format.of(yaml()),
        labelled.of([]),
        EditorView.updateListener.of(({ docChanged }) => {
          if (docChanged) changed();
        }),
      ],
    }),
  });
  return {
    text: () => view.state.doc.toString(),
    write(name, text) {
      // The editor holds every line end as one sign.
      const { start, end, newText } = changedStretch(view.state.doc.toString(), text.replace(/\r\n?/g, "\n"));
      view.dispatch({
        changes: { from: start, to: end, insert: newText },
        effects: format.reconfigure(/\.json$/i.test(name) ? json() : yaml()),
      });
    },
    mark(findings, of) {
      if (view.state.doc.toString() !== of) return;
      const { length } = view.state.doc;
      const marks = findings.map((finding): Diagnostic => {
        const from = Math.min(finding.from, length);
        const severity =
          finding.isOpen || finding.severity === "info" ? "info" : finding.severity === "warning" ? "warning" : "error";
        return {
          from,
          to: Math.min(Math.max(finding.to, from), length),
          severity,
          message: `${finding.severityTitle}: ${finding.message}`,
        };
      });
      view.dispatch(setDiagnostics(view.state, marks));
    },
    goTo(finding) {
      const at = Math.min(finding.from, view.state.doc.length);
      view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: "center" }) });
      view.focus();
    },
    goToLine(line) {
      const at = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines)).from;
      view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: "center" }) });
      view.focus();
    },
    label(text) {
      view.dispatch({
        effects: labelled.reconfigure(EditorView.contentAttributes.of({ "aria-label": text, tabindex: "0" })),
      });
    },
  };
}
