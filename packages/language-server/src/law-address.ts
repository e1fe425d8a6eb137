import { rulesOf } from "@tenzij/core/report";
import type { Law } from "@tenzij/law";

const scheme = "tenzij://law/";

/** The address under which a client shows the page of a rule: `tenzij://law/question/TK-16.txt`. */
export function lawAddress(rule: string): string {
  return `${scheme}${rule}.txt`;
}

/** The rule a page is of; null for any other address, and for what is no part of the law. */
export function ruleAtAddress(uri: string, law: Law): string | null {
  if (!uri.startsWith(scheme) || !uri.endsWith(".txt")) return null;
  const rule = uri.slice(scheme.length, -".txt".length);
  return hasPage(rule, law) ? rule : null;
}

const known = new WeakMap<Law, ReadonlySet<string>>();

/** Whether the law has a page about a rule. */
export function hasPage(rule: string, law: Law): boolean {
  const rules = known.get(law) ?? new Set(rulesOf(law));
  known.set(law, rules);
  return rules.has(rule);
}
