import type { Text } from "@tenzij/law";
import type { Outcome } from "@tenzij/lexicon";
import type { ExplainedReading, Explanation } from "../distinction/explain-word.ts";
import { message } from "../language/message.ts";
import { type Message, say } from "../language/say.ts";
import { displayWidth, wrap } from "./display-width.ts";
import { escapeTerminal } from "./escape-terminal.ts";
import { readAs, readingInWords } from "./explain-reading.ts";
import { listItem } from "./explain-rule.ts";
import type { Page } from "./page.ts";
import { ruleText } from "./rule-text.ts";

/** So many readings that count, and that do not, are shown. */
const shown = 4;

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
  const known = ruleText(`indicator/${reading.entry}`, law);
  const nothing = { nl: "", en: "" };
  const inWords = readingInWords(
    { ...reading, why: known?.text ?? nothing, sources: known?.sources ?? [] },
    law,
    locale,
  );
  const title = readAs(reading, reading.title, locale);
  const indent = displayWidth(escapeTerminal(word.slice(0, reading.start)));
  const marked = Math.max(1, displayWidth(escapeTerminal(word.slice(reading.start, reading.end))));
  const paragraphs = [inWords.kind, inWords.why, inWords.guards, inWords.asked].filter((text) => text !== "");
  const sources = inWords.sources.flatMap(({ text }) => listItem(text, page));
  return [
    `  ${escapeTerminal(word)}`,
    `  ${" ".repeat(indent)}${styler.bad("^".repeat(marked))} ${styler.strong(title)}  ${styler.faint(inWords.rule)}`,
    ...paragraphs.flatMap((text) => wrap(text, width - 2)).map((line) => `  ${line}`),
    ...(sources.length > 0 ? [`  ${say(message("report/sources", {}), locale)}:`] : []),
    ...sources.map((line) => `  ${line}`),
    ...(inWords.more === "" ? [] : [`    ${styler.faint(inWords.more)}`]),
  ];
}

function droppedLine({ title, outcome, guard }: ExplainedReading, { law, locale }: Page): string {
  const other = (entry: string): Text =>
    law.indicators.find(({ id }) => id === entry)?.title ?? { nl: entry, en: entry };
  const why: Record<Outcome["is"], () => Message | null> = {
    counts: () => null,
    guarded: () =>
      message("explain/outcome-guarded", { guard: guard ?? (outcome.is === "guarded" ? outcome.guard : "") }),
    "lacks-cue": () => message("explain/outcome-lacks-cue", {}),
    "lacks-range": () => message("explain/outcome-lacks-range", {}),
    denied: () => message("explain/outcome-denied", {}),
    described: () => message("explain/outcome-described", {}),
    "part-of": () =>
      message("explain/outcome-part-of", { title: outcome.is === "part-of" ? other(outcome.entry) : "" }),
    "yields-to": () =>
      message("explain/outcome-yields-to", { title: outcome.is === "yields-to" ? other(outcome.entry) : "" }),
  };
  const reason = why[outcome.is]();
  return escapeTerminal(say(message("explain/not-read-as", { title, why: reason ? say(reason, locale) : "" }), locale));
}
