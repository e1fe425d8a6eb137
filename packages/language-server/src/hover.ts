import { type Distinction, guardTitles, message, say, sayCitation } from "@tenzij/core";
import type { Law } from "@tenzij/law";
import type { Hover, MarkupKind, Position } from "vscode-languageserver";
import { distinctionsAt, type Judged, openQuestions } from "./judged.ts";
import { keyHover } from "./key-hover.ts";
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

function explain(distinction: Distinction, judged: Judged): Block[] {
  const { law, locale } = judged;
  const ask = law.asks.find((one) => one.kind === distinction.kind);
  const grounds = distinction.grounds.map((id) => law.grounds.find((one) => one.id === id)?.title[locale] ?? id);
  const kind = ask?.title[locale] ?? distinction.kind;
  const asked =
    ask?.asks === "question" ? message("server/asks-question", { kind }) : message("server/asks-test", { kind });
  const heading = `${distinction.indicator.name} · ${distinction.title[locale]} · ${kind} · ${grounds.join(", ")}`;
  return [
    { is: "heading", text: heading },
    { is: "text", text: readings(distinction, judged) },
    { is: "text", text: distinction.why[locale] },
    { is: "text", text: say(asked, locale) },
    ...missing(distinction, judged),
    { is: "items", title: say(message("server/sources", {}), locale), items: sources(distinction, law, judged) },
  ];
}

/** Each word once, with every place it was read in; then what was looked for that would have meant something else. */
function readings(distinction: Distinction, judged: Judged): string {
  const { locale } = judged;
  const words = new Map<string, { match: string; readAs: string; roles: Set<string> }>();
  for (const { match, readAs, role } of distinction.readings) {
    const key = `${match.toLowerCase()}\n${readAs}`;
    const known = words.get(key) ?? { match, readAs, roles: new Set() };
    known.roles.add(say(message(`server/role-${role}`, {}), locale));
    words.set(key, known);
  }
  const and = new Intl.ListFormat(locale, { type: "conjunction" });
  const said = [...words.values()].map(({ match, readAs, roles }) =>
    say(message("server/read-as", { match, readAs, role: and.format(roles) }), locale),
  );
  const held = guardTitles(
    distinction.entry,
    distinction.readings.flatMap((one) => one.guards),
    judged.law,
    locale,
  );
  if (held.length > 0) said.push(say(message("explain/guards", { guards: held.join(", ") }), locale));
  return said.join(" ");
}

function missing(distinction: Distinction, { profile, locale }: Judged): Block[] {
  if (profile === null) return [];
  const open = openQuestions(profile, distinction.indicator.name);
  if (open.length === 0) return [];
  const items = open.map((one) => ({ text: one.title?.[locale] ?? say(one.message, locale) }));
  return [{ is: "items", title: say(message("server/open-questions", { count: open.length }), locale), items }];
}

function sources(distinction: Distinction, law: Law, { locale }: Judged): Item[] {
  return distinction.sources.map((citation) => ({
    text: sayCitation(citation, law, locale),
    url: law.sources.find((one) => one.id === citation.source)?.url,
  }));
}
