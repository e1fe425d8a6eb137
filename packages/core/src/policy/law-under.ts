import type { Law } from "@tenzij/law";
import type { Policy } from "./policy.ts";

const made = new WeakMap<Law, WeakMap<Policy["ownFrameworks"], Law>>();

/**
 * The law as it is asked under a policy: with the frameworks of the organisation's own beside those of the law. The same law where there
 * are none, and one and the same for the same policy, so that what is derived of it is derived once.
 */
export function lawUnder(law: Law, { ownFrameworks }: Pick<Policy, "ownFrameworks">): Law {
  const [first] = ownFrameworks;
  if (first === undefined || law.frameworks.includes(first)) return law;
  const known = made.get(law) ?? new WeakMap<Policy["ownFrameworks"], Law>();
  made.set(law, known);
  const under = known.get(ownFrameworks) ?? {
    ...law,
    sources: [...law.sources, ...ownFrameworks.flatMap(({ sources }) => sources)],
    forms: [...law.forms, ...ownFrameworks.flatMap(({ forms }) => forms)],
    frameworks: [...law.frameworks, ...ownFrameworks],
  };
  known.set(ownFrameworks, under);
  return under;
}
