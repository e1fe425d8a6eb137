import { visible } from "./visible.ts";

/** What GitHub makes something of in plain text: a mention, an address, an issue or commit, an emoji code, another protocol. */
const alive = /[@#][\p{L}\p{N}_]|:\S|\bgh-\d|www\.|[0-9a-f]{7}/iu;

/**
 * The only way text that is not ours reaches Markdown: what comes out is read as exactly these letters, and copied as them. No link,
 * image, HTML, heading, list or table can arise. A word that GitHub would make a mention, a reference, an emoji or an address of
 * stands as code.
 */
export function escapeMarkdown(text: string): string {
  return visible(text.replace(/[\t\n\r]+/g, " "))
    .trim()
    .split(/( +)/)
    .map((word) => (alive.test(word) ? codeWord(word) : escapeWord(word)))
    .join("")
    .replace(/^[-+=#>]/, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2");
}

function escapeWord(word: string): string {
  return word.replace(/[\\`*{}[\]<>|~&$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\$&");
}

/** A word as code, without what stands around it in a sentence. A bar would end a cell of a table, so it stands outside the code. */
function codeWord(word: string): string {
  const [, before = "", inner = "", after = ""] = /^([("'“‘[]*)(.*?)([)\]"'”’.,;:!?]*)$/su.exec(word) ?? [];
  const code = inner.split("|").map((part) => (alive.test(part) ? codeMarkdown(part) : escapeWord(part)));
  return `${escapeWord(before)}${code.join("\\|")}${escapeWord(after)}`;
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
