import { message, type ProfileAssessment, readText, recordText, say, visible } from "@tenzij/core";
import { type CodeAction, CodeActionKind, type Diagnostic } from "vscode-languageserver";
import type { DiagnosticData } from "./diagnostics.ts";
import { writing } from "./edits.ts";
import type { Judged } from "./judged.ts";
import { insertionFor } from "./policy-edit.ts";
import { serverCommands } from "./protocol.ts";
import { policyName } from "./roots.ts";

/** What can be done about the place the cursor is at. Legal text is never among it: facts and questions only. */
export function codeActions(judged: Judged, diagnostics: readonly Diagnostic[]): CodeAction[] {
  return [
    ...recordActions(judged, diagnostics),
    ...governActions(judged, diagnostics),
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
  const uri = judged.uriOf(profile.record);
  const command = { title, command: serverCommands.open, arguments: [uri] };
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics: about, isPreferred: true, edit, command }];
}

/** The edit that makes or completes the record; null where there is nothing to write, or no test opens what was found. */
export function recordEdit({ under, law, locale, policy }: Judged, profile: ProfileAssessment) {
  if (profile.verdict === "excluded") return null;
  const made = recordText({ tree: under.tree, judged: profile, policy, law, today: under.today, locale });
  return made === null || made.refused ? null : writing(under, profile.record, made.text);
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
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics: about, isPreferred: true, edit }];
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
  const exists = under.tree.files.includes(policyName);
  const policy = exists ? readText(policyName, under.tree.read(policyName)).source.text : "";
  const insertion = insertionFor(policy, file);
  if (insertion === null) return null;
  return writing(under, policyName, policy.slice(0, insertion.at) + insertion.text + policy.slice(insertion.at));
}

function isAbout(diagnostic: Diagnostic, rule: string): boolean {
  return ruleOf(diagnostic)?.startsWith(rule) ?? false;
}

/** The rule as the server gave it along; a client that drops `data` still has the code. */
function ruleOf(diagnostic: Diagnostic): string | undefined {
  if (diagnostic.source !== "tenzij") return undefined;
  const data = diagnostic.data as DiagnosticData | undefined;
  return data?.rule ?? (typeof diagnostic.code === "string" ? diagnostic.code : undefined);
}
