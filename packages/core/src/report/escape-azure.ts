import { visible } from "./visible.ts";

const joiner = "\u2060";

/** The agent obeys `##vso[` anywhere in a line and takes `##[` for a format; an unseen word joiner between the signs breaks both. */
function broken(text: string): string {
  return text.replace(/##(?=(?:vso)?\[)/gi, `#${joiner}#`);
}

/** What follows the `]` of a logging command, up to the end of the line; line feeds stay as breaks. `%AZP25` is its `%`. */
export function escapeAzureData(text: string): string {
  const shown = visible(text.replace(/\r\n?/g, "\n"), "\n");
  return broken(shown).replaceAll("%", "%AZP25").replaceAll("\n", "%0A");
}

/** A property of a logging command, where `;` and `]` would end it. */
export function escapeAzureProperty(text: string): string {
  return escapeAzureData(text).replaceAll(";", "%3B").replaceAll("]", "%5D");
}

/** A plain line of a log. */
export function escapeAzureLine(text: string): string {
  return broken(visible(text.replaceAll("\t", " ")));
}
