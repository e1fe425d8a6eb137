import type { Law, Part } from "@tenzij/law";
import type { Profile } from "../profile/profile.ts";
import { digestOf } from "../text/digest.ts";
import { canonicalText } from "./canonical.ts";
import { type Change, coverageOf } from "./changes.ts";
import type { Digests, Parts } from "./parts.ts";
import type { JustificationRecord } from "./record.ts";
import { digestsIn, recordedIn } from "./recorded.ts";
import { partsUnder } from "./versions.ts";

/** A part of the profile that is not as it was when the test was done, with what it said then and says now. */
export interface MovedPart {
  readonly change: Change;
  /** Line by line; "" where nothing was there; null where no earlier text is the one the test rests on. */
  readonly was: string | null;
  /** "" where nothing is there any more. */
  readonly is: string;
}

/**
 * What changed since the test was done, part by part. A record holds digests and no texts, so what a part said then
 * comes from an earlier text of the profile, and only where its digest is the one recorded.
 * @param earlier the profile as it was at other times, in any order.
 */
export function movedParts(
  record: JustificationRecord,
  now: Profile,
  earlier: readonly Profile[],
  law: Pick<Law, "enums">,
): MovedPart[] {
  const recorded = digestsIn(record);
  const names = new Set(recorded.indicators.keys());
  const partsOf = (profile: Profile) => partsUnder(recordedIn(record)?.version ?? "", profile, law, names);
  const texts = earlier.flatMap((one) => partsOf(one) ?? []);
  const current = partsOf(now);
  if (current === null) return [];
  // What changed of indicators together is told of each of them.
  const changes = coverageOf(record, now, law).changes.filter(({ combination }) => combination === undefined);
  return changes.map((change) => ({
    change,
    was: textThen(change, recorded, texts),
    is: changedLines(change, heldOf(change, current)),
  }));
}

function textThen(change: Change, recorded: Digests, texts: readonly Parts[]): string | null {
  const wanted = heldOf(change, recorded);
  if (wanted.size === 0) return "";
  for (const text of texts) {
    const held = heldOf(change, text);
    const isTheOne =
      held.size === wanted.size &&
      [...held].every(([part, spelling]) => digestOf(spelling) === wanted.get(part)?.toLowerCase());
    if (isTheOne) return changedLines(change, held);
  }
  return null;
}

/** What is held of a part; of an indicator that came or went, of each of its parts. */
function heldOf(
  { part, indicator, key, how }: Change,
  { profile, indicators, rest }: Parts,
): ReadonlyMap<Part, string> {
  if (key !== undefined) return new Map(rest.has(key) ? [[part, rest.get(key) ?? ""]] : []);
  const all: ReadonlyMap<Part, string> | undefined = indicator === undefined ? profile : indicators.get(indicator);
  if (all === undefined || how !== "changed") return all ?? new Map();
  const own = all.get(part);
  return own === undefined ? new Map() : new Map([[part, own]]);
}

/** For people: without the name, which is told beside it; of a whole indicator, numbers with what they are. */
function changedLines({ indicator, how }: Change, held: ReadonlyMap<Part, string>): string {
  const name = indicator === undefined ? "" : canonicalText(indicator);
  const lines = [...held].flatMap(([part, text]) =>
    how !== "changed" && measures.includes(part) ? [`"${part}":${text}`] : text.split("\n"),
  );
  // Where a whole indicator stands is seen where it is.
  return lines.filter((line) => line !== name && (how === "changed" || !line.startsWith("in:"))).join("\n");
}

/** Parts whose text is a number and nothing else. */
const measures: readonly Part[] = ["weight", "threshold"];
