import type { Distinction, Reading } from "@tenzij/core/distinction";
import { say } from "@tenzij/core/language";
import { readAs, readingInWords } from "@tenzij/core/report";
import type { Hover, MarkupKind, Position } from "vscode-languageserver";
import { distinctionsAt, type Judged, openQuestions } from "./judged.ts";
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

/** As `tenzij explain` says it, with where the words stand and what is open. */
function explain(distinction: Distinction, judged: Judged): Block[] {
  const { law, locale } = judged;
  const guards = distinction.readings.flatMap((one) => one.guards);
  const said = readingInWords({ ...distinction, guards }, law, locale);
  const paragraphs = [readings(distinction, judged), said.kind, said.why, said.guards, said.asked];
  const sources: Item[] = [...said.sources, ...(said.more === "" ? [] : [{ text: said.more }])];
  return [
    { is: "heading", text: `${distinction.indicator.name} · ${distinction.title[locale]}` },
    ...paragraphs.filter((text) => text !== "").map((text): Block => ({ is: "text", text })),
    ...missing(distinction, judged),
    { is: "items", title: `${say(message("server/sources", {}), locale)}:`, items: sources },
  ];
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
  const said = [...words.values()].map(({ reading, roles }) => {
    const args = { match: reading.match, role: and.format(roles), readAs: readAs(reading, title, locale) };
    return say(message("server/read-in", args), locale);
  });
  return said.join(" ");
}

function missing(distinction: Distinction, { profile, locale }: Judged): Block[] {
  if (profile === null) return [];
  const open = openQuestions(profile, distinction.indicator.name);
  if (open.length === 0) return [];
  const items = open.map((one) => ({ text: one.title?.[locale] ?? say(one.message, locale) }));
  return [{ is: "items", title: say(message("server/open-questions", { count: open.length }), locale), items }];
}
