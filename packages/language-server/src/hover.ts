import type { Distinction, Reading } from "@tenzij/core/distinction";
import { isDone } from "@tenzij/core/justification";
import { inLocale, onSurface, say } from "@tenzij/core/language";
import { nextStep, readAs, readingInWords, visible } from "@tenzij/core/report";
import type { Hover, MarkupKind, Position } from "vscode-languageserver";
import { distinctionsAt, type Judged } from "./judged.ts";
import { keyHover } from "./key-hover.ts";
import { message } from "./language/message.ts";
import { type Block, type Item, markup } from "./markdown.ts";
import { offsetAt, rangeOf } from "./places.ts";

/** Why a word is underlined: which letters, read as what, what the law asks of it, who says so, what is missing. */
export function hover(judged: Judged, position: Position, kind: MarkupKind): Hover | null {
  const offset = offsetAt(judged.source, position);
  const distinctions = distinctionsAt(judged, offset);
  const [first] = distinctions;
  if (first === undefined) return keyHover(judged, position, kind);
  const blocks = distinctions.flatMap((distinction) => explain(distinction, judged));
  blocks.push({ is: "text", text: say(message("server/not-decided", {}), judged.locale) });
  return { contents: markup(blocks, kind), range: rangeOf(judged.source, first.readings[0].span) };
}

/**
 * As `tenzij explain` says it, with where the words stand: what it is, what is asked, what to do now; then how it was read, and the sources.
 * What the diagnostic at this place says is not said again.
 */
function explain(distinction: Distinction, judged: Judged): Block[] {
  const { law, locale } = judged;
  const guards = distinction.readings.flatMap((one) => one.guards);
  const inWords = readingInWords({ ...distinction, guards }, law, locale);
  const above = diagnosed(distinction, judged);
  const paragraphs = (...texts: string[]): Block[] =>
    texts.filter((text) => text !== "" && !above.includes(text)).map((text): Block => ({ is: "text", text }));
  const sources: Item[] = [...inWords.sources, ...(inWords.more === "" ? [] : [{ text: inWords.more }])];
  return [
    { is: "heading", text: `${distinction.indicator.name} · ${distinction.title[locale]}` },
    ...paragraphs(inWords.asked),
    ...missing(distinction, judged),
    ...paragraphs(readings(distinction, judged), inWords.kind, inWords.why, inWords.guards),
    { is: "items", title: `${say(message("server/sources", {}), locale)}:`, items: sources },
  ];
}

/** What the diagnostics about a distinction say. */
function diagnosed({ entry, indicator }: Distinction, { profile, locale }: Judged): string {
  const findings = profile?.findings ?? [];
  const own = findings.filter((one) => one.rule === `indicator/${entry}` && one.indicator === indicator.name);
  return own.map((one) => visible(onSurface(say(one.message, locale), locale, "editor"))).join("\n");
}

/** Each word once, with every place it was read in. */
function readings({ readings: all, title }: Distinction, { locale }: Judged): string {
  const words = new Map<string, { reading: Reading; roles: Set<string> }>();
  for (const reading of all) {
    const key = `${reading.match.toLowerCase()}\n${reading.readAs}\n${reading.strength}`;
    const known = words.get(key) ?? { reading, roles: new Set() };
    known.roles.add(say(message(`server/role-${reading.role}`, {}), locale));
    words.set(key, known);
  }
  const and = new Intl.ListFormat(locale, { type: "conjunction" });
  const sentences = [...words.values()].map(({ reading, roles }) => {
    const args = { match: reading.match, role: and.format(roles), readAs: readAs(reading, title, locale) };
    return say(message("server/read-in", args), locale);
  });
  return sentences.join(" ");
}

/** What is open, and the one thing to do now. */
function missing(distinction: Distinction, { profile, under, law, locale }: Judged): Block[] {
  if (profile === null) return [];
  const step = profile.blocks ? nextStep(profile, law, locale, "editor") : null;
  const now: Block[] =
    step === null ? [] : [{ is: "text", text: say(message("server/next-step", { step: step.text }), locale) }];
  const { name } = distinction.indicator;
  const open = profile.questions.filter((one) => one.typed && one.indicator === name && !isDone(one.state));
  // Of a test that nobody has begun, the next step says all there is to say.
  if (open.length === 0 || !under.tree.files.includes(profile.record)) return now;
  const items = open.map(({ title }) => ({ text: inLocale(title, locale) }));
  return [...now, { is: "items", title: say(message("server/open-questions", { count: open.length }), locale), items }];
}
