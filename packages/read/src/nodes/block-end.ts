/**
 * The end of a block scalar without the line breaks behind it, which parsers count in different ways. One that holds nothing has the
 * line below its mark, where its text is to stand.
 */
export function blockEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && " \t\r\n".includes(text[at - 1] ?? "")) at--;
  if (text.slice(start, at).includes("\n")) return at;
  return at + (/^[ \t]*\r?\n(?:[ \t]*(?=\r?\n)|[ \t]+$)/.exec(text.slice(at, end))?.[0].length ?? 0);
}
