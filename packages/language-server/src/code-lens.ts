import type { ProfileAssessment } from "@tenzij/core";
import { isDone, progressOf, questionsOf, textAt } from "@tenzij/core/justification";
import { say } from "@tenzij/core/language";
import { sayVerdict } from "@tenzij/core/report";
import type { Span } from "@tenzij/read";
import type { CodeLens, Command } from "vscode-languageserver";
import { answerPlace } from "./answer-place.ts";
import type { Client } from "./client.ts";
import { type Judged, nameTogether } from "./judged.ts";
import { message } from "./language/message.ts";
import { rangeOf } from "./places.ts";
import { previewLens } from "./policy-preview.ts";
import { reviewCommand, serverCommands } from "./protocol.ts";
import { policyName } from "./roots.ts";

/** Above each indicator with a finding, in profile and record: how far its test has come and what comes next. */
export function codeLenses(judged: Judged, client: Client): CodeLens[] {
  const { profile, file, source } = judged;
  if (file === policyName) return previewLens(judged, client);
  if (profile === null || profile.profile === null) return [];
  const until = validUntil(judged, profile);
  const excluded = excludedIn(profile);
  const lens = (span: Span, command: Command): CodeLens => ({ range: rangeOf(source, span), command });
  const places = file === profile.record ? inRecord(judged) : inProfile(profile, file);
  const verdict = { title: `Tenzij: ${sayVerdict(profile.verdict, judged.locale)}`, ...opening(judged, profile) };
  const top = [verdict, ...reviewing(judged, profile, client)].map((command) => lens({ start: 0, end: 0 }, command));
  return [
    ...top,
    ...[...places].map(([indicator, span]) =>
      lens(
        span,
        excluded.has(indicator)
          ? { title: sayVerdict("excluded", judged.locale), command: "" }
          : indicatorCommand(judged, profile, indicator, until),
      ),
    ),
  ];
}

/** The way to read the record, where the client has a view for that. */
function reviewing(judged: Judged, profile: ProfileAssessment, { options }: Client): Command[] {
  if (options.reviews !== true || !hasRecord(judged, profile)) return [];
  const title = say(message("server/lens-review", {}), judged.locale);
  return [{ title, command: reviewCommand, arguments: [judged.uriOf(profile.record)] }];
}

/** The name of each indicator with a distinction that asks a test, and where it stands. */
function inProfile({ file: own, distinctions, questions }: ProfileAssessment, file: string): Map<string, Span> {
  const asked = new Set(questions.map((one) => one.indicator));
  return new Map(
    distinctions
      .filter((one) => (one.file ?? own) === file && asked.has(one.indicator.name))
      .map(({ indicator }) => [indicator.name, indicator.span]),
  );
}

function inRecord({ under, file, profile }: Judged): Map<string, Span> {
  const record = under.documents.record(file);
  const alone = [...(record?.distinctions ?? [])].map(([name, { key }]) => [name, key.span] as const);
  const together = [...(record?.combinations ?? [])].flatMap(([id, { key }]) => {
    const name = profile === null ? undefined : nameTogether(profile, id);
    return name === undefined ? [] : [[name, key.span] as const];
  });
  return new Map([...alone, ...together]);
}

function excludedIn({ findings }: ProfileAssessment): ReadonlySet<string | undefined> {
  return new Set(findings.filter(({ severity }) => severity === "exclusion").map(({ indicator }) => indicator));
}

function indicatorCommand(judged: Judged, profile: ProfileAssessment, indicator: string, until: string): Command {
  const { locale } = judged;
  const { asked, answered, next } = progressOf(profile.questions, indicator);
  if (asked === 0) return questionCommand(judged, profile, indicator);
  if (!hasRecord(judged, profile))
    return { title: say(message("server/lens-none", { asked }), locale), ...starting(judged, profile) };
  if (next === undefined)
    return { title: say(message("server/lens-complete", { asked, until }), locale), ...opening(judged, profile) };
  const title = say(message("server/lens", { answered, asked, next: next.title[locale] }), locale);
  return {
    title,
    command: serverCommands.open,
    arguments: [judged.uriOf(next.file), spanRange(judged, next.file, next.span), ...toAnswer(judged)],
  };
}

/** Of what asks a question and no test: whether it is answered. */
function questionCommand(judged: Judged, profile: ProfileAssessment, indicator: string): Command {
  const { locale } = judged;
  const own = questionsOf(profile.questions, indicator).filter(({ typed }) => typed);
  const open = own.find((one) => !isDone(one.state));
  const title =
    open === undefined
      ? say(message("server/lens-question-answered", {}), locale)
      : say(message("server/lens-question", { question: open.title[locale] }), locale);
  const place = open ?? own[0];
  if (place === undefined || !hasRecord(judged, profile)) return { title, ...starting(judged, profile) };
  const range = spanRange(judged, place.file, place.span);
  return { title, command: serverCommands.open, arguments: [judged.uriOf(place.file), range, ...toAnswer(judged)] };
}

function opening(judged: Judged, profile: ProfileAssessment): Omit<Command, "title"> {
  if (!hasRecord(judged, profile)) return starting(judged, profile);
  const { next } = progressOf(profile.questions);
  const range = next === undefined ? undefined : spanRange(judged, next.file, next.span);
  return {
    command: serverCommands.open,
    arguments: [judged.uriOf(profile.record), ...(range === undefined ? [] : [range, ...toAnswer(judged)])],
  };
}

/** From the profile one goes to answer; in the text of the record one stays in it. */
function toAnswer({ file, profile }: Judged): true[] {
  return file === profile?.record ? [] : [true];
}

function starting(judged: Judged, profile: ProfileAssessment): Omit<Command, "title"> {
  return { command: serverCommands.scaffold, arguments: [judged.uriOf(profile.file)] };
}

function hasRecord({ under }: Judged, profile: ProfileAssessment): boolean {
  return under.tree.files.includes(profile.record);
}

function spanRange({ under }: Judged, file: string, span: Span) {
  const { text, root } = under.documents;
  return under.tree.files.includes(file) ? answerPlace(text(file), root(file), span) : undefined;
}

/** The last day the record says it counts; "" where it says none. */
function validUntil({ under }: Judged, { record }: ProfileAssessment): string {
  return textAt(under.documents.record(record)?.root, "valid-until") ?? "";
}
