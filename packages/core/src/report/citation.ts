import type { Citation, Law, Source } from "@tenzij/law";
import { message } from "../language/message.ts";
import { type Locale, say } from "../language/say.ts";

/**
 * A source as people cite it: title, place, and how far it was read. What was read only through another document
 * says so ("via …"): nobody should think that we opened what we did not.
 */
export function sayCitation({ source: id, at }: Citation, law: Law, locale: Locale): string {
  const source = law.sources.find((known) => known.id === id);
  if (!source) return at ? `${id}, ${at}` : id;
  const place = at ? `${source.title}, ${at}` : source.title;
  const replaced = source.replacedBy === undefined ? "" : say(message("report/source-replaced", {}), locale);
  const remarks = [replaced, sayRead(source, law, locale)].filter((one) => one !== "").join("; ");
  return remarks === "" ? place : `${place} (${remarks})`;
}

/** How far a source was read; nothing for one that was read in full. */
export function sayRead(source: Source, law: Law, locale: Locale): string {
  if (source.read === "full") return "";
  if (source.read === "no") return say(message("report/source-unread", {}), locale);
  const via = source.via === undefined ? "" : `via ${sayVia(source.via, law)}`;
  if (source.read === "via") return via || "via";
  const partly = say(message("report/source-partly", {}), locale);
  return via ? `${partly}; ${via}` : partly;
}

/** The documents through which a source was read: ids are replaced by their titles, other words stay. */
function sayVia(via: string, law: Law): string {
  const titles = via.split(/, (?![^(]*\))/).map((part) => {
    const [id = "", ...rest] = part.split(" ");
    const title = law.sources.find((known) => known.id === id)?.title.split(" (")[0];
    return [title ?? id, ...rest].join(" ");
  });
  return titles.join("; ");
}
