import type { Distinction } from "../distinction/distinction.ts";
import { message } from "../language/message.ts";
import type { Finding } from "../text/finding.ts";
import { unreadable } from "../text/reading-finding.ts";

/** Distinctions of one profile that are tested: each asks some forty questions. 20,000 indicators hold about 1,400. */
export const testedAtOnce = 5_000;

/** Says of a profile with more distinctions than are tested that it cannot be judged, at the first that is not. */
export function beyondTested(file: string, distinctions: readonly Distinction[]): Finding[] {
  const first = distinctions[testedAtOnce];
  if (first === undefined) return [];
  const sentence = message("distinction/too-many", { count: distinctions.length, limit: testedAtOnce });
  return [unreadable(file, sentence.key, first.indicator.span, sentence)];
}
