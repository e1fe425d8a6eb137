import { visible } from "@tenzij/core/report";

/** A spelling without the quotes it needs to be exact. */
export function inWords(spelling: string): string {
  const bare = (text: string): string => text.replace(/"((?:[^"\\]|\\.)*)"/g, (quoted) => unquoted(quoted));
  return visible(
    spelling
      .split("\n")
      .map((line) => line.replace(/^("(?:[^"\\]|\\.)*"):/, (_, key: string) => `${key}: `))
      .map(bare)
      .join("\n"),
    "\n",
  );
}

function unquoted(quoted: string): string {
  return String(JSON.parse(quoted));
}
