import type { Law } from "./law.ts";
import type { Citation } from "./schema.ts";

/** What cites, where it was written, and where in it the citations stand. */
export interface Citing {
  readonly owner: object;
  readonly path: readonly PropertyKey[];
  readonly sources: readonly Citation[];
}

/** Everything in the law that says who says so. */
export function citing(law: Law): Citing[] {
  const { indicators, combinations, grounds, asks, exclusions, roads, frameworks } = law;
  const owned = [...indicators, ...combinations, ...grounds, ...asks, ...exclusions, ...roads].map(
    (owner): Citing => ({ owner, path: ["sources"], sources: owner.sources }),
  );
  const exceptions = grounds.flatMap((owner): Citing[] =>
    owner.exceptions ? [{ owner, path: ["exceptions", "sources"], sources: owner.exceptions.sources }] : [],
  );
  const questions = frameworks.flatMap((framework) =>
    framework.questions.map(
      ({ sources }, at): Citing => ({ owner: framework, path: ["questions", at, "sources"], sources }),
    ),
  );
  return [...owned, ...exceptions, ...questions];
}
