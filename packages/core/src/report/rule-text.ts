import type { Citation, Law, Text } from "@tenzij/law";
import type { Finding } from "../text/finding.ts";

/** A rule in the words of the law: what it is called, what it says and who says so. */
export interface RuleText {
  readonly title: Text;
  readonly text: Text;
  readonly sources: readonly Citation[];
}

/** The rule as the law states it; null for rules about files, policy and record, which have no entry there. */
export function ruleText(rule: string, law: Law): RuleText | null {
  const [family, id] = [rule.slice(0, rule.indexOf("/")), rule.slice(rule.indexOf("/") + 1)];
  const named = <T extends { readonly id: string }>(items: readonly T[]) => items.find((item) => item.id === id);
  if (family === "question") return named(law.frameworks.flatMap(({ questions }) => questions)) ?? null;
  if (family === "exclusion") return named(law.exclusions) ?? null;
  if (family !== "indicator" && family !== "combination") return null;
  const entry = family === "indicator" ? named(law.indicators) : named(law.combinations);
  return entry ? { title: entry.title, text: entry.why, sources: entry.sources } : null;
}

/** Its title, else the title a finding brings along, else its own name. */
export function ruleTitle(rule: string, example: Finding | undefined, law: Law): Text {
  return ruleText(rule, law)?.title ?? example?.title ?? { nl: rule, en: rule };
}

/** All rules the law states, by the names findings give them. */
export function rulesOf(law: Law): string[] {
  return [
    ...law.indicators.map(({ id }) => `indicator/${id}`),
    ...law.combinations.map(({ id }) => `combination/${id}`),
    ...law.exclusions.map(({ id }) => `exclusion/${id}`),
    ...law.frameworks.flatMap(({ questions }) => questions.map(({ id }) => `question/${id}`)),
  ];
}
