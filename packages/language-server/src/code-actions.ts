import { globOf, message, type ProfileAssessment, readText, recordText, say, visible } from "@tenzij/core";
import {
  type CodeAction,
  CodeActionKind,
  type Command,
  type Diagnostic,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { DiagnosticData } from "./diagnostics.ts";
import { writing, writtenBy } from "./edits.ts";
import type { JudgedRoot } from "./judge.ts";
import type { Judged } from "./judged.ts";
import { insertionInto } from "./policy-edit.ts";
import { serverCommands } from "./protocol.ts";
import { policyName } from "./roots.ts";

/** What can be done about the place the cursor is at. Legal text is never among it: facts and questions only. */
export function codeActions(judged: Judged, diagnostics: readonly Diagnostic[]): CodeAction[] {
  return [
    ...recordActions(judged, diagnostics),
    ...refreshActions(judged, diagnostics),
    ...governActions(judged, diagnostics),
    ...readingActions(judged, diagnostics),
    ...docsActions(judged, diagnostics),
  ];
}

/** Start the record of this profile, or add to it what is asked and not there yet. */
function recordActions(judged: Judged, diagnostics: readonly Diagnostic[]): CodeAction[] {
  const { profile, under, locale } = judged;
  const about = diagnostics.filter((one) => isAbout(one, "indicator/") || isAbout(one, "question/"));
  if (profile === null || about.length === 0) return [];
  const edit = recordEdit(judged, profile);
  if (edit === null) return [];
  const exists = under.tree.files.includes(profile.record);
  const name = visible(profile.profile?.id?.text ?? profile.file);
  const title = say(message(exists ? "server/update-test" : "server/start-test", { profile: name }), locale);
  const open = { title, command: serverCommands.next, arguments: [judged.uriOf(profile.record)] };
  return [action(title, about, edit, { isPreferred: true, command: exists ? open : seeing(title, edit) })];
}

/** The edit that makes or completes the record; null where there is nothing to write, or no test opens what was found. */
export function recordEdit({ under, law, locale, policy }: Judged, profile: ProfileAssessment, refresh = false) {
  if (profile.verdict === "excluded") return null;
  const made = recordText({ tree: under.tree, judged: profile, policy, law, today: under.today, locale, refresh });
  return made === null || made.refused ? null : writing(under, profile.record, made.text);
}

/** Write anew what the test rests on: for someone who has read what changed, and only from a finding that says it. */
function refreshActions(judged: Judged, diagnostics: readonly Diagnostic[]): CodeAction[] {
  const { profile, locale } = judged;
  const stale = diagnostics.filter((one) => one.source === "tenzij" && dataOf(one)?.verdict === "test-stale");
  if (profile === null || stale.length === 0) return [];
  const edit = recordEdit(judged, profile, true);
  if (edit === null) return [];
  return [action(say(message("server/refresh", {}), locale), stale, edit)];
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
  const policy = exists ? readText(policyName, under.tree.read(policyName)).source.text : "";
  const insertion = insertionInto(policy, key, item);
  if (insertion === null) return null;
  return writing(under, policyName, policy.slice(0, insertion.at) + insertion.text + policy.slice(insertion.at));
}

function isAbout(diagnostic: Diagnostic, rule: string): boolean {
  return ruleOf(diagnostic)?.startsWith(rule) ?? false;
}

/** The rule as the server gave it along; a client that drops `data` still has the code. */
function ruleOf(diagnostic: Diagnostic): string | undefined {
  if (diagnostic.source !== "tenzij") return undefined;
  return dataOf(diagnostic)?.rule ?? (typeof diagnostic.code === "string" ? diagnostic.code : undefined);
}

function dataOf(diagnostic: Diagnostic): DiagnosticData | undefined {
  return typeof diagnostic.data === "object" ? (diagnostic.data as DiagnosticData) : undefined;
}
