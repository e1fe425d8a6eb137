import type { Law } from "@tenzij/law";
import { factInWords } from "../justification/fact-in-words.ts";
import type { Locale } from "../language/say.ts";
import { visible } from "./visible.ts";

/** A spelling for people: facts in the law's words, texts without the quotes they need to be exact, and a name said once. */
export function inWords(spelling: string, law: Law, locale: Locale): string {
  const lines = spelling.split("\n");
  const values = new Set(lines.map((line) => ofKey.exec(line)?.[1]));
  return visible(
    lines
      .filter((line) => !values.has(line))
      .map((line) => factInWords(line, law, locale) ?? bare(line))
      .join("\n"),
    "\n",
  );
}

/** The text under a key. */
const ofKey = /^"(?:[^"\\]|\\.)*":("(?:[^"\\]|\\.)*")$/;

function bare(line: string): string {
  const [, key, list = ""] = /^("(?:[^"\\]|\\.)*"):(\["(?:[^"\\]|\\.)*"(?:,"(?:[^"\\]|\\.)*")*\])$/.exec(line) ?? [];
  if (key !== undefined) {
    const texts = JSON.parse(list) as string[];
    // A text that holds the mark between two of them would read as two.
    return `${JSON.parse(key)}: ${texts.join(texts.some((one) => one.includes(",")) ? "; " : ", ")}`;
  }
  return line
    .replace(/^("(?:[^"\\]|\\.)*"):/, (_, key: string) => `${key}: `)
    .replace(/"((?:[^"\\]|\\.)*)"/g, (quoted) => String(JSON.parse(quoted)));
}
