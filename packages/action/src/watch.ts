import type { Assessment, Finding, ProfileAssessment } from "@tenzij/core";
import { type Locale, type Message, say } from "@tenzij/core/language";
import { compare, escapeMarkdown, locate, sayVerdict } from "@tenzij/core/report";
import { message } from "./language/message.ts";

/** Days ahead in which what ends is announced. */
const AHEAD = 30;
/** Rows of one list; GitHub takes 65,536 characters in an issue. */
const ROWS = 100;

/** What the watch looks at: a branch as it stands today, and as it will stand on another day when nobody does anything. */
export interface Watched {
  readonly after: Assessment;
  readonly on: (day: string) => Assessment;
}

export interface WatchOptions {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly locale: Locale;
  /** Only rules and places, no sentences. */
  readonly isPublic: boolean;
}

/**
 * The page of the standing watch over a branch: what blocks there now and so slipped in or lapsed, which days are past (a record's last
 * day, a measurement that was planned, an answer or a decision that ends), and which come within thirty days.
 * @returns null when nothing is open.
 */
export function watchPage({ after, on }: Watched, options: WatchOptions): string | null {
  const { today, locale } = options;
  const overdue = daysIn(after);
  const known = new Set(overdue.map(keyOf));
  const soon = daysIn(on(later(today, AHEAD))).filter((one) => !known.has(keyOf(one)));
  const sections: [Message, string[]][] = [
    [message("action/watch-slipped", {}), blocking(after, options)],
    [message("action/watch-overdue", {}), overdue.map((one) => dayRow(one, locale))],
    [message("action/watch-expiring", { days: AHEAD }), soon.map((one) => dayRow(one, locale))],
  ];
  const open = sections.filter(([, rows]) => rows.length > 0);
  if (open.length === 0) return null;
  return `${open.map(([title, rows]) => `## ${escapeMarkdown(say(title, locale))}\n\n${cut(rows)}`).join("\n\n")}\n`;
}

function cut(rows: readonly string[]): string {
  return [...rows.slice(0, ROWS), ...(rows.length > ROWS ? [`- … (${rows.length - ROWS})`] : [])].join("\n");
}

function blocking({ profiles, findings, texts }: Assessment, { locale, isPublic }: WatchOptions): string[] {
  const row = ({ file, verdict }: ProfileAssessment) => `${file}: ${sayVerdict(verdict, locale)}`;
  const general = findings
    .filter((one) => one.severity === "block" || one.severity === "exclusion")
    .map((one) => {
      const { line } = locate(one.file, one.span, texts).start;
      const what = isPublic ? one.rule : say(one.message, locale);
      return say(message("action/watch-finding", { file: one.file, line, what }), locale);
    });
  return [...profiles.filter((one) => one.blocks).map(row), ...general].map((text) => `- ${escapeMarkdown(text)}`);
}

/** A day on which something ends, and where it stands. */
interface Day {
  readonly day: string;
  readonly what: Finding["title"];
  readonly key: string;
  readonly file: string;
  readonly line: number;
}

/** The days that are past in an assessment, each once, oldest first. */
function daysIn({ profiles, findings, texts }: Assessment): Day[] {
  const found = new Map<string, Day>();
  for (const { message: sentence, file, span, title } of [...profiles.flatMap((one) => one.findings), ...findings]) {
    const { line } = locate(file, span, texts).start;
    const passed = passedIn(sentence);
    if (passed) {
      const day = { ...passed, what: title, file, line };
      found.set(keyOf(day), day);
    }
  }
  return [...found.values()].sort((a, b) => compare(a.day, b.day) || compare(keyOf(a), keyOf(b)));
}

function passedIn(sentence: Message): { readonly key: string; readonly day: string } | null {
  if (sentence.key === "answer/day-passed") return { key: String(sentence.args.key), day: String(sentence.args.day) };
  if (sentence.key === "policy/ended") return { key: String(sentence.args.key), day: String(sentence.args.until) };
  return null;
}

function keyOf({ file, line, key, day }: Day): string {
  return [file, line, key, day].join("\n");
}

function dayRow({ file, line, key, day, what }: Day, locale: Locale): string {
  const sentence = message("action/watch-day", { file, line, what: what ?? key, day });
  return `- ${escapeMarkdown(say(sentence, locale))}`;
}

function later(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
