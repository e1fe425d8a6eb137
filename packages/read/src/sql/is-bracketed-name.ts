/** `[Land van herkomst]` is a name; `a[1]`, `array['x']` and a list of values are none. */
export function isBracketedName(text: string, at: number): boolean {
  if (/[\p{L}\p{N}_)\]]/u.test(text[at - 1] ?? "")) return false;
  const inside = /^\[([^\]['"(),;]{1,128})\]/u.exec(text.slice(at, at + 130))?.[1];
  return inside !== undefined && /^[^\d\s]/.test(inside);
}
