/** A number as people and programs write it, with a point or a comma. */
export function isNumber(text: string): boolean {
  return /^[-+]?(?:\d[\d.,]*|[.,]\d+)(?:e[-+]?\d+)?%?$/i.test(text);
}
