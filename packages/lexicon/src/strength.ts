import type { Strength, Text } from "@tenzij/law";
import { complementOf, complementOfValue, isCompany, isPerson } from "./complement.ts";
import type { Evidence } from "./evidence.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Match } from "./matches.ts";
import type { Stretch } from "./phrase.ts";
import type { ReadFragment } from "./read-fragment.ts";
import { rowsOf } from "./read-text.ts";
import type { ReadyTerm } from "./ready-term.ts";
import { termsAtWord } from "./terms.ts";
import type { TextReading } from "./text-reading.ts";
import type { Unit } from "./unit.ts";

const strengths: readonly Strength[] = ["clear", "likely", "guess"];

/** True when the first strength is surer than the second. */
export function isSurer(one: Strength, other: Strength): boolean {
  return strengths.indexOf(one) < strengths.indexOf(other);
}

/** The surest of some strengths; a guess where there are none. */
export function surest(some: readonly Strength[]): Strength {
  return strengths.find((strength) => some.includes(strength)) ?? "guess";
}

/** How surely words say what they are read as. */
export interface Sureness {
  readonly strength: Strength;
  /** What the term is said of, where that is no person: a word of the text, or what a guard takes it for. */
  readonly of?: string | Text;
}

/** A column whose name is a number in one codebook, and anything in another: `V131`. */
const bareCode = /^[a-z]{1,2}\d+[a-z]?$/i;
/** The path of a file: what its name is about is not what is meant by it. */
const namesFile = /^\S*[\w-]\/[\w.-]+\.[a-z]{1,5}$/i;
const ofCode: Text = {
  nl: "een code die overal iets anders betekent",
  en: "a code that means something else everywhere",
};

/**
 * How surely a text says the term that was found in it: see `Strength` of the law. What may exclude is never clear of something that is
 * no known word of a person, a group or a register.
 */
export function surenessOf(lexicon: Lexicon, match: Match, evidence: Evidence): Sureness {
  const { use } = match.term;
  if (use === "column" && match.term.entry.kind === "direct" && bareCode.test(match.term.written))
    return { strength: "guess", of: ofCode };
  const double = doubleOf(lexicon, match);
  const written = asWritten(lexicon, match, double);
  if (double === undefined && (written !== "clear" || match.term.entry.kind !== "direct")) return { strength: written };
  const complement = complementOf(lexicon, match, double, evidence);
  if (double !== undefined && complement.is === "other") return { strength: "guess", of: complement.text };
  const isOpen = complement.is === "other" || (double === "also" && complement.is === "nothing");
  const isListed = match.term.entry.likely.includes(match.term.written);
  const isDoubtful = isOpen || isListed || isNameOfOther(lexicon, match) || standsForPlace(match);
  return { strength: written === "clear" && isDoubtful ? "likely" : written };
}

/** Words behind which a name that also is another's stands for a place: "klant woont in Roma". */
const ofPlace: ReadonlySet<string> = new Set(["in", "te", "naar", "uit", "at", "to", "from"]);

function standsForPlace({ term: { entry }, at: { units }, used }: Match): boolean {
  const isBoth = (text: string) => entry.also.some((word) => word.toLowerCase() === text.toLowerCase());
  return (
    entry.kind === "direct" &&
    used.some(({ from }) => ofPlace.has(units[from - 1]?.text ?? "") && isBoth(units[from]?.text ?? ""))
  );
}

/** Whether a text is, letter for letter, a name in a table of another entry, and only a form of this term: Guinee and "Guinees". */
function isNameOfOther(lexicon: Lexicon, { term, at, stretch }: Match): boolean {
  const unit = at.units[stretch.from];
  if (unit === undefined || term.written.toLowerCase() === unit.text) return false;
  const rows = rowsOf(lexicon, at.text, at.fragment.text);
  return rows.some(({ by, table }) => by === "name" && table.entry !== term.entry.id);
}

/**
 * Whether a term also names something else as it is written here: `marokkaans` is listed as that, whatever other word it
 * could be a form of.
 */
function doubleOf(lexicon: Lexicon, { term, at, stretch }: Match): ReadyTerm["double"] {
  const unit = at.units[stretch.from];
  if (term.double !== undefined || unit === undefined || stretch.to - stretch.from > 1) return term.double;
  const exact = unit.ids.filter((id) => lexicon.vocabulary.texts[id] === unit.text);
  const listed = exact
    .flatMap((id) => termsAtWord(lexicon, id))
    .filter(({ entry, phrase }) => entry === term.entry && phrase.length === 1);
  return listed.every(({ double }) => double === "also") && listed.length > 0 ? "also" : undefined;
}

/** How surely a value that is also something else says what it was found as. */
export function surenessOfValue(lexicon: Lexicon, at: ReadFragment, evidence: Evidence): Sureness {
  const complement = complementOfValue(lexicon, at, evidence);
  if (complement.is === "other") return { strength: "guess", of: complement.text };
  return { strength: complement.is === "person" ? "clear" : "likely" };
}

/** Whether a term stands at the beginning of its text, which then reads as a name does. */
export function isOpening({ at, stretch }: Pick<Match, "at" | "stretch">): boolean {
  for (let before = stretch.from - 1; before >= 0; before--) if (!at.units[before]?.filler) return false;
  return true;
}

/** Whether all that stands before a term in its sentence is who is meant: "huishoudens van Roma en Sinti". */
function isBehindPersons(lexicon: Lexicon, { at, stretch }: Match): boolean {
  const { clause } = at.units[stretch.from] ?? {};
  return at.units
    .slice(0, stretch.from)
    .every((unit, index) => unit.clause === clause && (unit.filler || isPerson(lexicon, at.text, index)));
}

/** By its letters and where they stand, whatever they are said of. */
function asWritten(lexicon: Lexicon, match: Match, double: ReadyTerm["double"]): Strength {
  const { term, at, used, by } = match;
  const glued = used.map((each) => ofGlued(lexicon, term, at.text, each));
  if (used.some((each) => isCutAmongCut(term, at.text, each))) return "guess";
  if (by?.cut.strength === "guess" || term.use === "stem" || glued.includes("guess")) return "guess";
  if (by !== undefined || glued.includes("likely") || namesFile.test(at.fragment.text)) return "likely";
  if (!at.capacity.prose || isOpening(match)) return "clear";
  return double === undefined && isBehindPersons(lexicon, match) ? "clear" : "likely";
}

/** An abbreviation has so many letters, and what is cut as short beside it one more. */
const cutShort = 3;

/**
 * Whether an abbreviation is one of several behind each other over capitals, and what the one before it is short for nobody knows:
 * `MasVnrType`. Who cuts words cuts each of them, so its letters may be of any word as well.
 */
function isCutAmongCut({ use, phrase }: ReadyTerm, { units }: TextReading, { from }: Stretch): boolean {
  const [one, before] = [units[from], units[from - 1]];
  if (use !== "short" || phrase.length > 1 || one === undefined || before === undefined) return false;
  const isGlued = before.end === one.start && before.word !== one.word;
  return isGlued && one.text.length <= cutShort && isUnknownShort(before);
}

function isUnknownShort({ ids, number, text }: Unit): boolean {
  return ids.length === 0 && !number && text.length > 1 && text.length <= cutShort + 1;
}

/**
 * What the rest of a word makes of a term in it: nothing where all of it is known words of a person, a group or a
 * register; with letters that are no known word, a guess. Another known word makes a guess of what can exclude.
 */
function ofGlued(lexicon: Lexicon, term: ReadyTerm, text: TextReading, { from, to }: Stretch): Strength {
  const { units } = text;
  let strength: Strength = "clear";
  const look = (at: number) => {
    if (isCompany(lexicon, text, at)) return;
    // Letters that say whose it is are listed, but squeezed before it: they are no word.
    if (units[at]?.ids.length === 0 || term.entry.kind === "direct") strength = "guess";
    else if (strength === "clear") strength = "likely";
  };
  for (let at = from - 1; at >= 0 && units[at]?.word === units[from]?.word; at--) look(at);
  for (let at = to; at < units.length && units[at]?.word === units[to - 1]?.word; at++) look(at);
  return strength;
}
