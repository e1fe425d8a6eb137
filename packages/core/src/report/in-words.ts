import type { Law } from "@tenzij/law";
import { factInWords } from "../justification/fact-in-words.ts";
import { formOf } from "../justification/record-shape.ts";
import { inLocale, type Locale } from "../language/say.ts";
import { visible } from "./visible.ts";

/** A spelling for people: facts in the law's words, texts without the quotes they need to be exact, and a name said once. */
export function inWords(spelling: string, law: Law, locale: Locale): string {
  const lines = spelling.split("\n");
  const values = new Set(lines.map((line) => ofKey.exec(line)?.[1]));
  return visible(
    lines
      .filter((line) => !values.has(line))
      .map((line) => factInWords(line, law, locale) ?? bare(line, (key) => calledIn(key, law, locale)))
      .join("\n"),
    "\n",
  );
}

/** The text under a key. */
const ofKey = /^"(?:[^"\\]|\\.)*":("(?:[^"\\]|\\.)*")$/;

/** What the law calls a key of an indicator in Tenzij's own form; any other key as it is written. */
function calledIn(key: string, law: Law, locale: Locale): string {
  const fields = new Map(Object.entries(formOf(law, "indicator")?.fields ?? {}));
  const { label, title } = fields.get(key) ?? {};
  return inLocale(label ?? title ?? key, locale);
}

function bare(line: string, called: (key: string) => string): string {
  const [, key, list = ""] = /^("(?:[^"\\]|\\.)*"):(\["(?:[^"\\]|\\.)*"(?:,"(?:[^"\\]|\\.)*")*\])$/.exec(line) ?? [];
  if (key !== undefined) {
    const texts = JSON.parse(list) as string[];
    // A text that holds the mark between two of them would read as two.
    return `${called(JSON.parse(key))}: ${texts.join(texts.some((one) => one.includes(",")) ? "; " : ", ")}`;
  }
  return line
    .replace(/^("(?:[^"\\]|\\.)*"):/, (_, key: string) => `${JSON.stringify(called(JSON.parse(key)))}: `)
    .replace(/"((?:[^"\\]|\\.)*)"/g, (quoted) => String(JSON.parse(quoted)));
}
