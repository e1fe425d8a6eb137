import { limits } from "../limits.ts";
import { openArchive, unpacked } from "../sheet/archive.ts";

/** Names that are kept of one model: what it says more it says often. */
const mostWords = 5_000;
/** Letters of a name by what stands before it. Weights are as good as chance, and chance makes short names in plenty. */
const shortest = { marked: 3, counted: 6, bare: 8 };
/** A word as people write one; chance mixes its letters. */
const written = /^(?:[A-Z]?[a-z]+|[A-Z]+)(?:_+(?:[A-Z]?[a-z]+|[A-Z]+))*_*$/;

/** Words that stand readable in the bytes of a model, unpacked where these are packed: names of its columns are among them. */
export function wordsOfBytes(bytes: Uint8Array): string[] {
  const words = new Set<string>();
  for (const part of partsOf(bytes)) gather(part, words);
  return [...words];
}

function partsOf(bytes: Uint8Array): Uint8Array[] {
  const [first, second] = bytes;
  if (first === 0x50 && second === 0x4b) {
    const archive = openArchive(bytes, limits.unpackedBytes);
    return archive?.names.flatMap((name) => archive.read(name) ?? []) ?? [bytes];
  }
  const isZlib = first === 0x78 && ((0x78 << 8) | (second ?? 0)) % 31 === 0;
  const packed = isZlib ? 2 : first === 0x1f && second === 0x8b ? behindHeader(bytes) : null;
  return packed === null ? [bytes] : [unpacked(bytes.subarray(packed), limits.unpackedBytes) ?? bytes];
}

/** Where the data of gzip begin (RFC 1952), behind the name of the file that was packed. */
function behindHeader(bytes: Uint8Array): number {
  return ((bytes[3] ?? 0) & 8) === 0 ? 10 : bytes.indexOf(0, 10) + 1;
}

function gather(bytes: Uint8Array, words: Set<string>): void {
  for (let at = 0; at < bytes.length && words.size < mostWords; at++) {
    if (!isOfWord(bytes[at])) continue;
    let end = at + 1;
    while (end < bytes.length && isOfWord(bytes[end])) end++;
    const counted = bytes[at - 1] ?? 0;
    const isMarked = bytes[at - 2] === 0x8c;
    const long = markedLength(bytes, at);
    const length = long > 0 ? long : counted >= (isMarked ? shortest.marked : shortest.counted) ? counted : 0;
    const isCounted = length > 0 && length <= end - at;
    const text = textOf(bytes.subarray(at, isCounted ? at + length : end));
    if (isCounted || (text.length >= shortest.bare && written.test(text))) words.add(text);
    // What is glued to a name may be the next one.
    at = isCounted ? at + length - 1 : end;
  }
}

function textOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 128));
}

/** The length that pickles write in four bytes, of which a name fills the first; 0 where none stands there. */
function markedLength(bytes: Uint8Array, at: number): number {
  const isLong = bytes[at - 1] === 0 && bytes[at - 2] === 0 && bytes[at - 3] === 0;
  const length = isLong ? (bytes[at - 4] ?? 0) : 0;
  return length >= shortest.marked ? length : 0;
}

function isOfWord(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  const lower = byte | 32;
  return (lower >= 97 && lower <= 122) || (byte >= 48 && byte <= 57) || byte === 95;
}
