import { cellOf, positionAt } from "@tenzij/read";
import type { Distinction } from "../distinction/distinction.ts";
import { message } from "../language/message.ts";
import { inLocale, say } from "../language/say.ts";
import { type Part, partsOf } from "../profile/parts.ts";
import type { Profile } from "../profile/profile.ts";
import { escapedJson } from "./escape-json.ts";
import { escapeTerminal } from "./escape-terminal.ts";
import type { Page } from "./page.ts";

/** What a file was read as: every key and text with its capacity and why, and what of it is known. */
export function explainFileText(profile: Profile, distinctions: readonly Distinction[], page: Page): string {
  const { locale, styler } = page;
  const heading = say(message("capacity/heading", { file: profile.source.file }), locale);
  const lines = explained(profile, distinctions).map(({ part, read }) => {
    const { line, column } = positionAt(profile.source, part.span.start);
    const place = cellOf(profile.source, part.span.start)?.name ?? `${line}:${column}`;
    const text = escapeTerminal(part.text.length > longest ? `${part.text.slice(0, longest)}…` : part.text);
    const known = read.map(({ title, kind }) =>
      say(message("capacity/known", { title, kind: kindOf(kind, page) }), locale),
    );
    const why = escapeTerminal([reasonOf(part, page), ...known].join(" "));
    const shown = read.length > 0 ? styler.bad(text) : styler.strong(text);
    return `${escapeTerminal(place).padEnd(8)} ${shown}  ${styler.faint(why)}`;
  });
  return `${[escapeTerminal(heading), ...lines].join("\n")}\n`;
}

/** The same as JSON; lines and columns count from 1. */
export function explainFileJson(profile: Profile, distinctions: readonly Distinction[], page: Page): string {
  const { source } = profile;
  const parts = explained(profile, distinctions).map(({ part, read }) => ({
    text: part.text,
    capacity: part.capacity,
    reason: reasonOf(part, page),
    indicator: part.indicator ?? null,
    known: read.map(({ entry, kind, strength, title }) => ({
      rule: `indicator/${entry}`,
      kind,
      strength,
      title: inLocale(title, page.locale),
    })),
    start: positionAt(source, part.span.start),
    end: positionAt(source, part.span.end),
  }));
  return `${escapedJson({ version: page.version, file: source.file, parts })}\n`;
}

/** Letters of a text that are shown on its line. */
const longest = 60;

/** Each part with the distinctions of which a reading stands in it. */
function explained(profile: Profile, distinctions: readonly Distinction[]) {
  const starts = distinctions
    .flatMap((distinction) => distinction.readings.map(({ span }) => ({ distinction, at: span.start })))
    .sort((a, b) => a.at - b.at);
  let next = 0;
  return partsOf(profile).map((part) => {
    const read = new Set<Distinction>();
    while (next < starts.length && (starts[next]?.at ?? 0) < part.span.start) next++;
    for (let at = next; at < starts.length; at++) {
      const one = starts[at];
      if (one === undefined || one.at >= Math.max(part.span.end, part.span.start + 1)) break;
      read.add(one.distinction);
    }
    return { part, read: [...read] };
  });
}

function reasonOf({ capacity, indicator }: Part, { locale }: Page): string {
  return say(message(`capacity/${capacity}`, { indicator: indicator ?? "" }), locale);
}

function kindOf(kind: string, { law }: Page) {
  return law.asks.find((ask) => ask.kind === kind)?.title ?? kind;
}
