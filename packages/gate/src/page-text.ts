import type { Assessment } from "@tenzij/core";
import { inLocale, type Message, say } from "@tenzij/core/language";
import {
  escapeTerminal,
  exitCode,
  gathered,
  type Page,
  placeWords,
  sayOutcome,
  worstFirst,
  wrap,
} from "@tenzij/core/report";
import { type Brief, briefOf, type Pointed } from "./brief.ts";
import type { Judgement } from "./judge.ts";
import { message } from "./language/message.ts";
import { localHeading } from "./local-sides.ts";
import { outcomeOf } from "./summary.ts";

/** Profiles that are said in short at a terminal. */
const BRIEFS = 10;
/** Words, and open points, named of one profile. */
const NAMED = 3;

/** What stands above the findings at a terminal: outcome, what was judged, and of each profile that stops the change what a reader needs. */
export function textAbove(judgement: Judgement, today: string, page: Page): string {
  const { after, sides } = judgement;
  const line = (sentence: Message) => wrap(escapeTerminal(say(sentence, page.locale)), page.width);
  const outcome = say(outcomeOf(exitCode(after), sides.scope), page.locale);
  const red = gathered(after)
    .asking.filter(({ blocks }) => blocks)
    .sort(worstFirst)
    .slice(0, BRIEFS);
  const options = { law: page.law, locale: page.locale, isPublic: false };
  const blocks = [
    [page.styler.strong(escapeTerminal(say(message("page/heading", { outcome }), page.locale)))],
    ...localHeading(judgement, today).map(line),
    ...red.map((judged) => briefLines(briefOf(judged, judgement, options), after, page)),
  ];
  return `${blocks.map((block) => block.join("\n")).join("\n\n")}\n\n`;
}

function briefLines({ judged, words, asked, points, command, who }: Brief, after: Assessment, page: Page): string[] {
  const { locale, styler, width } = page;
  const name = judged.profile?.title?.text ?? judged.profile?.id?.text ?? judged.file;
  const row = (label: Message, text: string) => {
    const [first = "", ...others] = wrap(escapeTerminal(`${say(label, locale)} ${text}`), width - 2);
    return [`  ${first}`, ...others.map((rest) => `    ${rest}`)];
  };
  const open = [say(asked, locale), named(points, after, page)].filter((part) => part !== "").join(" ");
  return [
    `${styler.strong(escapeTerminal(name))}: ${styler.bad(sayOutcome(judged, locale, page.law))}`,
    ...(words.length > 0 ? row(message("page/label-word", {}), named(words, after, page)) : []),
    ...row(message("page/label-asked", {}), open),
    ...(command === null ? [] : [`    ${styler.strong(escapeTerminal(command))}`]),
    ...row(message("page/label-who", {}), say(who, locale)),
  ];
}

function named(pointed: readonly Pointed[], { texts }: Assessment, { locale }: Page): string {
  const shown = pointed.slice(0, NAMED).map(({ what, as, file, offset }) => {
    const place = escapeTerminal(say(placeWords(file, { start: offset, end: offset }, texts), locale));
    if (what === null) return place;
    return `${inLocale(what, locale)}${as === null ? "" : ` (${inLocale(as, locale)})`}, ${place}`;
  });
  const more = pointed.length - shown.length;
  return [...shown, ...(more > 0 ? [say(message("page/more", { count: more }), locale)] : [])].join("; ");
}
