import type { Basis, Citation, Kind, Law, Strength, Text } from "@tenzij/law";
import { message } from "../language/message.ts";
import { readAsWords } from "../language/read-as-words.ts";
import { inLocale, type Locale, say } from "../language/say.ts";
import { sayCitation } from "./citation.ts";
import { askedOf, kindOn } from "./explain-rule.ts";
import { guardTitles } from "./guard-titles.ts";

/** A word that was read as an entry of the law. */
export interface ReadingToExplain {
  readonly entry: string;
  readonly kind: Kind;
  readonly basis: Basis;
  readonly strength: Strength;
  /** What the words are said of, where that is no person. */
  readonly of?: string | Text;
  readonly grounds: readonly string[];
  readonly title: Text;
  readonly why: Text;
  readonly sources: readonly Citation[];
  /** Guards that were held against it and did not apply. */
  readonly guards: readonly string[];
}

/** What is said of a reading, wherever it is said: in the terminal, in a hover. */
export interface ReadingInWords {
  /** By the name findings give it. */
  readonly rule: string;
  readonly kind: string;
  readonly why: string;
  /** "" where nothing was looked for. */
  readonly guards: string;
  readonly asked: string;
  /** The first few; `more` says how many there are besides and where they stand. */
  readonly sources: readonly { readonly text: string; readonly url: string | undefined }[];
  readonly more: string;
}

const shown = 4;

/**
 * Says of a reading what kind of distinction it makes, why, what was held against it, what is asked and who says so.
 */
export function readingInWords(reading: ReadingToExplain, law: Law, locale: Locale): ReadingInWords {
  const rule = `indicator/${reading.entry}`;
  const guards = guardTitles(reading.entry, reading.guards, law, locale).join("; ");
  const more = reading.sources.length - shown;
  return {
    rule,
    kind: kindOn(reading.kind, reading.grounds, law, locale),
    why: inLocale(reading.why, locale),
    guards: guards === "" ? "" : say(message("explain/guards", { guards }), locale),
    asked: say(askedOf(reading, law), locale),
    sources: reading.sources.slice(0, shown).map((citation) => ({
      text: sayCitation(citation, law, locale),
      url: law.sources.find(({ id }) => id === citation.source)?.url,
    })),
    more: more > 0 ? say(message("explain/more-sources", { more, rule }), locale) : "",
  };
}

/** What letters were read as, and how surely: the title, and the term where it is not what is written. */
export function readAs(
  { match, readAs: term, strength }: { match: string; readAs: string; strength: Strength },
  title: Text,
  locale: Locale,
): string {
  const read = readAsWords[strength];
  return bare(match) === bare(term)
    ? say(message("explain/read-as", { read, title }), locale)
    : say(message("explain/read-as-term", { read, title, term }), locale);
}

/** The letters and digits only, so that `woon_plaats` and "woonplaats" are the same word. */
function bare(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "");
}
