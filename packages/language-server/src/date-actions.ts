import { dayMeant } from "@tenzij/core/justification";
import { say } from "@tenzij/core/language";
import { ownFiles } from "@tenzij/core/policy";
import { type CodeAction, CodeActionKind, type Diagnostic } from "vscode-languageserver";
import { writing } from "./edits.ts";
import type { Judged } from "./judged.ts";
import { message } from "./language/message.ts";
import { offsetAt } from "./places.ts";

/** Where a day was written in another form in a record, the policy or the organisation file: the date it may mean, to be chosen. */
export function dateActions(
  { under, file, source, profile, locale }: Judged,
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  if (file !== profile?.record && !ownFiles.has(file)) return [];
  return diagnostics.flatMap((one): CodeAction[] => {
    if (one.source !== "tenzij") return [];
    const [start, end] = [offsetAt(source, one.range.start), offsetAt(source, one.range.end)];
    const written = source.text.slice(start, end).replace(/^(["'])(.*)\1$/s, "$2");
    const day = written.length > 40 ? null : dayMeant(written);
    const edit =
      day === null || day === written
        ? null
        : writing(under, file, source.text.slice(0, start) + day + source.text.slice(end));
    if (day === null || edit === null) return [];
    const title = say(message("server/write-day", { day }), locale);
    return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [one], edit }];
  });
}
