import {
  aside,
  type Candidate,
  guardsOn,
  isDenied,
  type Lexicon,
  type Match as MatchIn,
  matchesIn,
  nothingKnown,
  type ReadFragment,
  readFragment,
  readText,
  surenessOf,
  termsIn,
} from "@tenzij/lexicon";
import type { SourceText } from "@tenzij/read";
import type { Fragment, Profile } from "../profile/profile.ts";
import type { Distinction, Mention } from "./distinction.ts";
import { keyMeaning } from "./key-meaning.ts";
import { placeInFile } from "./place.ts";
import { readingOf } from "./reading.ts";

type Match = MatchIn<Fragment>;

/**
 * Words of the law in text that belongs to no indicator: titles, comments, lists of what was left out. Information
 * only; a denial ("wij gebruiken géén nationaliteit") is marked, so that it can be held against the indicators.
 */
export function mentionsIn(lexicon: Lexicon, profile: Profile, distinctions: readonly Distinction[] = []): Mention[] {
  const mentions: Mention[] = [];
  const foundAt = new Set(distinctions.flatMap(({ readings }) => readings.map(({ span }) => span.start)));
  const look = (text: string, place: Omit<Fragment, "role" | "text">) => {
    // Most running text says nothing the law knows.
    if (termsIn(lexicon, readText(lexicon, text), aside).length === 0) return;
    const fragment: Fragment = { ...place, text, role: "description" };
    const at = { ...readFragment(lexicon, fragment), capacity: aside };
    const clear = matchesIn(lexicon, at).filter((match) => isClear(lexicon, match, at));
    for (const match of once(longest(clear))) {
      const found = mention(lexicon, match, profile.source);
      if (!foundAt.has(found.reading.span.start)) mentions.push(found);
    }
  };
  for (const fragment of profile.mentions) look(fragment.text, fragment);
  for (const { text, span } of profile.comments) look(text, { span, key: "" });
  return mentions;
}

/** Several terms of an entry can match the same letters; they are mentioned once. */
function once(matches: readonly Match[]): Match[] {
  const seen = new Set<string>();
  return matches.filter(({ term, stretch }) => {
    const place = `${term.entry.id} ${stretch.from} ${stretch.to}`;
    return !seen.has(place) && seen.add(place);
  });
}

/** A mention for a reading of an indicator's own description that the description itself denies. */
export function mentionIn(candidate: Candidate<Fragment>, source: SourceText): Mention {
  return {
    entry: candidate.entry.id,
    title: candidate.entry.title,
    reading: readingOf(candidate, source),
    negated: true,
  };
}

function isClear(lexicon: Lexicon, match: Match, at: ReadFragment): boolean {
  return match.term.cues === undefined && guardsOn(lexicon, match, alone(at)).holds === undefined;
}

function alone(at: ReadFragment) {
  return { pointer: "", keys: keyMeaning, fragments: [at], telling: [at], known: nothingKnown() };
}

/** The longest of what stands in each other; of one entry's terms that are the same words, such as term and column name, one. */
function longest(matches: readonly Match[]): Match[] {
  return matches.filter(
    (inner, at) =>
      !matches.some((outer, other) => {
        if (outer.stretch.from > inner.stretch.from || outer.stretch.to < inner.stretch.to) return false;
        return lengthOf(outer) > lengthOf(inner) || (other < at && outer.term.entry === inner.term.entry);
      }),
  );
}

function lengthOf({ stretch }: Match): number {
  return stretch.to - stretch.from;
}

function mention(lexicon: Lexicon, match: Match, source: SourceText): Mention {
  const { at, stretch, term } = match;
  const start = at.units[stretch.from]?.start ?? 0;
  const end = at.units[stretch.to - 1]?.end ?? at.fragment.text.length;
  return {
    entry: term.entry.id,
    title: term.entry.title,
    reading: {
      match: at.fragment.text.slice(start, end),
      readAs: term.written,
      span: placeInFile(source, at.fragment, start, end),
      ...(at.fragment.usedAt === undefined ? {} : { usedAt: at.fragment.usedAt }),
      role: at.fragment.role,
      strength: surenessOf(lexicon, match, alone(at)).strength,
      guards: [],
    },
    negated: isDenied(lexicon, at.text, stretch),
  };
}
