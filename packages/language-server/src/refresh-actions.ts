import { type ProfileAssessment, recordConfirmed } from "@tenzij/core";
import { type MovedPart, type QuestionState, textAt } from "@tenzij/core/justification";
import { say } from "@tenzij/core/language";
import { restingOn, sayMoved, visible } from "@tenzij/core/report";
import { type CodeAction, CodeActionKind, type Diagnostic, type WorkspaceEdit } from "vscode-languageserver";
import type { Client } from "./client.ts";
import { dataOf, ruleOf } from "./diagnostics.ts";
import { writing } from "./edits.ts";
import type { Judged } from "./judged.ts";
import { message } from "./language/message.ts";
import { movedIn, reopenedBy } from "./moved.ts";
import { offsetAt } from "./places.ts";
import { serverCommands, showChangesCommand } from "./protocol.ts";
import { recordEdit } from "./record-edit.ts";

/**
 * Where the profile changed after the test: that one answer, which rests on what changed, still holds, for someone who has read
 * it; and where none rests on it, what the test rests on now. A client that can lay texts beside each other shows first what
 * changed; another that can confirm an edit asks; any other is shown the answers by the server; in each, what changed stands in the title.
 */
export function refreshActions(judged: Judged, diagnostics: readonly Diagnostic[], client: Client): CodeAction[] {
  const { profile } = judged;
  if (profile === null) return [];
  const stale = diagnostics.filter((one) => isStale(one, judged, profile));
  if (stale.length === 0) return [];
  const moved = movedIn(judged, profile);
  const own = ofIndicators(stale);
  const open = reopenedBy(own, moved, profile);
  // Where only a question of the organisation's own was put otherwise, there are no texts to lay beside each other.
  if (open.length > 0 && (client.options.compares !== true || moved.length === 0))
    return open
      .slice(0, most)
      .flatMap((one) => holding(judged, profile, one, moved, client) ?? [])
      .map((one) => ({ ...one, diagnostics: stale }));
  const isOwn = ({ change }: MovedPart): boolean => own === null || own.has(change.indicator ?? "");
  const part =
    own === null || moved.every(isOwn) ? null : refreshing(judged, profile, moved.filter(isOwn), own, client);
  const whole = refreshing(judged, profile, moved, true, client);
  return [part, whole].flatMap((one) => (one === null ? [] : [{ ...one, diagnostics: stale }]));
}

/** Said in the record of what changed, or in the profile at the change itself and at the indicator that it is of. */
function isStale(diagnostic: Diagnostic, { file, source }: Judged, { findings }: ProfileAssessment): boolean {
  const rule = ruleOf(diagnostic);
  if (rule === undefined || dataOf(diagnostic)?.verdict === "test-stale") return rule !== undefined;
  const start = offsetAt(source, diagnostic.range.start);
  return findings.some(
    (one) => one.rule === rule && one.file === file && one.span.start === start && saysStale.has(one.message.key),
  );
}

const saysStale = new Set<string>(["covers/here", "covers/here-quietly", "distinction/stale"]);

/** The indicators some findings are about; null where one is about the profile as a whole. */
function ofIndicators(stale: readonly Diagnostic[]): Set<string> | null {
  const names = stale.map((one) => dataOf(one)?.indicator ?? null);
  return names.includes(null) ? null : new Set(names as string[]);
}

function refreshing(
  judged: Judged,
  profile: ProfileAssessment,
  moved: readonly MovedPart[],
  refresh: true | ReadonlySet<string>,
  client: Client,
): CodeAction | null {
  const edit = recordEdit(judged, profile, { refresh });
  if (edit === null) return null;
  const { locale } = judged;
  const what = whatMoved(moved, judged);
  if (client.options.compares === true && moved.length > 0) {
    const title = say(message("server/show-changes", { what }), locale);
    const places = [judged.uriOf(profile.file), refresh === true ? null : [...refresh]];
    return { title, kind: CodeActionKind.QuickFix, command: { title, command: showChangesCommand, arguments: places } };
  }
  const title =
    moved.length === 0
      ? say(message("server/refresh-unbound", {}), locale)
      : say(message("server/refresh", { what }), locale);
  const kind = CodeActionKind.QuickFix;
  if (client.confirms) {
    const first = [
      ...new Set(moved.flatMap((one) => restingOn(one, profile.questions)).map(({ question }) => question)),
    ];
    const description = say(message("server/refresh-first", { questions: first.join(", ") }), locale);
    return { title, kind, edit: confirmed(edit, title, description) };
  }
  // The command shows what the test rests on now, and writes once someone has said that it may.
  const places = [judged.uriOf(profile.file), refresh === true ? null : [...refresh]];
  return { title, kind, command: { title, command: serverCommands.renew, arguments: places } };
}

/** One answer that still holds, said by who answered the record; the edit is looked at before it is made, where a client can. */
function holding(
  judged: Judged,
  profile: ProfileAssessment,
  { question, title, indicator }: QuestionState,
  moved: readonly MovedPart[],
  client: Client,
): CodeAction | null {
  const { under, policy, law, locale } = judged;
  const by = textAt(under.documents.record(profile.record)?.root, "answered.by");
  if (by === undefined) return null;
  const source = { tree: under.tree, judged: profile, policy, law, today: under.today, locale };
  const made = recordConfirmed(source, [{ question, indicator }], by);
  if (made === null || made.refused !== undefined) return null;
  const edit = writing(under, profile.record, made.text);
  if (edit === null) return null;
  const named = indicator === undefined ? title[locale] : `${title[locale]} (${visible(indicator)})`;
  const label = say(message("server/holds", { question, title: named, by: visible(by) }), locale);
  const description = say(message("server/refresh", { what: whatMoved(moved, judged) }), locale);
  return {
    title: label,
    kind: CodeActionKind.QuickFix,
    edit: client.confirms ? confirmed(edit, label, description) : edit,
  };
}

/** So many answers are offered at once. */
const most = 10;

function whatMoved(moved: readonly MovedPart[], { law, locale }: Judged): string {
  const lines = moved.slice(0, told).map((one) => sayMoved(one, law, locale));
  return [...lines, ...(moved.length > told ? ["…"] : [])].join("; ");
}

/** So many changes are told in a title. */
const told = 2;

/** The same edit, to be shown to the user and made only when they say so. */
function confirmed({ documentChanges = [] }: WorkspaceEdit, label: string, description: string): WorkspaceEdit {
  const annotationId = "refresh";
  return {
    documentChanges: documentChanges.map((change) =>
      "edits" in change ? { ...change, edits: change.edits.map((edit) => ({ ...edit, annotationId })) } : change,
    ),
    changeAnnotations: { [annotationId]: { label, description, needsConfirmation: true } },
  };
}
