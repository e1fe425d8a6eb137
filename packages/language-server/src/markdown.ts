import { type MarkupContent, MarkupKind } from "vscode-languageserver";

/**
 * Text for people with at most headings, lists and links of our own. Everything that can hold bytes from a file is
 * escaped, so that a profile cannot put a link, a command, an image or HTML into a hover.
 */
export type Block =
  | { readonly is: "heading"; readonly text: string }
  | { readonly is: "text"; readonly text: string }
  | { readonly is: "items"; readonly title: string; readonly items: readonly Item[] };

export interface Item {
  readonly text: string;
  /** An address of our own law data; never one read from a profile. */
  readonly url?: string | undefined;
}

/** Renders blocks as escaped markdown, or as plain text for a client that asks for it. */
export function markup(blocks: readonly Block[], kind: MarkupKind): MarkupContent {
  const render = kind === MarkupKind.Markdown ? asMarkdown : asPlain;
  return { kind, value: blocks.map(render).join("\n\n") };
}

function asMarkdown(block: Block): string {
  if (block.is === "heading") return `**${inert(block.text)}**`;
  if (block.is === "text") return inert(block.text);
  const items = block.items.map(
    ({ text, url }) => `- ${url === undefined ? inert(text) : `[${inert(text)}](${address(url)})`}`,
  );
  return `${inert(block.title)}\n\n${items.join("\n")}`;
}

function asPlain(block: Block): string {
  if (block.is !== "items") return clean(block.text);
  return [
    clean(block.title),
    ...block.items.map(({ text, url }) => `- ${clean(text)}${url === undefined ? "" : ` ${url}`}`),
  ].join("\n");
}

/** Makes text inert in markdown: no markup, no HTML, no entities, no line breaks, no bare links. */
function inert(text: string): string {
  return clean(text)
    .replace(/[\\`*_{}[\]()#+\-.!|~<>&$@:=^]/g, "\\$&")
    .replace(/\\</g, "&lt;")
    .replace(/\\>/g, "&gt;")
    .replace(/\\&/g, "&amp;");
}

/** Control, direction and invisible characters are shown by their code, line breaks as spaces. */
function clean(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(
      /[\p{Cc}\p{Cf}]/gu,
      (unit) => `U+${(unit.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
    );
}

function address(url: string): string {
  return /^https:\/\//.test(url)
    ? encodeURI(decodeURI(url)).replace(/[()]/g, (unit) => `%${unit.charCodeAt(0).toString(16)}`)
    : "";
}
