import { say } from "@tenzij/core/language";
import { globOf, insertionInto } from "@tenzij/core/policy";
import { visible } from "@tenzij/core/report";
import {
  type CodeAction,
  CodeActionKind,
  type Command,
  type Diagnostic,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { classifyActions } from "./classify-actions.ts";
import type { Client } from "./client.ts";
import { dateActions } from "./date-actions.ts";
import { dataOf, isAbout, ruleOf } from "./diagnostics.ts";
import { writing, writtenBy } from "./edits.ts";
import { factActions } from "./fact-actions.ts";
import { grantActions } from "./grant-actions.ts";
import type { JudgedRoot } from "./judge.ts";
import type { Judged } from "./judged.ts";
import { message } from "./language/message.ts";
import { serverCommands } from "./protocol.ts";
import { recordEdit } from "./record-edit.ts";
import { refreshActions } from "./refresh-actions.ts";
import { policyName } from "./roots.ts";

/** What can be done about the place the cursor is at. Legal text is never among it: facts and questions only. */
export function codeActions(judged: Judged, diagnostics: readonly Diagnostic[], client: Client): CodeAction[] {
  return [
    ...factActions(judged, diagnostics),
    ...recordActions(judged, diagnostics, client),
    ...classifyActions(judged, diagnostics),
    ...dateActions(judged, diagnostics),
    ...refreshActions(judged, diagnostics, client),
    ...governActions(judged, diagnostics),
    ...readingActions(judged, diagnostics),
    ...grantActions(judged, diagnostics),
    ...docsActions(judged, diagnostics),
  ];
}

/** Start the record of this profile, or add to it what is asked and not there yet. */
function recordActions(judged: Judged, diagnostics: readonly Diagnostic[], client: Client): CodeAction[] {
  const { profile, under, locale } = judged;
  const about = diagnostics.filter((one) => isAbout(one, "indicator/") || isAbout(one, "question/"));
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
function readingActions(judged: Judged, diagnostics: readonly Diagnostic[]): CodeAction[] {
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
    return [action(title, [one], edit)];
  });
}

function governActions(judged: Judged, diagnostics: readonly Diagnostic[]): CodeAction[] {
  const about = diagnostics.filter((one) => isAbout(one, "policy/not-governed"));
  const edit = about.length === 0 ? null : governing(judged);
  if (edit === null) return [];
  const exists = judged.under.tree.files.includes(policyName);
  const title = say(
    message(exists ? "server/add-to-policy" : "server/create-policy", { file: visible(judged.file) }),
    judged.locale,
  );
  return [action(title, about, edit, { isPreferred: true })];
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

/** The edit that adds a file to the policy of its root; null where the policy cannot be added to without rewriting it. */
export function governing({ under, file }: Pick<Judged, "under" | "file">) {
  return intoPolicy(under, "profiles", JSON.stringify(globOf(file)));
}

function intoPolicy(under: JudgedRoot, key: string, item: string) {
  const exists = under.tree.files.includes(policyName);
  const policy = exists ? under.documents.text(policyName).text : "";
  const insertion = insertionInto(policy, key, item);
  if (insertion === null) return null;
  return writing(under, policyName, policy.slice(0, insertion.at) + insertion.text + policy.slice(insertion.at));
}
