import { type Evidence, keyOf, keysAbove } from "./evidence.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Match } from "./matches.ts";
import type { WordSet } from "./phrase.ts";
import type { ReadFragment } from "./read-fragment.ts";
import { placesOf, rowsOf, standsIn } from "./read-text.ts";
import type { ReadyTerm } from "./ready-term.ts";
import { termsAtWord } from "./terms.ts";
import type { TextReading } from "./text-reading.ts";
import type { Unit } from "./unit.ts";
import { has, idsOf, trait } from "./vocabulary.ts";
import { besideSet } from "./word-sets.ts";

/** What a term is said of: a person, nothing that is said, or something else, in the words of the text. */
export type Complement =
  | { readonly is: "person" }
  | { readonly is: "nothing" }
  | { readonly is: "other"; readonly text: string };

const person: Complement = { is: "person" };
const nothing: Complement = { is: "nothing" };

/** How far in running text a person may stand from a word that is also something else. */
const near = 5;

/** What is shorter and no known word may be short for a person as well as for a thing. */
const shortestWord = 4;

/** So many words of its own noun may stand between a word and what joins it to what it is said of. */
const nounWords = 2;

/** Letters before a word for a person, and of that word, by which an unknown compound is known to name one. */
const shortestPart = 3;
const shortestPerson = 4;

/** What joins a noun to what it is said of: "land van herkomst van de aanvrager", "race of the applicant". */
const joining: ReadonlySet<string> = new Set(["van", "of", "der", "des", "de", "du", "von", "del", "di", "da"]);

/**
 * What a term is said of. What follows it decides first: in "Turkse klanten" that is who is meant, in "Turkse pizza" what.
 * Persons and the words of registers and groups are closed lists; whatever else stands there is something else.
 */
export function complementOf(
  lexicon: Lexicon,
  match: Match,
  double: "also" | "of" | undefined,
  evidence: Evidence,
): Complement {
  const of = match.at.capacity.prose ? ofProse : ofName;
  const behind = of(lexicon, match, double ?? "of");
  // The other words of a rule, a query or a row are other fields, and no thing that this one is said of.
  if (behind.is === "person" || (behind.is === "other" && match.at.fragment.role !== "expression")) return behind;
  if (isOfPerson(lexicon, match, evidence)) return person;
  // A value whose words are no others too says the same under any name: `filters: [Roma en Sinti]`, `query: select afkomst from …`.
  return double === "also" && match.at.fragment.role === "value" ? ofValues(lexicon, match.at, evidence) : nothing;
}

/** What a value is said of whose words are also something else: whom or what its name and the other values are about. */
export function complementOfValue(lexicon: Lexicon, at: ReadFragment, evidence: Evidence): Complement {
  const alone = { at, stretch: { from: 0, to: at.units.length }, used: [{ from: 0, to: at.units.length }] };
  return isOfPerson(lexicon, alone, evidence) ? person : ofValues(lexicon, at, evidence);
}

/** What a name says besides, or a value of the list that is no people either: "vestiging: [Roma, Milano]". */
function ofValues(lexicon: Lexicon, { fragment: { key } }: ReadFragment, evidence: Evidence): Complement {
  const { valuesOf } = evidence.known;
  if (!valuesOf.has(key)) valuesOf.set(key, otherOfValues(lexicon, key, evidence));
  const text = valuesOf.get(key);
  return text === undefined ? nothing : { is: "other", text };
}

function otherOfValues(lexicon: Lexicon, key: string, { fragments, telling }: Evidence): string | undefined {
  const values = fragments.filter(({ fragment }) => fragment.role === "value" && fragment.key === key);
  const odd = values.filter((each) => !each.text.speaks && !isOfTable(lexicon, each));
  if (odd.length * 2 > values.length) return odd[0]?.fragment.text;
  // Values of which each may be about something else are names of fields as well as values of one: the key tells nothing then.
  if (values.length > 1 && !values.every((each) => isOfTable(lexicon, each))) return undefined;
  const named = telling.filter(({ fragment: { role } }) => role === "name" || role === "label");
  for (const { text } of named) {
    for (const index of text.units.keys()) {
      const complement = complementAt(lexicon, text, index);
      if (complement.is === "other") return complement.text;
    }
  }
  return undefined;
}

function isOfTable(lexicon: Lexicon, { text, fragment }: ReadFragment): boolean {
  return rowsOf(lexicon, text, fragment.text).length > 0;
}

function ofName(lexicon: Lexicon, { at, stretch, used }: Match, double: "also" | "of"): Complement {
  const isUsed = (unit: number) => used.some(({ from, to }) => unit >= from && unit < to);
  const next = at.units[stretch.to];
  // A name of a people is an adjective before what it is said of.
  if (double === "also" && next !== undefined && !next.filler) {
    const complement = complementAt(lexicon, at.text, stretch.to);
    if (complement.is !== "nothing") return complement;
  }
  let other: Complement = nothing;
  const item = at.units[stretch.from]?.item;
  for (const [index, unit] of at.units.entries()) {
    // What stands between brackets or behind a comma is a remark, or another name.
    if (isUsed(index) || unit.item !== item) continue;
    const complement = complementAt(lexicon, at.text, index);
    if (complement.is === "person") return complement;
    if (other.is === "nothing") other = complement;
  }
  return other;
}

/** In running text: the word behind it, or the words behind "van" and its like. */
function ofProse(lexicon: Lexicon, { at, stretch }: Match, double: "also" | "of"): Complement {
  const { units } = at;
  const last = units[stretch.to - 1] as Unit;
  let from = stretch.to;
  if (double === "of") {
    // "raciale groep van …": what is said of it stands behind the noun that it belongs to.
    for (const end = from + nounWords; from < end && units[from]?.filler === false; from++);
    if (!units[from]?.filler || !joining.has((units[from] as Unit).text)) return nothing;
    while (units[from]?.filler) from++;
  }
  let other: Complement = nothing;
  for (let index = from; index < units.length && index < from + 2; index++) {
    const unit = units[index] as Unit;
    if (unit.clause !== last.clause || unit.item !== last.item || unit.filler) break;
    const complement = complementAt(lexicon, at.text, index);
    if (complement.is === "person") return complement;
    if (other.is === "nothing") other = complement;
  }
  return other;
}

function complementAt(lexicon: Lexicon, text: TextReading, index: number): Complement {
  const unit = text.units[index] as Unit;
  if (isIn(lexicon, text, index, "person")) return person;
  if (isAbbreviation(unit) || isOfRegister(lexicon, text, index)) return nothing;
  if (unit.ids.some((id) => termsAtWord(lexicon, id).some(isOfPeople))) return nothing;
  return { is: "other", text: unit.text };
}

/** Letters of which nobody can say what they are short for: `pid`, `dfnd`. */
function isAbbreviation({ ids, text }: Unit): boolean {
  return text.length < 3 || (ids.length === 0 && (text.length < shortestWord || !/[aeiouy]/.test(text)));
}

/** Whether a unit is a word of a list of persons or registers, or a part of one. */
function isIn(lexicon: Lexicon, text: TextReading, index: number, beside: "person" | "register"): boolean {
  const set = besideSet(lexicon, beside);
  const unit = text.units[index];
  if (unit?.ids.some((id) => set.words.has(id))) return true;
  if (beside === "person" && unit?.ids.length === 0 && endsIn(lexicon, unit.text, set)) return true;
  return placesOf(text, set).some(({ from, to }) => from <= index && index < to);
}

/** Whether a unit is a word for a person. */
export function isPerson(lexicon: Lexicon, text: TextReading, index: number): boolean {
  return isIn(lexicon, text, index, "person");
}

/** What an unknown compound ends in is what it is a kind of: pleegkind, stiefmoeder, nevenaanvrager. */
function endsIn({ vocabulary }: Lexicon, word: string, { words }: WordSet): boolean {
  for (let at = shortestPart; word.length - at >= shortestPerson; at++) {
    if (idsOf(vocabulary, word.slice(at)).some((id) => words.has(id))) return true;
  }
  return false;
}

function isOfRegister(lexicon: Lexicon, text: TextReading, index: number): boolean {
  const unit = text.units[index] as Unit;
  const carries = (id: number) => has(lexicon.vocabulary, id, trait.carrier);
  return unit.number || unit.filler || unit.ids.some(carries) || isIn(lexicon, text, index, "register");
}

/** Whether a unit is a known word of a person, a group or a register, or a word of the law: what is glued to it stays clear. */
export function isCompany(lexicon: Lexicon, text: TextReading, index: number): boolean {
  if (isOfRegister(lexicon, text, index) || isIn(lexicon, text, index, "person")) return true;
  return text.units[index]?.ids.some((id) => termsAtWord(lexicon, id).length > 0) === true;
}

/** Another word by which people are told apart: it is no thing that this one is said of. */
function isOfPeople({ entry, phrase }: ReadyTerm): boolean {
  return phrase.length === 1 && (entry.kind === "direct" || entry.kind === "contested");
}

/** Whether name, label, key or what stands around them says that a person is meant. */
function isOfPerson(
  lexicon: Lexicon,
  { at, stretch, used }: Pick<Match, "at" | "stretch" | "used">,
  evidence: Evidence,
): boolean {
  const persons = besideSet(lexicon, "person");
  if (standsIn(at.text, persons, { from: Math.max(0, stretch.from - near), to: stretch.to + near }, used)) return true;
  const key = keyOf(lexicon, at, evidence);
  if (key !== undefined && standsIn(key, persons)) return true;
  if (standsIn(keysAbove(lexicon, evidence), persons)) return true;
  return (
    evidence.telling.some((other) => other !== at && standsIn(other.text, persons)) || evidence.ofPersons?.() === true
  );
}
