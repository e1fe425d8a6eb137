/** A number as people and programs write it, with a point or a comma. */
export function isNumber(text: string): boolean {
  // A letter first, as in nearly every name, makes none.
  const first = text.charCodeAt(0);
  if (first > LAST_DIGIT || Number.isNaN(first)) return false;
  return /^[-+]?(?:\d[\d.,]*|[.,]\d+)(?:e[-+]?\d+)?%?$/i.test(text);
}

const LAST_DIGIT = 57;
