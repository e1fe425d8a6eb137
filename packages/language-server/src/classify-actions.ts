import type { ProfileAssessment } from "@tenzij/core";
import type { Distinction } from "@tenzij/core/distinction";
import { type Classification, classifiable, classifyIn, nodeAt, readRecord } from "@tenzij/core/justification";
import { inLocale, say } from "@tenzij/core/language";
import { visible } from "@tenzij/core/report";
import type { Law } from "@tenzij/law";
import { sourceText } from "@tenzij/read";
import { type CodeAction, CodeActionKind, type Diagnostic } from "vscode-languageserver";
import { dataOf } from "./diagnostics.ts";
import { writing } from "./edits.ts";
import type { Judged } from "./judged.ts";
import { message } from "./language/message.ts";
import { rangeOf } from "./places.ts";
import { serverCommands } from "./protocol.ts";
import { recordAfter } from "./record-edit.ts";

/**
 * For a contested indicator that nobody classified yet: one action for each way a lawyer can. It writes the choice,
 * and what is asked of such a distinction, into the record, and leaves the caret where the reason is to be written.
 */
export function classifyActions(judged: Judged, diagnostics: readonly Diagnostic[]): CodeAction[] {
  const { profile, under, law } = judged;
  if (profile === null) return [];
  const about = new Map(diagnostics.flatMap((one) => [[one.source === "tenzij" ? dataOf(one)?.indicator : null, one]]));
  const contested = new Map(
    profile.distinctions
      .filter(({ kind, indicator }) => kind === "contested" && about.has(indicator.name))
      .map((one) => [one.indicator.name, one]),
  );
  return [...contested].flatMap(([name, distinction]) => {
    const begun = recordAfter(judged, profile, {});
    return waysOf(distinction, law).flatMap((way): CodeAction[] => {
      const chosen = begun === null ? null : classifyIn(begun, name, way, law);
      const text = chosen === null ? null : (recordAfter(judged, profile, { from: chosen }) ?? chosen);
      const edit = text === null ? null : writing(under, profile.record, text);
      if (text === null || edit === null) return [];
      const title = titleOf(judged, name, way);
      const command = under.tree.files.includes(profile.record) ? serverCommands.next : serverCommands.made;
      const places = [judged.uriOf(profile.record), placeIn(judged, profile, text, name)];
      return [
        {
          ...{ title, kind: CodeActionKind.QuickFix, edit },
          diagnostics: [about.get(name)].filter((one) => one !== undefined),
          command: { title, command, arguments: places },
        },
      ];
    });
  });
}

/** Direct on each ground that was read, or what is lighter. */
function waysOf({ grounds }: Distinction, law: Law): Classification[] {
  return classifiable(law).flatMap((kind): Classification[] =>
    kind === "direct" ? grounds.map((ground) => ({ kind, ground })) : [{ kind }],
  );
}

function titleOf({ law, locale }: Judged, name: string, { kind, ground }: Classification): string {
  const titled = law.asks.find((one) => one.kind === kind)?.title ?? kind;
  const on = law.grounds.find((one) => one.id === ground)?.title ?? ground ?? "";
  return say(
    message("server/classify", { indicator: visible(name), kind: inLocale(titled, locale), ground: on }),
    locale,
  );
}

/** Where the classification of an indicator begins, from where the next open answer is its reason. */
function placeIn({ law }: Judged, { record }: ProfileAssessment, text: string, name: string) {
  const source = sourceText(record, text);
  const row = readRecord(source, law).distinctions.get(name)?.node;
  const start = nodeAt(row, "classification")?.span.start ?? 0;
  return rangeOf(source, { start, end: start }).start;
}
