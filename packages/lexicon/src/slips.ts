import type { Rereading } from "./hypothesis.ts";
import type { Unit } from "./unit.ts";
import type { Vocabulary } from "./vocabulary.ts";
import type { Word } from "./words.ts";

export function slipsIn(
  _vocabulary: Vocabulary,
  _words: readonly Word[],
  _units: readonly Unit[],
): readonly Rereading[] {
  return [];
}
