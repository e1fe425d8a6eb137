import { visible } from "./visible.ts";

/** Stands where data would otherwise start something; it is not seen and takes no room. */
const joiner = "\u2060";

/**
 * The only way text that is not ours reaches Markdown: what comes out is read as exactly these letters. No link,
 * image, HTML, heading, list or table can arise, nor what GitHub makes of plain text afterwards: a mention, an issue or
 * commit reference, an emoji code, an address, a formula.
 */
export function escapeMarkdown(text: string): string {
  return visible(text.replace(/[\t\n\r]+/g, " "))
    .trim()
    .replace(/([@#])(?=[\p{L}\p{N}_])/gu, `$1${joiner}`)
    .replace(/:(?=\S)/g, `:${joiner}`)
    .replace(/\b(gh-)(?=\d)/gi, `$1${joiner}`)
    .replace(/(www)(?=\.)/gi, `$1${joiner}`)
    .replace(/[0-9a-f]{6}(?=[0-9a-f])/gi, `$&${joiner}`)
    .replace(/[\\`*{}[\]<>|~&$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\$&")
    .replace(/^[-+=#>]/, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2");
}

/**
 * Text that is not ours as code, between more backticks than it holds. Not for a cell of a table.
 */
export function codeMarkdown(text: string): string {
  const shown = visible(text.replace(/[\t\n\r]+/g, " "));
  if (shown.trim() === "") return '""';
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const room = /^`|`$|^ .* $/.test(shown) ? " " : "";
  return `${fence}${room}${shown}${room}${fence}`;
}
