import type { Basis, Kind, Strength, Text } from "@tenzij/law";
import {
  candidatesOf,
  type Evidence,
  evidenceOf,
  type FragmentRole,
  type Lexicon,
  type Outcome,
} from "@tenzij/lexicon";
import { keyMeaning } from "./key-meaning.ts";

/** How a word is read, step by step. */
export interface Explanation {
  readonly word: string;
  /** The pieces it is cut into, and whether each is known. */
  readonly pieces: readonly {
    readonly text: string;
    readonly start: number;
    readonly end: number;
    readonly known: boolean;
  }[];
  /** Every reading that was considered, those that count first. */
  readonly readings: readonly ExplainedReading[];
}

export interface ExplainedReading {
  readonly entry: string;
  readonly kind: Kind;
  readonly basis: Basis;
  readonly grounds: readonly string[];
  readonly title: Text;
  readonly match: string;
  readonly readAs: string;
  readonly strength: Strength;
  readonly of?: string | Text;
  readonly start: number;
  readonly end: number;
  readonly outcome: Outcome;
  /** Name of the guard that holds, for people. */
  readonly guard?: Text;
  /** Guards that were considered and did not hold. */
  readonly guards: readonly string[];
}

/**
 * Explains how a word is read as the name of an indicator, or as one of its values.
 * @param word as it could stand in a profile; offsets in the result are offsets in it
 */
export function explainWord(word: string, lexicon: Lexicon): Explanation {
  const named = alone(lexicon, word, "name");
  const asName = explained(lexicon, named);
  const asValue = explained(lexicon, alone(lexicon, word, "value"));
  const known = new Set(asName.map((reading) => `${reading.entry} ${reading.start}`));
  const readings = [...asName, ...asValue.filter((reading) => !known.has(`${reading.entry} ${reading.start}`))];
  readings.sort(
    (a, b) =>
      Number(b.outcome.is === "counts") - Number(a.outcome.is === "counts") || b.end - b.start - (a.end - a.start),
  );
  const units = named.fragments[0]?.units ?? [];
  const pieces = units.map((unit) => ({
    text: word.slice(unit.start, unit.end),
    start: unit.start,
    end: unit.end,
    known: unit.number || unit.ids.length > 0,
  }));
  return { word, pieces, readings: oncePerPlace(readings) };
}

/** Several terms of one entry can stand in the same letters; they are one reading, told once. */
function oncePerPlace(readings: readonly ExplainedReading[]): ExplainedReading[] {
  const kept: ExplainedReading[] = [];
  for (const reading of readings) {
    const same = kept.findIndex(
      (other) => other.entry === reading.entry && other.start < reading.end && reading.start < other.end,
    );
    const other = kept[same];
    if (other === undefined) kept.push(reading);
    else if (other.outcome.is === reading.outcome.is)
      kept[same] = { ...other, guards: [...new Set([...other.guards, ...reading.guards])] };
  }
  return kept;
}

function alone(lexicon: Lexicon, text: string, role: FragmentRole): Evidence {
  return evidenceOf(lexicon, { pointer: "", fragments: [{ role, text, key: "" }] }, keyMeaning);
}

function explained(lexicon: Lexicon, evidence: Evidence): ExplainedReading[] {
  return candidatesOf(lexicon, evidence).map((candidate) => {
    const guard =
      candidate.outcome.is === "guarded"
        ? titleOfGuard(lexicon, candidate.entry.guards, candidate.outcome.guard)
        : undefined;
    return {
      entry: candidate.entry.id,
      kind: candidate.entry.kind,
      basis: candidate.entry.basis,
      grounds: candidate.entry.grounds,
      title: candidate.entry.title,
      match: candidate.fragment.text.slice(candidate.start, candidate.end),
      readAs: candidate.readAs,
      strength: candidate.strength,
      ...(candidate.of === undefined ? {} : { of: candidate.of }),
      start: candidate.start,
      end: candidate.end,
      outcome: candidate.outcome,
      ...(guard === undefined ? {} : { guard }),
      guards: candidate.guards,
    };
  });
}

function titleOfGuard(lexicon: Lexicon, uses: readonly object[], id: string): Text | undefined {
  const own = uses.find((use) => "id" in use && use.id === id) as { title: Text } | undefined;
  return own?.title ?? lexicon.guards.get(id)?.title;
}
