/**
 * The end of a block scalar without the line breaks behind it, which parsers count in different ways.
 */
export function blockEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && " \t\r\n".includes(text[at - 1] ?? "")) at--;
  return at;
}
