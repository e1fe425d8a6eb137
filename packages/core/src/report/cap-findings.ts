import type { Severity } from "@tenzij/law";
import { message } from "../language/message.ts";
import { type Locale, say } from "../language/say.ts";
import type { Finding } from "../text/finding.ts";

/** How many findings of a severity are shown: of one rule, and together. */
export type Caps = Readonly<Record<Severity, { readonly each: number; readonly all: number }>>;

const unlimited = { each: Number.POSITIVE_INFINITY, all: Number.POSITIVE_INFINITY };

/** What fits on a screen. An exclusion is never left out. */
export const screenCaps: Caps = {
  exclusion: unlimited,
  block: { each: 6, all: 20 },
  warning: { each: 3, all: 8 },
  info: { each: 2, all: 4 },
};

/** What fits on a page that is read from the top. */
export const pageCaps: Caps = {
  exclusion: unlimited,
  block: { each: 50, all: 200 },
  warning: { each: 5, all: 20 },
  info: { each: 3, all: 6 },
};

/** What is shown where a reader asked for everything. */
export const noCaps: Caps = { exclusion: unlimited, block: unlimited, warning: unlimited, info: unlimited };

/** Parts findings, in the order given, into those that are shown and the rest, which is only named. */
export function capFindings(findings: readonly Finding[], caps: Caps): { shown: Finding[]; rest: Finding[] } {
  const counts = new Map<string, number>();
  const next = (key: string) => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count;
  };
  const shown: Finding[] = [];
  const rest: Finding[] = [];
  for (const finding of findings) {
    const { each, all } = caps[finding.severity];
    const fits = next(`${finding.severity} ${finding.rule}`) <= each && next(finding.severity) <= all;
    (fits ? shown : rest).push(finding);
  }
  return { shown, rest };
}

/** "and 12 more: indicator/street (9x), …" */
export function sayRest(rest: readonly Finding[], locale: Locale): string {
  const counts = new Map<string, number>();
  for (const { rule } of rest) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const named = [...counts].map(([rule, count]) => (count > 1 ? `${rule} (${count}x)` : rule));
  const what = named.length > 6 ? [...named.slice(0, 6), "…"] : named;
  return say(message("report/and-more", { more: rest.length, what: what.join(", ") }), locale);
}
