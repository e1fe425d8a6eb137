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
  // Ordinary lower-case words have neither capitals nor digits; what is encoded has one of them.
  if (text.length > longest || !/[A-Z0-9]/.test(text) || !/[A-Za-z0-9+/]{8}/.test(text)) return none;
  const found: Encoded[] = [];
  for (const { 0: run, index } of text.matchAll(encodable)) {
    const decoded = decodeHex(run) ?? decodeBase64(run);
    if (decoded !== undefined) found.push({ text: decoded, start: index, end: index + run.length });
  }
  return found;
}

const none: readonly Encoded[] = [];
const encodable = /[A-Za-z0-9+/=]{8,}/g;

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
  const text = String.fromCharCode(...bytes).trimEnd();
  return /^[A-Za-z][A-Za-z0-9 _.:-]{3,}$/.test(text) ? text : undefined;
}
