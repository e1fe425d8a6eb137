import type { Form, GoodAnswer } from "./form.ts";
import type { Framework } from "./framework.ts";
import type { Combination, Indicator } from "./indicator.ts";
import type { Ask, Enumeration, Exclusion, Ground, Road, Source } from "./schema.ts";

/** The whole law folder, compiled: what code gets to see of it. */
export interface Law {
  readonly sources: readonly Source[];
  readonly grounds: readonly Ground[];
  readonly asks: readonly Ask[];
  readonly exclusions: readonly Exclusion[];
  readonly roads: readonly Road[];
  readonly enums: readonly Enumeration[];
  readonly forms: readonly Form[];
  readonly frameworks: readonly Framework[];
  readonly indicators: readonly Indicator[];
  readonly combinations: readonly Combination[];
  readonly goodAnswers: readonly GoodAnswer[];
}
