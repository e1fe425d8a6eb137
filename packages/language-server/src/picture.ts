import type { Finding, ProfileAssessment } from "@tenzij/core";
import type { Distinction } from "@tenzij/core/distinction";
import { isDone, progressOf, type QuestionState, questionsOf, reportedState } from "@tenzij/core/justification";
import { say } from "@tenzij/core/language";
import { ratesInWords, sayVerdict, visible } from "@tenzij/core/report";
import { answerPlace } from "./answer-place.ts";
import type { Judged } from "./judged.ts";
import { message } from "./language/message.ts";
import type { Picture, PictureQuestion, PictureRow } from "./protocol.ts";

/** The test of one profile as it stands now, in words, for whoever draws it. Null where there is nothing to draw. */
export function picture(judged: Judged): Picture | null {
  const { profile, locale } = judged;
  if (profile === null || profile.profile === null) return null;
  const { answered, asked } = progressOf(profile.questions);
  const whole = questionsOf(profile.questions, undefined);
  return {
    locale,
    uri: judged.uriOf(profile.file),
    title: visible(profile.profile.title?.text ?? profile.profile.id?.text ?? profile.file),
    verdict: sayVerdict(profile.verdict, locale),
    blocks: profile.blocks,
    progress: say(message("server/answered", { answered, asked }), locale),
    answered,
    asked,
    rows: rows(judged, profile),
    whole: whole.map((one) => question(judged, one)),
    rates: ratesInWords(judged.under.documents.record(profile.record), judged.law, locale),
    words: words(judged),
  };
}

function rows(judged: Judged, profile: ProfileAssessment): PictureRow[] {
  const { law, locale } = judged;
  const byName = new Map<string, Distinction[]>();
  for (const one of profile.distinctions) {
    const known = byName.get(one.indicator.name);
    if (known === undefined) byName.set(one.indicator.name, [one]);
    else known.push(one);
  }
  // The first of each name, as a reader of the file meets it.
  const exclusions = new Map<string | undefined, Finding>();
  for (const one of profile.findings)
    if (one.severity === "exclusion" && !exclusions.has(one.indicator)) exclusions.set(one.indicator, one);
  return [...byName].map(([name, own]) => {
    const kinds = own.map((one) => law.asks.find((ask) => ask.kind === one.kind)?.title[locale] ?? one.kind);
    const grounds = own
      .flatMap((one) => one.grounds)
      .map((id) => law.grounds.find((ground) => ground.id === id)?.title[locale] ?? id);
    const excluded = exclusions.get(name);
    return {
      name: visible(name),
      readAs: [...new Set(own.map((one) => one.title[locale]))].join(", "),
      kind: [...new Set(kinds)].join(", "),
      grounds: [...new Set(grounds)].join(", "),
      ...(excluded === undefined ? {} : { excluded: visible(say(excluded.message, locale)) }),
      questions: questionsOf(profile.questions, name).map((one) => question(judged, one)),
    };
  });
}

function question({ under, locale, uriOf }: Judged, state: QuestionState): PictureQuestion {
  const there = under.tree.files.includes(state.file);
  const { text, root } = under.documents;
  const reported = reportedState(state);
  return {
    id: state.question,
    title: state.title[locale],
    text: state.text[locale],
    state: reported,
    inWords: say(message(`server/state-${reported}`, {}), locale),
    done: isDone(state.state),
    blocks: state.severity === "block",
    ...(there
      ? { place: { uri: uriOf(state.file), range: answerPlace(text(state.file), root(state.file), state.span) } }
      : {}),
  };
}

function words({ locale }: Judged): Picture["words"] {
  const word = (key: Parameters<typeof message>[0] & `server/picture-${string}`): string =>
    say(message(key, {}), locale);
  return {
    step1: word("server/picture-step1"),
    step2: word("server/picture-step2"),
    duties: word("server/picture-duties"),
    rates: word("server/picture-rates"),
    open: word("server/picture-open"),
    nothing: word("server/picture-nothing"),
    none: word("server/picture-none"),
    decides: say(message("server/not-decided", {}), locale),
    group: word("server/picture-group"),
    rate: word("server/picture-rate"),
    ratio: word("server/picture-ratio"),
    interval: word("server/picture-interval"),
  };
}
