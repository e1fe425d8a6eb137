const separators: ReadonlySet<number> = new Set([..."/\\%\0"].map((one) => one.charCodeAt(0)));
const dot = 46;
const colon = 58;
/**
 * Whether a file can hold a reference at all: without a separator of paths, an extension, a scheme, or an escape in which one may
 * be written, none of it names a file, and without the words that begin a query none of it selects. For who has many files to look
 * through: it asks for no text and no nodes. UTF-16, in which every other byte is nought, always may.
 */
export function mayRefer(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (separators.has(byte) || startsQuery(bytes, at)) return true;
    if (byte === dot && startsExtension(bytes, at)) return true;
    // A scheme, or an address; between a key and its value stands a space.
    if (byte === colon && (bytes[at - 1] ?? 32) > 32 && (bytes[at + 1] ?? 32) > 32) return true;
  }
  return false;
}

function isLetter(byte = 0): boolean {
  const lower = byte | 32;
  return lower >= 97 && lower <= 122;
}

const starts = new Map(
  ["select", "exec", "call"].map((word) => [word.charCodeAt(0), [...word].map((letter) => letter.charCodeAt(0))]),
);

/** A query, which selects from what another file may define. */
function startsQuery(bytes: Uint8Array, at: number): boolean {
  const word = starts.get((bytes[at] as number) | 32);
  if (word === undefined || isLetter(bytes[at + word.length])) return false;
  return word.every((letter, index) => ((bytes[at + index] ?? 0) | 32) === letter);
}

/** Letters and digits with a letter among them, right behind something that is no dot and no space. */
function startsExtension(bytes: Uint8Array, at: number): boolean {
  const before = bytes[at - 1] ?? 32;
  if (before <= 32 || before === dot) return false;
  for (let next = at + 1; next < bytes.length; next++) {
    if (isLetter(bytes[next])) return true;
    const digit = bytes[next] as number;
    if (digit < 48 || digit > 57) return false;
  }
  return false;
}
