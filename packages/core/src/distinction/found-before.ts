import type { Beside, WordSet } from "@tenzij/lexicon";
import { type Span, span } from "@tenzij/read";
import type { Indicator, Profile } from "../profile/profile.ts";
import type { Distinction, Mention, Reading } from "./distinction.ts";

/** What one indicator says, whatever the base policy puts right. */
export interface FoundInIndicator {
  readonly distinctions: readonly Distinction[];
  readonly denied: readonly Mention[];
  /** What had to be known of what stands around it: where that is the same, the same is found. */
  readonly asked: readonly Asked[];
}

/** What was found in an earlier text of a file, to be found again without looking. */
export interface FoundBefore {
  readonly byIndicator: Map<Indicator, FoundInIndicator>;
  /** Of indicators in which words were looked at and nothing was found, by all they say. */
  readonly silent: Map<string, FoundInIndicator>;
}

export function nothingBefore(): FoundBefore {
  return { byIndicator: new Map(), silent: new Map() };
}

/** What stands around an indicator and says whom or what it is about. */
export interface Around {
  readonly beside: Beside;
  readonly ofPersons: (indicator: Indicator) => boolean;
  /** The same in the words of the law alone, where a policy has its own. */
  readonly ofLaw?: Around | undefined;
}

/** A question about what stands around an indicator: how many names beside it have a word of a set, or whether it is about persons. */
interface Asked {
  readonly ofLaw: boolean;
  readonly set: WordSet | null;
  readonly answer: number | boolean;
}

/** What stands around one indicator; what is asked of it is written down. */
export function heard({ beside, ofPersons }: Around, indicator: Indicator, ofLaw: boolean, asked: Asked[]) {
  const keep = <A extends number | boolean>(set: WordSet | null, answer: A): A => {
    asked.push({ ofLaw, set, answer });
    return answer;
  };
  return {
    beside: (pointer: string, set: WordSet) => keep(set, beside(pointer, set)),
    ofPersons: () => keep(null, ofPersons(indicator)),
  };
}

/** What was found in an indicator, or in the one it was before it moved, where what stands around it still says the same. */
export function foundBefore(
  indicator: Indicator,
  { moved }: Profile,
  before: FoundBefore | undefined,
  around: Around,
): FoundInIndicator | undefined {
  if (before === undefined) return undefined;
  const same = before.byIndicator.get(indicator);
  if (same !== undefined) return isAnswered(same, indicator, around) ? same : undefined;
  const from = moved?.get(indicator);
  const known = from && before.byIndicator.get(from);
  if (from === undefined || known === undefined || !isAnswered(known, indicator, around)) return undefined;
  return movedTo(indicator, known, indicator.whole.start - from.whole.start);
}

/** What was found in an indicator that says all that this one says, where that is nothing: what is found has a place. */
export function silentBefore(
  says: string,
  indicator: Indicator,
  before: FoundBefore,
  around: Around,
): FoundInIndicator | undefined {
  const known = before.silent.get(says);
  return known && isAnswered(known, indicator, around) ? known : undefined;
}

function isAnswered({ asked }: FoundInIndicator, indicator: Indicator, around: Around): boolean {
  return asked.every(({ ofLaw, set, answer }) => {
    const { beside, ofPersons } = (ofLaw ? around.ofLaw : undefined) ?? around;
    return answer === (set === null ? ofPersons(indicator) : beside(indicator.pointer, set));
  });
}

function movedTo(indicator: Indicator, found: FoundInIndicator, by: number): FoundInIndicator {
  if (found.distinctions.length + found.denied.length === 0) return found;
  return {
    distinctions: found.distinctions.map((one) => {
      const [first, ...others] = one.readings;
      return {
        ...one,
        indicator,
        readings: [moveReading(first, by), ...others.map((other) => moveReading(other, by))],
      };
    }),
    denied: found.denied.map((one) => ({ ...one, reading: moveReading(one.reading, by) })),
    asked: found.asked,
  };
}

function moveReading(reading: Reading, by: number): Reading {
  const moved = { ...reading, span: moveSpan(reading.span, by) };
  return reading.usedAt === undefined ? moved : { ...moved, usedAt: moveSpan(reading.usedAt, by) };
}

function moveSpan({ start, end }: Span, by: number): Span {
  return span(start + by, end + by);
}

/** All that an indicator says and by which its words are read: its texts, and the keys it stands under. */
export function textsOf({ pointer, fragments, threshold }: Indicator): string {
  let says = `${pointer.slice(0, Math.max(0, pointer.lastIndexOf("/")))}\n${threshold === undefined ? "" : "to reach"}`;
  for (const { role, key, named = "", text } of fragments) says += `\n${role}\0${key}\0${named}\0${text}`;
  return says;
}
