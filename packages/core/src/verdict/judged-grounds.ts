import type { Distinctions } from "../distinction/find-distinctions.ts";
import type { ReadingCorrection } from "../policy/policy.ts";
import { type EffectiveFacts, hasTrait } from "../profile/effective-facts.ts";
import type { Rules } from "./rules.ts";

/** What was found on a ground that is judged here: some are in control only, which counts unless another purpose does. */
export function onJudgedGrounds(
  found: Distinctions<ReadingCorrection>,
  { purpose }: EffectiveFacts,
  { law, policy }: Rules,
): Distinctions<ReadingCorrection> {
  if (purpose === undefined || hasTrait(law.enums, "purpose", purpose, "control")) return found;
  const inControl = law.grounds.filter(
    ({ id, default: judged }) => judged === "control" && !policy.grounds.includes(id),
  );
  const elsewhere = new Set(inControl.map(({ id }) => id));
  const distinctions = found.distinctions.filter(({ grounds }) => !grounds.every((ground) => elsewhere.has(ground)));
  return { ...found, distinctions };
}
