/** Bytes of a text in UTF-8. A lone surrogate counts as the three bytes of the replacement character. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    if (point >= 0x10000) at++;
  }
  return bytes;
}

/**
 * Cuts a text to at most `limit` bytes of UTF-8, on a character boundary, with `…` where something was cut.
 * @param limit in bytes, at least 3.
 */
export function clipUtf8(text: string, limit: number): string {
  if (utf8Length(text) <= limit) return text;
  let bytes = utf8Length("…");
  let at = 0;
  while (at < text.length) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const next = bytes + utf8Length(character);
    if (next > limit) break;
    bytes = next;
    at += character.length;
  }
  return `${text.slice(0, at)}…`;
}
