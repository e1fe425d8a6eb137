import {
  escapeMarkdown,
  type Locale,
  type Message,
  message,
  type ProfileAssessment,
  say,
  sayVerdict,
} from "@tenzij/core";
import type { Judgement } from "./judge.ts";

/** Days ahead in which an expiry is announced. */
const AHEAD = 30;

/** The last day on which each record holds, as written; absent where none is. */
export type Expiries = ReadonlyMap<string, string>;

const LAST_DAY = /^valid-until:\s*["']?(\d{4}-\d{2}-\d{2})/m;

/** Reads the last day of a record from its text. */
export function lastDayOf(text: string): string | null {
  return LAST_DAY.exec(text)?.[1] ?? null;
}

/**
 * The page of the standing watch over a branch: what blocks there now and so slipped in or lapsed, and what lapses soon.
 * @returns null when nothing is open.
 */
export function watchPage(
  { after }: Pick<Judgement, "after">,
  expiries: Expiries,
  today: string,
  locale: Locale,
): string | null {
  const slipped = after.profiles.filter((one) => one.blocks).map((one) => line(one, locale));
  const soon = [...expiries]
    .filter(([, date]) => date >= today && date <= later(today, AHEAD))
    .sort(([, a], [, b]) => (a < b ? -1 : 1));
  if (slipped.length + soon.length === 0) return null;
  const text = (said: Message) => escapeMarkdown(say(said, locale));
  const parts: string[] = [];
  if (slipped.length > 0) parts.push(`## ${text(message("action/watch-slipped", {}))}`, slipped.join("\n"));
  if (soon.length > 0) {
    const rows = soon.map(([record, date]) => `- ${text(message("action/watch-expires", { record, date }))}`);
    parts.push(`## ${text(message("action/watch-expiring", { days: AHEAD }))}`, rows.join("\n"));
  }
  return `${parts.join("\n\n")}\n`;
}

function line({ file, verdict }: ProfileAssessment, locale: Locale): string {
  return `- ${escapeMarkdown(file)}: ${escapeMarkdown(sayVerdict(verdict, locale))}`;
}

function later(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
