import type { Law } from "@tenzij/law";
import { closest } from "fastest-levenshtein";
import { en } from "../language/messages.ts";
import type { Catalogue, Sentences } from "../language/say.ts";
import { rulesOf } from "./rule-text.ts";

/**
 * The rule people mean: as findings name it, or a question or exclusion by its number. Null for an ordinary word.
 * @param others what another package says of findings of its own
 */
export function findRule(asked: string, law: Law, others?: Sentences<Catalogue>): string | null {
  const wanted = asked.trim().toLowerCase();
  const rules = [...rulesOf(law), ...messageRules(others)];
  const exact = rules.find((rule) => rule.toLowerCase() === wanted);
  if (exact) return exact;
  return (
    rules.find((rule) => /^(question|exclusion)\//.test(rule) && rule.toLowerCase().endsWith(`/${wanted}`)) ?? null
  );
}

/** The rule whose name looks most like what was asked; "" when none looks like it. */
export function nearestRule(asked: string, law: Law, others?: Sentences<Catalogue>): string {
  const nearest = closest(asked, [...rulesOf(law), ...messageRules(others)]);
  const [family] = asked.split("/");
  return nearest.startsWith(`${family}/`) ? nearest : "";
}

/** Rules that are no part of the law are named after what they say. */
function messageRules(others?: Sentences<Catalogue>): string[] {
  return Object.keys({ ...en, ...others?.en }).filter((key) =>
    /^(read|policy|record|answer|organisation|tree|gate)\//.test(key),
  );
}
