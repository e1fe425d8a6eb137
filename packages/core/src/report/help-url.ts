import type { Kind, Law } from "@tenzij/law";
import type { Locale } from "../language/say.ts";

/** Where the generated documentation is read. The only place that knows the address. */
export const docsUrl = "https://github.com/tenzij/tenzij/blob/main/docs";

/**
 * The page that explains a rule: `<locale>/kinds/<kind>.md#<entry>`, `<locale>/frameworks/<framework>.md#<question>`,
 * `<locale>/exclusions.md#<exclusion>`; rules about files, policy and record have one page together.
 * @param rule as in a finding: `indicator/postcode`.
 * @param kind of the finding; without it the kind in the law counts.
 */
export function helpUrl(rule: string, kind: Kind | undefined, law: Law, locale: Locale): string {
  const base = `${docsUrl}/${locale}`;
  const [family = "", ...rest] = rule.split("/");
  const id = rest.join("/");
  const anchor = encodeURIComponent(id.toLowerCase());
  if (family === "exclusion") return `${base}/exclusions.md#${anchor}`;
  if (family === "combination") return `${base}/kinds.md#${anchor}`;
  if (family === "indicator") {
    const known = law.indicators.find((entry) => entry.id === id)?.kind;
    return known || kind ? `${base}/kinds/${known ?? kind}.md#${anchor}` : `${base}/kinds.md`;
  }
  if (family === "question") {
    const framework = law.frameworks.find(({ questions }) => questions.some((question) => question.id === id));
    // What an organisation asks itself stands in its own repository.
    if (framework?.file !== undefined) return `${base}/policy.md#own-frameworks`;
    return framework ? `${base}/frameworks/${framework.id}.md#${anchor}` : `${base}/frameworks.md`;
  }
  return `${base}/findings.md#${encodeURIComponent(rule.toLowerCase().replace("/", "-"))}`;
}
