import { type ProfileAssessment, wrapperText } from "@tenzij/core";
import { shapesOf } from "@tenzij/core/justification";
import { inLocale, say } from "@tenzij/core/language";
import { stateFact } from "@tenzij/core/profile";
import type { Law, Question, Text } from "@tenzij/law";
import { readText, type SourceText } from "@tenzij/read";
import { type CodeAction, CodeActionKind, type Diagnostic, type WorkspaceEdit } from "vscode-languageserver";
import { dataOf, isAbout, ruleOf } from "./diagnostics.ts";
import { writing } from "./edits.ts";
import type { Judged } from "./judged.ts";
import { message } from "./language/message.ts";

/**
 * For a fact that a profile does not state: one action for each word it may have. It writes the line into the profile, or
 * into a profile that speaks for it where the file cannot carry such a line.
 */
export function factActions(judged: Judged, diagnostics: readonly Diagnostic[]): CodeAction[] {
  const { profile, under, law, locale } = judged;
  if (profile === null) return [];
  const { source, readable } = readText(profile.file, under.tree.read(profile.file));
  if (!readable) return [];
  return diagnostics.flatMap((diagnostic) =>
    lackedBy(diagnostic, profile, law).flatMap(({ fact, value, meaning }): CodeAction[] => {
      const stating = edit(judged, profile, source, { fact, value });
      if (stating === null) return [];
      const args = { line: `${fact}: ${value}`, meaning: inLocale(meaning, locale) };
      const sentence = stating.beside === undefined ? message("server/state-fact", args) : null;
      const title = say(sentence ?? message("server/state-beside", { ...args, file: stating.beside ?? "" }), locale);
      return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit: stating.edit }];
    }),
  );
}

interface Stated {
  readonly fact: string;
  /** As it is written in YAML. */
  readonly value: string;
}

/** What can be stated to answer a diagnostic; nothing where it lacks no fact. */
function lackedBy(
  diagnostic: Diagnostic,
  profile: ProfileAssessment,
  law: Law,
): (Stated & { meaning: Text | string })[] {
  if (lacksPurpose(diagnostic, profile)) {
    const purposes = law.enums.find(({ id }) => id === "purpose")?.values ?? [];
    return purposes.map(({ id, title }) => ({ fact: "purpose", value: id, meaning: title }));
  }
  const [map = "", fact = ""] = askedBy(diagnostic, law)?.at?.split(".") ?? [];
  const shape = shapesOf(law).record.keys.get(map)?.keys.get(fact);
  const isList = shape?.field?.several === true;
  return (shape?.values ?? []).map(({ id, title }) => {
    return { fact, value: isList ? `[${id}]` : id, meaning: title ?? id };
  });
}

/** Whether a diagnostic says that the purpose comes before everything else. */
function lacksPurpose(diagnostic: Diagnostic, { findings }: ProfileAssessment): boolean {
  if (!isAbout(diagnostic, "indicator/") && !isAbout(diagnostic, "combination/")) return false;
  const [rule, name] = [ruleOf(diagnostic), dataOf(diagnostic)?.indicator];
  return findings.some(
    (one) => one.rule === rule && (one.indicator ?? null) === name && one.message.key.endsWith("/purpose-missing"),
  );
}

function edit(
  { under, law, locale }: Judged,
  { file }: ProfileAssessment,
  source: SourceText,
  { fact, value }: Stated,
): { edit: WorkspaceEdit; beside?: string } | null {
  const own = stateFact(file, source.text, `${fact}: ${value}`);
  if (own !== null) {
    const written = writing(under, file, own);
    return written === null ? null : { edit: written };
  }
  const made = wrapperText(file, under.tree.files, law, locale);
  const text = made.text.replace(new RegExp(`^${fact}:$`, "m"), () => `${fact}: ${value}`);
  const written = text === made.text ? null : writing(under, made.file, text);
  return written === null ? null : { edit: written, beside: made.file };
}

/** The question about a fact that a diagnostic puts. */
function askedBy(diagnostic: Diagnostic, law: Law): Question | undefined {
  const rule = ruleOf(diagnostic);
  const questions = law.frameworks.flatMap((framework) => framework.questions);
  return questions.find(({ id, checks }) => rule === `question/${id}` && checks.includes("stated"));
}
