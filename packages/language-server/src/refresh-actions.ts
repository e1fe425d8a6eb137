import { type MovedPart, message, type ProfileAssessment, say } from "@tenzij/core";
import { type CodeAction, CodeActionKind, type Diagnostic, type WorkspaceEdit } from "vscode-languageserver";
import type { Client } from "./client.ts";
import { dataOf } from "./diagnostics.ts";
import type { Judged } from "./judged.ts";
import { movedIn, restingOn, sayMoved } from "./moved.ts";
import { showChangesCommand } from "./protocol.ts";
import { recordEdit } from "./record-edit.ts";

/**
 * Where the profile changed after the test: show what it rested on then and now, and write it anew for someone who has
 * read that every answer still holds. What changed stands in the title, and where the client can, the edit is shown
 * and confirmed before it is made.
 */
export function refreshActions(judged: Judged, diagnostics: readonly Diagnostic[], client: Client): CodeAction[] {
  const { profile, locale } = judged;
  const stale = diagnostics.filter((one) => one.source === "tenzij" && dataOf(one)?.verdict === "test-stale");
  if (profile === null || stale.length === 0) return [];
  const moved = movedIn(judged, profile);
  const title = say(message("server/show-changes", {}), locale);
  const shown: CodeAction = {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: stale,
    isPreferred: true,
    command: { title, command: showChangesCommand, arguments: [judged.uriOf(profile.file)] },
  };
  const whole = refreshing(judged, profile, moved, true, client);
  const own = ofIndicators(stale);
  const part =
    own === null || moved.every(({ change }) => own.has(change.indicator ?? ""))
      ? null
      : refreshing(
          judged,
          profile,
          moved.filter(({ change }) => own.has(change.indicator ?? "")),
          own,
          client,
        );
  return [
    ...(client.options.compares === true && moved.length > 0 ? [shown] : []),
    ...[part, whole].flatMap((one) => (one === null ? [] : [{ ...one, diagnostics: stale }])),
  ];
}

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
  const title = titleOf(moved, judged);
  const first = [...new Set(moved.flatMap((one) => restingOn(one, profile)).map(({ question }) => question))];
  const description = say(message("server/refresh-first", { questions: first.join(", ") }), judged.locale);
  return {
    title,
    kind: CodeActionKind.QuickFix,
    edit: client.confirms ? confirmed(edit, title, description) : edit,
  };
}

function titleOf(moved: readonly MovedPart[], { locale }: Judged): string {
  if (moved.length === 0) return say(message("server/refresh-unbound", {}), locale);
  const lines = moved.slice(0, told).map((one) => sayMoved(one, locale));
  const more = moved.length > told ? ["…"] : [];
  return say(message("server/refresh", { what: [...lines, ...more].join("; ") }), locale);
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
