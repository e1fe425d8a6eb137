import { visible } from "./visible.ts";

/**
 * The only way text from a file reaches a terminal: control sequences and what is not seen are printed as `<U+001B>`,
 * line feeds and tabs become a space, so that nothing can move the cursor, colour, hide or reorder.
 */
export function escapeTerminal(text: string): string {
  return visible(text.replace(/[\t\n\r]+/g, " "));
}
