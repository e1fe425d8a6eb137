import { visible } from "@tenzij/core/report";
import escapeHtml from "escape-html";

/** HTML that was made here: what is not ours in it went through the one escaper. */
export class Html {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

type Part = string | number | Html | null | readonly Part[];

/**
 * The only way a page is made: everything between the parts written here is escaped, unless it is such a page itself. No tag, attribute or
 * script can come from a text, and nothing that is not seen or that turns the order of what is seen.
 */
export function html(parts: TemplateStringsArray, ...between: readonly Part[]): Html {
  return new Html(parts.map((part, at) => `${part}${at < between.length ? spelt(between[at] ?? null) : ""}`).join(""));
}

function spelt(part: Part): string {
  if (part === null) return "";
  if (part instanceof Html) return part.toString();
  if (typeof part === "object") return part.map(spelt).join("");
  return escapeHtml(visible(String(part), "\n"));
}
