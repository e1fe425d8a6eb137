import type { IndicatorEntry } from "@tenzij/law";
import { type Encoded, encodedIn } from "./encoded.ts";
import type { Lexicon } from "./lexicon.ts";
import { otherTerms, type ReadyTerm, termsAtWord } from "./terms.ts";
import { type Unit, unitsOf } from "./unit.ts";
import { squashed } from "./word-sets.ts";

/** What can be known of a text without knowing whose it is: worked out once for each different text. */
export interface TextReading {
  readonly units: readonly Unit[];
  /** The first of them, for what only stands beside something else. */
  readonly beginning: readonly Unit[];
  /** Number of words, little words not counted. */
  readonly words: number;
  /** Terms whose complete column name it is. */
  readonly columns: readonly ReadyTerm[];
  /** Entries whose complete value it is. */
  readonly values: readonly IndicatorEntry[];
  /** What it says in plain letters where it is encoded. */
  readonly encoded: readonly Encoded[];
  /** Whether any term of the law could stand in it. Most texts are silent, and are not looked at any further. */
  readonly speaks: boolean;
}

const longestBeside = 200;
const longestColumn = 100;
/** Letters of all texts that are remembered together. */
const rememberedLetters = 4_000_000;

/** Reads a text; the same text is read once. */
export function readText(lexicon: Lexicon, text: string): TextReading {
  const { readings } = lexicon;
  const known = readings.byText.get(text);
  if (known !== undefined) return known;
  const reading = freshReading(lexicon, text);
  readings.letters += text.length;
  if (readings.letters > rememberedLetters) {
    readings.byText.clear();
    readings.letters = text.length;
  }
  readings.byText.set(text, reading);
  return reading;
}

function freshReading(lexicon: Lexicon, text: string): TextReading {
  const units = unitsOf(lexicon.vocabulary, text);
  const { columns, values, byNumber } = otherTerms(lexicon);
  const ownColumns =
    text.length > longestColumn || units.length === 0
      ? []
      : (columns.get(squashed(text)) ?? columns.get(lastPart(text)) ?? []);
  const ownValues = text.length > longestColumn ? [] : (values.get(squashed(text)) ?? []);
  const encoded = encodedIn(text);
  let words = 0;
  let speaks = ownColumns.length > 0 || ownValues.length > 0 || encoded.length > 0;
  for (const unit of units) {
    if (!unit.filler) words++;
    speaks ||= unit.number
      ? byNumber.has(unit.text) || byNumber.has("")
      : unit.ids.some((id) => termsAtWord(lexicon, id).length > 0);
  }
  const beginning = units.length <= longestBeside ? units : units.slice(0, longestBeside);
  return { units, beginning, words, columns: ownColumns, values: ownValues, encoded, speaks };
}

/** What follows the last namespace mark of a name, squashed. */
function lastPart(text: string): string {
  return squashed(text.slice(Math.max(text.lastIndexOf("."), text.lastIndexOf(":"), text.lastIndexOf("/")) + 1));
}
