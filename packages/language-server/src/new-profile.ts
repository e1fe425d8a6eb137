import type { Locale } from "@tenzij/core/language";
import type { Law } from "@tenzij/law";

/** What a new profile starts from: its keys in the order they are read, with the values each takes. Nothing is chosen. */
export function newProfileText(name: string, law: Law, locale: Locale): string {
  const fact = (key: string): string[] => {
    const vocabulary = law.enums.find((one) => one.id === key);
    if (vocabulary === undefined) return [];
    const values = vocabulary.values.map(({ id }) => id).join(" | ");
    return [`# ${vocabulary.title[locale]}: ${values}`, `${key}:`];
  };
  const facts = ["phase", "purpose", "automation"].flatMap(fact);
  const indicator = ["  - name:", "    description:", "    source:", "    weight:"];
  return [`profile: ${name}`, "title:", ...facts, "indicators:", ...indicator, ""].join("\n");
}
