import { shapesOf } from "@tenzij/core/justification";
import { inLocale, say } from "@tenzij/core/language";
import { stateFact } from "@tenzij/core/profile";
import type { Law, Question } from "@tenzij/law";
import { readText } from "@tenzij/read";
import { type CodeAction, CodeActionKind, type Diagnostic } from "vscode-languageserver";
import { ruleOf } from "./diagnostics.ts";
import { writing } from "./edits.ts";
import type { Judged } from "./judged.ts";
import { message } from "./language/message.ts";

/** For a fact that a profile does not state: one action for each word it may have, which writes the line into the profile. */
export function factActions({ profile, under, law, locale }: Judged, diagnostics: readonly Diagnostic[]): CodeAction[] {
  if (profile === null) return [];
  const { source, readable } = readText(profile.file, under.tree.read(profile.file));
  if (!readable) return [];
  return diagnostics.flatMap((diagnostic) => {
    const [map = "", fact = ""] = askedBy(diagnostic, law)?.at?.split(".") ?? [];
    const shape = shapesOf(law).record.keys.get(map)?.keys.get(fact);
    return (shape?.values ?? []).flatMap(({ id, title: meaning }): CodeAction[] => {
      const line = `${fact}: ${shape?.field?.several === true ? `[${id}]` : id}`;
      const text = stateFact(profile.file, source.text, line);
      const edit = text === null ? null : writing(under, profile.file, text);
      if (edit === null) return [];
      const title = say(message("server/state-fact", { line, meaning: inLocale(meaning ?? id, locale) }), locale);
      return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit }];
    });
  });
}

/** The question about a fact that a diagnostic puts. */
function askedBy(diagnostic: Diagnostic, law: Law): Question | undefined {
  const rule = ruleOf(diagnostic);
  const questions = law.frameworks.flatMap((framework) => framework.questions);
  return questions.find(({ id, checks }) => rule === `question/${id}` && checks.includes("stated"));
}
