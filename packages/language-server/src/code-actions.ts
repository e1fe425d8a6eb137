import { say } from "@tenzij/core/language";
import { visible } from "@tenzij/core/report";
import {
  type CodeAction,
  CodeActionKind,
  type Command,
  type Diagnostic,
  type Position,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { classifyActions } from "./classify-actions.ts";
import type { Client } from "./client.ts";
import { dateActions } from "./date-actions.ts";
import { dataOf, isAbout, ruleOf } from "./diagnostics.ts";
import { writtenBy } from "./edits.ts";
import { factActions } from "./fact-actions.ts";
import { intoPolicy, waysToGovern } from "./govern.ts";
import { grantActions } from "./grant-actions.ts";
import type { Judged } from "./judged.ts";
import { message } from "./language/message.ts";
import { meantActions } from "./meant-actions.ts";
import { insertSnippetCommand, serverCommands } from "./protocol.ts";
import { recordEdit } from "./record-edit.ts";
import { renewActions } from "./renew.ts";

/** What can be done about the place the cursor is at. Legal text is never among it: facts and questions only. */
export function codeActions(judged: Judged, diagnostics: readonly Diagnostic[], client: Client): CodeAction[] {
  return [
    ...factActions(judged, diagnostics),
    ...recordActions(judged, diagnostics, client),
    ...classifyActions(judged, diagnostics),
    ...meantActions(judged, diagnostics),
    ...dateActions(judged, diagnostics),
    ...renewActions(judged, diagnostics, client),
    ...governActions(judged, diagnostics),
    ...readingActions(judged, diagnostics, client),
    ...grantActions(judged, diagnostics),
    ...docsActions(judged, diagnostics),
  ];
}

/** Start the record of this profile, or add to it what is asked and not there yet. */
function recordActions(judged: Judged, diagnostics: readonly Diagnostic[], client: Client): CodeAction[] {
  const { profile, under, locale } = judged;
  const about = diagnostics.filter((one) =>
    ["indicator/", "question/", "record/", "read/opaque-source"].some((rule) => isAbout(one, rule)),
  );
  if (profile === null || about.length === 0) return [];
  const edit = recordEdit(judged, profile);
  if (edit === null) return [];
  const exists = under.tree.files.includes(profile.record);
  const name = visible(profile.profile?.id?.text ?? profile.file);
  const title = say(message(exists ? "server/update-test" : "server/start-test", { profile: name }), locale);
  const isPreferred = true;
  if (client.options.forms === true) {
    const command = { title, command: serverCommands.scaffold, arguments: [judged.uriOf(profile.file)] };
    return [{ title, kind: CodeActionKind.QuickFix, diagnostics: about, isPreferred, command }];
  }
  const open = { title, command: serverCommands.next, arguments: [judged.uriOf(profile.record)] };
  return [action(title, about, edit, { isPreferred, command: exists ? open : seeing(title, edit) })];
}

/** A reading of the policy to be filled in and merged by governance: what Tenzij read, and room for what it means. */
function readingActions(judged: Judged, diagnostics: readonly Diagnostic[], client: Client): CodeAction[] {
  const { profile, file, locale, under } = judged;
  if (profile?.file !== file) return [];
  return diagnostics.flatMap((one): CodeAction[] => {
    const [family, entry] = (ruleOf(one) ?? "").split("/");
    const indicator = dataOf(one)?.indicator;
    if (family !== "indicator" || entry === undefined || indicator == null) return [];
    const fields = { file, indicator, "read-as": entry, means: "", by: "", on: under.today, why: "" };
    const item = `{${Object.entries(fields)
      .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
      .join(", ")}}`;
    const edit = intoPolicy(under, "readings", item);
    if (edit === null) return [];
    const title = say(message("server/propose-reading", {}), locale);
    const snippet = client.options.snippets === true ? snippetOf(edit) : null;
    if (snippet !== null) {
      const command = { title, command: insertSnippetCommand, arguments: snippet };
      return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [one], command }];
    }
    return [action(title, [one], edit)];
  });
}

/** An insertion into a file that is there, its empty texts as blanks to tab through; null where a file is made. */
function snippetOf(edit: WorkspaceEdit): [uri: string, at: Position, snippet: string] | null {
  const [change, ...others] = edit.documentChanges ?? [];
  if (change === undefined || !("edits" in change) || others.length > 0) return null;
  const [text] = change.edits;
  if (text === undefined || !("newText" in text)) return null;
  let blanks = 0;
  const snippet = text.newText.replace(/[\\$}]/g, "\\$&").replace(/(?<=: )""/g, () => `"\${${++blanks}}"`);
  return [change.textDocument.uri, text.range.start, snippet];
}

function governActions(judged: Judged, diagnostics: readonly Diagnostic[]): CodeAction[] {
  const about = diagnostics.filter((one) => isAbout(one, "policy/not-governed"));
  if (about.length === 0) return [];
  return waysToGovern(judged).map(({ title, edit }, at) => action(title, about, edit, { isPreferred: at === 0 }));
}

/** A quick fix that changes a file and then shows what it wrote there. */
function action(
  title: string,
  diagnostics: Diagnostic[],
  edit: WorkspaceEdit,
  more: Pick<CodeAction, "isPreferred" | "command"> = {},
): CodeAction {
  return { title, kind: CodeActionKind.QuickFix, diagnostics, edit, command: seeing(title, edit), ...more };
}

/** What to do after an edit: a file that is new is saved, one that was there is left to its writer; both are shown. */
function seeing(title: string, edit: WorkspaceEdit): Command {
  const written = writtenBy(edit);
  if (written?.isNew) return { title, command: serverCommands.made, arguments: [written.uri] };
  return { title, command: serverCommands.open, arguments: written === null ? [] : [written.uri, written.range] };
}

/** The page of each rule at hand, for editors that do not show the link of a diagnostic. */
function docsActions({ locale }: Judged, diagnostics: readonly Diagnostic[]): CodeAction[] {
  const pages = new Map(diagnostics.map((one) => [one.codeDescription?.href, one]));
  return [...pages].flatMap(([href, diagnostic]) => {
    const rule = ruleOf(diagnostic);
    if (href === undefined || rule === undefined) return [];
    const title = `${say(message("server/open-docs", {}), locale)} (${rule})`;
    const command = { title, command: serverCommands.docs, arguments: [href] };
    return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], command }];
  });
}
