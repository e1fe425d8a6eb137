import type { Finding } from "@tenzij/core";
import { nearest } from "@tenzij/core/justification";
import { say } from "@tenzij/core/language";
import { type CodeAction, CodeActionKind, type Diagnostic } from "vscode-languageserver";
import { ruleOf } from "./diagnostics.ts";
import { writing } from "./edits.ts";
import type { Judged } from "./judged.ts";
import { message } from "./language/message.ts";
import { offsetAt } from "./places.ts";

/** Where a key or a word of a list is not known: the known one that is nearest, to be written in its place. */
export function meantActions(judged: Judged, diagnostics: readonly Diagnostic[]): CodeAction[] {
  const { under, file, source, locale } = judged;
  return diagnostics.flatMap((diagnostic): CodeAction[] => {
    const [start, end] = [offsetAt(source, diagnostic.range.start), offsetAt(source, diagnostic.range.end)];
    const written = source.text.slice(start, end);
    const rule = ruleOf(diagnostic);
    const found = findingsIn(judged).filter(
      (one) => one.rule === rule && one.file === file && one.span.start === start,
    );
    const meant = found.map(meantBy).find((word) => word !== undefined);
    if (meant === undefined || !isWord.test(written)) return [];
    const word = written.replace(/[^"']+/, meant);
    if (word === written) return [];
    const edit = writing(under, file, source.text.slice(0, start) + word + source.text.slice(end));
    if (edit === null) return [];
    const title = say(message("server/write-meant", { meant }), locale);
    return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit, isPreferred: true }];
  });
}

/** One word, or one in quotes: nothing else is replaced whole. */
const isWord = /^(["']?)[^"'\n:#]{1,100}\1$/;

function findingsIn({ under: { assessment, asked } }: Judged): Finding[] {
  return [...assessment.findings, ...[...assessment.profiles, ...asked].flatMap(({ findings }) => findings)];
}

/** What a finding says was meant; days have an action of their own. */
function meantBy({ message: { key, args } }: Finding): string | undefined {
  if (/-day|-period/.test(key)) return undefined;
  const meant = args["meant"] ?? args["near"];
  if (typeof meant === "string") return meant === "" ? undefined : meant;
  const { text, known } = args;
  return typeof text === "string" && typeof known === "string" ? nearest(text, known.split(", ")) : undefined;
}
