import { visible } from "./visible.ts";

/** The message of a workflow command: after `::`, up to the end of the line. Line feeds stay as breaks. */
export function escapeCommandMessage(text: string): string {
  const shown = visible(text.replace(/\r\n?/g, "\n"), "\n");
  return shown.replaceAll("%", "%25").replaceAll("\n", "%0A");
}

/** A property of a workflow command, where `:` and `,` would end it. */
export function escapeCommandProperty(text: string): string {
  return escapeCommandMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

const joiner = "\u2060";

/**
 * A line of a plain log that the runner must not take for a command. The runner obeys `::command::` at the start of a
 * line, after white space, and `##[command]` anywhere; an unseen word joiner between the signs breaks both.
 */
export function escapeLogLine(text: string): string {
  return visible(text.replaceAll("\t", " "))
    .replace(/^([^\p{L}\p{N}\p{P}\p{S}]*):(?=:)/u, `$1:${joiner}`)
    .replaceAll("##[", `#${joiner}#[`);
}
