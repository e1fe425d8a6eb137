/** A stretch of a text that is plain letters in base64 or hexadecimal. */
export interface Encoded {
  readonly text: string;
  /** Where it stands in the text as written. */
  readonly start: number;
  readonly end: number;
}

const longest = 400;

/**
 * What reads as ordinary letters once decoded from base64 or hexadecimal. Anything that does not come out as plain
 * words is left alone: hashes and keys are not guessed at.
 */
export function encodedIn(text: string): readonly Encoded[] {
  if (text.length > longest || !/[A-Za-z0-9+/]{8}/.test(text)) return none;
  const found: Encoded[] = [];
  for (const run of runs(text)) {
    const decoded = decodeHex(run.text) ?? decodeBase64(run.text);
    if (decoded !== undefined) found.push({ text: decoded, start: run.start, end: run.start + run.text.length });
  }
  return found;
}

const none: readonly Encoded[] = [];

function* runs(text: string): Iterable<{ text: string; start: number }> {
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    const inside = at < text.length && isEncodable(text.charCodeAt(at));
    if (inside && start < 0) start = at;
    if (inside || start < 0) continue;
    if (at - start >= 8) yield { text: text.slice(start, at), start };
    start = -1;
  }
}

function isEncodable(unit: number): boolean {
  return (
    (unit >= 48 && unit <= 57) ||
    (unit >= 65 && unit <= 90) ||
    (unit >= 97 && unit <= 122) ||
    unit === 43 ||
    unit === 47 ||
    unit === 61
  );
}

function decodeHex(text: string): string | undefined {
  const digits = text.startsWith("0x") ? text.slice(2) : text;
  if (digits.length % 2 !== 0 || !/^[0-9a-fA-F]+$/.test(digits) || !/\d/.test(digits)) return undefined;
  const bytes: number[] = [];
  for (let at = 0; at < digits.length; at += 2) bytes.push(Number.parseInt(digits.slice(at, at + 2), 16));
  return readable(bytes);
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function decodeBase64(text: string): string | undefined {
  const body = text.replace(/=+$/, "");
  // Ordinary lower-case words are base64 too; an encoded one has capitals or digits among its letters.
  if (body.length % 4 === 1 || body.includes("=") || !/[A-Z]/.test(body) || !/[a-z0-9]/.test(body)) return undefined;
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const letter of body) {
    held = (held << 6) | alphabet.indexOf(letter);
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 255);
      held &= (1 << bits) - 1;
    }
  }
  return readable(bytes);
}

/** Plain words: letters, digits and the marks of identifiers, mostly letters. */
function readable(bytes: readonly number[]): string | undefined {
  const text = String.fromCharCode(...bytes);
  return /^[A-Za-z][A-Za-z0-9 _.:-]{3,}$/.test(text) ? text : undefined;
}
