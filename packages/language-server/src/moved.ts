import type { ProfileAssessment } from "@tenzij/core";
import { type MovedPart, movedParts, type QuestionState } from "@tenzij/core/justification";
import { say } from "@tenzij/core/language";
import { scopeOf } from "@tenzij/core/policy";
import { reachableIn, readProfile } from "@tenzij/core/profile";
import { inWords, movedTitle, restingOn, visible, wrap } from "@tenzij/core/report";
import { readText, type SourceText, sourceText } from "@tenzij/read";
import type { Judged } from "./judged.ts";
import { message } from "./language/message.ts";
import type { Changes } from "./protocol.ts";

/**
 * What changed in a profile since its test was done.
 * @param earlier texts the profile had at other times; the one on disk is always looked at.
 */
export function movedIn(judged: Judged, profile: ProfileAssessment, earlier: readonly string[] = []): MovedPart[] {
  const { under, law } = judged;
  const now = under.profileOf(profile.file);
  const record = under.documents.record(profile.record);
  if (now === null || record === null) return [];
  const { indicators } =
    scopeOf(under.tree.files, under.policy).profiles.find((one) => one.file === profile.file) ?? {};
  const read = (source: SourceText) => readProfile(source, { enums: law.enums, indicators, reachable });
  const reachable = reachableIn(under.tree);
  const saved = under.saved(profile.file);
  const texts = [
    ...(saved === null ? [] : [readText(profile.file, saved).source]),
    ...earlier.map((text) => sourceText(profile.file, text)),
  ];
  return movedParts(record, now, texts.map(read), law);
}

/** What the test rests on, then and now, as two texts that differ only where the profile changed. */
export function changesIn(judged: Judged, profile: ProfileAssessment, earlier: readonly string[]): Changes | null {
  const { locale } = judged;
  const moved = movedIn(judged, profile, earlier);
  if (moved.length === 0) return null;
  const title = say(message("server/changes-title", { profile: nameOf(profile) }), locale);
  const page = (side: "was" | "is"): string =>
    `${[title, ...moved.map((one) => partText(judged, profile, one, side))].join("\n\n")}\n`;
  const reopened = reopenedBy(null, moved, profile).length;
  return { title, record: judged.uriOf(profile.record), reopened, before: page("was"), after: page("is") };
}

function partText(judged: Judged, profile: ProfileAssessment, moved: MovedPart, side: "was" | "is"): string {
  const { locale } = judged;
  const text = moved[side];
  const nothing = side === "was" ? message("server/changes-not-there", {}) : message("server/changes-gone", {});
  const lines =
    text === null
      ? [say(message("server/changes-not-kept", {}), locale)]
      : text === ""
        ? [say(nothing, locale)]
        : inWords(text, judged.law, locale).split("\n");
  const answers = restingOn(moved, profile.questions).flatMap((one) => answerLines(judged, one));
  const resting =
    answers.length === 0 ? message("server/changes-nothing-rests", {}) : message("server/changes-resting", {});
  return [movedTitle(moved, locale), ...lines.map((line) => `  ${line}`), "", say(resting, locale), ...answers].join(
    "\n",
  );
}

/**
 * The answers that were re-opened and of which somebody has to say whether they hold.
 * @param names of the indicators that changed; null for all that changed
 */
export function reopenedBy(
  names: ReadonlySet<string> | null,
  moved: readonly MovedPart[],
  profile: ProfileAssessment,
): QuestionState[] {
  const open = profile.questions.filter(({ reopened }) => reopened === true);
  if (names === null) return open;
  const own = moved.filter(({ change }) => names.has(change.indicator ?? ""));
  const resting = new Set(own.flatMap((one) => restingOn(one, profile.questions)));
  return open.filter((one) => resting.has(one) || names.has(one.indicator ?? ""));
}

/** An answer as it stands in the record, to the end of its last line. */
function answerLines(judged: Judged, { question, title, state, file, span }: QuestionState): string[] {
  const { under, locale } = judged;
  const head = `  ${question} ${title[locale]}`;
  if (state === "missing" || !under.tree.files.includes(file))
    return [`${head}: ${say(message("server/state-missing", {}), locale)}`];
  const { text } = under.documents.text(file);
  const first = text.lastIndexOf("\n", span.start - 1) + 1;
  const end = text.indexOf("\n", Math.max(span.start, span.end - 1));
  const lines = text.slice(first, end < 0 ? text.length : end).split(/\r?\n/);
  const margin = Math.min(...lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/)));
  return [head, ...lines.flatMap((line) => broken(visible(line.slice(margin)))).map((line) => `    ${line}`)];
}

/** A line broken at spaces, deeper below its first part: two texts beside each other leave little room. */
function broken(line: string): string[] {
  const margin = /^[ -]*/.exec(line)?.[0].length ?? 0;
  const [first = "", ...others] = wrap(line.slice(margin).trimEnd(), columns);
  return [line.slice(0, margin) + first, ...others.map((rest) => `${" ".repeat(margin + 2)}${rest}`)];
}

/** Columns a line of an answer takes at most. */
const columns = 50;

function nameOf(profile: ProfileAssessment): string {
  return visible(profile.profile?.id?.text ?? profile.file);
}
