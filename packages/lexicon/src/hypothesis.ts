import type { Strength } from "@tenzij/law";
import type { Stretch } from "./phrase.ts";
import type { Unit } from "./unit.ts";

/** Words of a text, end exclusive, that can be read as one other word. */
export interface Rereading extends Stretch {
  readonly text: string;
  /** What is found only by it is no surer than this. */
  readonly strength: Exclude<Strength, "clear">;
}

/** Another way to cut a text into units. */
export interface Hypothesis {
  readonly units: readonly Unit[];
  /** For each unit, the units of the text as it was cut that stand in its place. */
  readonly instead: readonly Stretch[];
  /** Places of the units that are not there when the text is read as it was cut. */
  readonly other: ReadonlySet<number>;
  readonly strength: Exclude<Strength, "clear">;
}
