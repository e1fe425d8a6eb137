import type { Citation, Text } from "@tenzij/law";
import type { Outcome } from "../distinction/candidates.ts";
import type { ExplainedReading, Explanation } from "../distinction/explain-word.ts";
import { inLocale, type Message, message, say } from "../language/say.ts";
import { displayWidth, wrap } from "./display-width.ts";
import { escapeTerminal } from "./escape-terminal.ts";
import { askedOf, kindOn, sourceLines } from "./explain-rule.ts";
import { guardTitles } from "./guard-titles.ts";
import type { Page } from "./page.ts";
import { ruleText } from "./rule-text.ts";

/** So many readings that count, and that do not, are shown. */
const shown = 4;
const sourcesShown = 4;

/**
 * How a word is read and why: the letters that count, what they are read as, what is asked, and which readings were
 * considered and dropped.
 */
export function explainWordText({ word, pieces, readings }: Explanation, page: Page): string {
  const { styler, locale, width } = page;
  const counting = readings.filter(({ outcome }) => outcome.is === "counts");
  const counted = new Set(counting.map(({ entry }) => entry));
  const dropped = readings.filter(({ outcome, entry }) => outcome.is !== "counts" && !counted.has(entry));
  const why = [...new Set(dropped.map((reading) => droppedLine(reading, page)))].slice(0, shown);
  const cut = pieces.map(({ text }) => text).join(" + ");
  const blocks = counting.slice(0, shown).map((reading) => readingLines(word, reading, page));
  if (counting.length === 0)
    blocks.push(wrap(escapeTerminal(say(message("explain/nothing", { word }), locale)), width));
  if (why.length > 0) blocks.push(why.flatMap((line) => wrap(line, width)));
  if (pieces.length > 1)
    blocks.push([styler.faint(escapeTerminal(say(message("explain/word-pieces", { pieces: cut }), locale)))]);
  return `${blocks.map((block) => block.join("\n")).join("\n\n")}\n`;
}

function readingLines(word: string, reading: ExplainedReading, page: Page): string[] {
  const { styler, locale, law, width } = page;
  const rule = `indicator/${reading.entry}`;
  const known = ruleText(rule, law);
  const asWritten = plain(reading.match) === plain(reading.readAs);
  const title = asWritten
    ? say(message("explain/read-as", { title: reading.title }), locale)
    : say(message("explain/read-as-term", { title: reading.title, term: reading.readAs }), locale);
  const guards = guardTitles(reading.entry, reading.guards, law, locale).join("; ");
  const indent = displayWidth(escapeTerminal(word.slice(0, reading.start)));
  const marked = Math.max(1, displayWidth(escapeTerminal(word.slice(reading.start, reading.end))));
  return [
    `  ${escapeTerminal(word)}`,
    `  ${" ".repeat(indent)}${styler.bad("^".repeat(marked))} ${styler.strong(title)}  ${styler.faint(rule)}`,
    `  ${kindOn(reading.kind, reading.grounds, law, locale)}`,
    ...(known ? wrap(inLocale(known.text, locale), width - 2).map((line) => `  ${line}`) : []),
    ...(guards === "" ? [] : wrap(say(message("explain/guards", { guards }), locale), width - 2).map(indented)),
    ...wrap(say(askedOf(reading.kind, law), locale), width - 2).map(indented),
    ...(known ? sourceList(known.sources, rule, page) : []),
  ];
}

const indented = (line: string) => `  ${line}`;

/** The letters and digits only, so that `woon_plaats` and "woonplaats" are the same word. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "");
}

/** The first sources; the rule itself names them all. */
function sourceList(sources: readonly Citation[], rule: string, page: Page): string[] {
  const { styler, locale } = page;
  const more = sources.length - sourcesShown;
  const rest = more > 0 ? [`    ${styler.faint(say(message("explain/more-sources", { more, rule }), locale))}`] : [];
  const lines = sourceLines(sources.slice(0, sourcesShown), page).map((line) => `  ${line}`);
  return [`  ${say(message("report/sources", {}), locale)}:`, ...lines, ...rest];
}

function droppedLine({ title, outcome, guard }: ExplainedReading, { law, locale }: Page): string {
  const other = (entry: string): Text =>
    law.indicators.find(({ id }) => id === entry)?.title ?? { nl: entry, en: entry };
  const why: Record<Outcome["is"], () => Message | null> = {
    counts: () => null,
    guarded: () =>
      message("explain/outcome-guarded", { guard: guard ?? (outcome.is === "guarded" ? outcome.guard : "") }),
    "lacks-cue": () => message("explain/outcome-lacks-cue", {}),
    denied: () => message("explain/outcome-denied", {}),
    described: () => message("explain/outcome-described", {}),
    "part-of": () =>
      message("explain/outcome-part-of", { title: outcome.is === "part-of" ? other(outcome.entry) : "" }),
    "yields-to": () =>
      message("explain/outcome-yields-to", { title: outcome.is === "yields-to" ? other(outcome.entry) : "" }),
  };
  const said = why[outcome.is]();
  return escapeTerminal(say(message("explain/not-read-as", { title, why: said ? say(said, locale) : "" }), locale));
}
