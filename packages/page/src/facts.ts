import { stateFact } from "@tenzij/core/profile";
import type { Law } from "@tenzij/law";
import { type Node, readNodes, sourceText } from "@tenzij/read";
import type { Fact, Text } from "./protocol.ts";

/** The keys under which a profile states each. */
const keys: Readonly<Record<Fact, readonly string[]>> = { purpose: ["purpose", "doel"], phase: ["phase", "fase"] };

/** What a profile states of itself, by its name in the law; "" where it states nothing, or nothing the law knows. */
export function factIn({ name, text }: Text, fact: Fact, law: Law): string {
  const value = entryIn(rootOf(name, text), fact)?.value;
  if (value?.type !== "scalar") return "";
  const wanted = folded(value.text);
  const values = law.enums.find(({ id }) => id === fact)?.values ?? [];
  return (
    values.find(({ id, title, aliases }) => [id, title.nl, title.en, ...(aliases ?? [])].map(folded).includes(wanted))
      ?.id ?? ""
  );
}

/**
 * A text with a fact stated in it. A list of names becomes the indicators of a profile: one list, or names in lines or between commas.
 * Null where there is nothing to state it of.
 */
export function withFact({ name, text }: Text, fact: Fact, value: string): string | null {
  const isJson = /\.json$/i.test(name);
  const root = rootOf(name, text);
  const known = entryIn(root, fact);
  if (known !== undefined) {
    const { start, end } = known.value.span;
    return `${text.slice(0, start)}${isJson ? JSON.stringify(value) : value}${text.slice(end)}`;
  }
  if (root?.type === "list") {
    if (isJson) return `{\n"${fact}": ${JSON.stringify(value)},\n"indicators": ${text.trim()}\n}\n`;
    return `${fact}: ${value}\nindicators:\n${text.trim().startsWith("[") ? `  ${text.trim()}\n` : text}`;
  }
  if (root?.type === "map") {
    const stated = stateFact(name, text, `${fact}: ${value}`);
    const open = root.span.start;
    if (stated !== null || text[open] !== "{") return stated;
    const more = root.entries.length > 0 ? ", " : "";
    return `${text.slice(0, open + 1)}"${fact}": ${JSON.stringify(value)}${more}${text.slice(open + 1)}`;
  }
  const names = text
    .split(/[\n,;\t]/)
    .map((one) => one.trim())
    .filter((one) => one !== "");
  if (names.length === 0 || isJson) return null;
  return `${fact}: ${value}\nindicators:\n${names.map((one) => `  - ${JSON.stringify(one)}\n`).join("")}`;
}

function rootOf(name: string, text: string): Node | undefined {
  return readNodes(sourceText(name, text)).roots[0];
}

function entryIn(root: Node | undefined, fact: Fact) {
  return root?.type === "map" ? root.entries.find(({ key }) => keys[fact].includes(folded(key.text))) : undefined;
}

function folded(text: string): string {
  return text.trim().toLowerCase();
}
