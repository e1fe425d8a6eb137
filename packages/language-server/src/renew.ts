import { type ProfileAssessment, recordConfirmed } from "@tenzij/core";
import { type MovedPart, type QuestionState, textAt } from "@tenzij/core/justification";
import { say } from "@tenzij/core/language";
import { restingOn, sayMoved, visible } from "@tenzij/core/report";
import { type CodeAction, CodeActionKind, type Diagnostic, type WorkspaceEdit } from "vscode-languageserver";
import { carryOut } from "./carry-out.ts";
import type { Client } from "./client.ts";
import { dataOf, ruleOf } from "./diagnostics.ts";
import { writing } from "./edits.ts";
import type { Judged } from "./judged.ts";
import { message } from "./language/message.ts";
import { changesIn, movedIn, reopenedBy } from "./moved.ts";
import { offsetAt } from "./places.ts";
import { type Changes, serverCommands, showChangesCommand } from "./protocol.ts";
import { recordEdit } from "./record-edit.ts";
import { type CommandOptions, show } from "./show.ts";

/**
 * Where the profile changed after the test: that one answer, which rests on what changed, still holds, for someone who has read
 * it; and where none rests on it, what the test rests on now. A client that can lay texts beside each other shows first what
 * changed; another that can confirm an edit asks; any other is shown the answers by the server; in each, what changed stands in the title.
 */
export function renewActions(judged: Judged, diagnostics: readonly Diagnostic[], client: Client): CodeAction[] {
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
  // All at once only where no answer waits, or where what changed is shown and each answer gone through.
  const isShown = client.options.compares === true || reopenedBy(null, moved, profile).length === 0;
  const whole = isShown ? refreshing(judged, profile, moved, true, client) : null;
  return [part, whole].flatMap((one) => (one === null ? [] : [{ ...one, diagnostics: stale }]));
}

/** What the test rests on, then and now; or that nothing of it changed. */
export function changes(judged: Judged, earlier: unknown): Changes | string | null {
  const { profile, locale } = judged;
  if (profile === null) return null;
  const texts = Array.isArray(earlier) ? earlier.filter((one) => typeof one === "string") : [];
  return changesIn(judged, profile, texts) ?? say(message("server/changes-none", { file: profile.record }), locale);
}

/** For someone who has read what changed. Nothing is written as long as an answer waits that rests on it: each is confirmed by itself. */
export async function renew(options: CommandOptions, judged: Judged, names: unknown): Promise<string | null> {
  const { profile } = judged;
  const only = Array.isArray(names) ? new Set(names.map(String)) : null;
  const open = profile === null ? [] : reopenedBy(only, movedIn(judged, profile), profile);
  if (open.length > 0) return say(message("server/renew-open", { count: open.length }), judged.locale);
  const refresh = only ?? true;
  const edit = profile === null ? null : recordEdit(judged, profile, { refresh });
  if (profile === null || edit === null || !(await isRead(options, judged, profile))) return null;
  return carryOut(options, edit, (uri, range) => show(options, uri, range));
}

/** Whether someone has read what the test rests on now, where no answer waits; our own client shows that and asks itself. */
async function isRead(
  { client, connection }: CommandOptions,
  judged: Judged,
  profile: ProfileAssessment,
): Promise<boolean> {
  if (client().options.compares === true) return true;
  const page = changesIn(judged, profile, [])?.after ?? "";
  const title = say(message("server/refresh-unbound", {}), judged.locale);
  const chosen = await connection.window.showWarningMessage(`${page}\n${title}?`, { title });
  return chosen?.title === title;
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
  const lines = moved.slice(0, shownMoves).map((one) => sayMoved(one, law, locale));
  return [...lines, ...(moved.length > shownMoves ? ["…"] : [])].join("; ");
}

/** So many changes are told in a title. */
const shownMoves = 2;

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
