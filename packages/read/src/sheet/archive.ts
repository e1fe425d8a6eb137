import { Inflate } from "fflate/browser";

/** The files in an archive by their names, each unpacked when it is asked for. */
export interface Archive {
  readonly names: readonly string[];
  /** The bytes of one file; null where it is not there, is damaged, or would take more than is unpacked. */
  read(name: string): Uint8Array | null;
  /** Whether something was left packed because of its size. */
  readonly isOverBudget: boolean;
  /** Whether what was unpacked is not what was packed, by the length and the check (CRC-32) that were written down of it. */
  readonly isDamaged: boolean;
}

interface Packed {
  readonly at: number;
  readonly size: number;
  readonly method: number;
  readonly length: number;
  readonly check: number;
}

const endOfArchive = 0x06054b50;
const inDirectory = 0x02014b50;
const beforeFile = 0x04034b50;
/** Files in one archive; a workbook with 200 sheets has some 450. */
const mostFiles = 4_000;
/** Bytes given to the unpacker at once: at most 1,032 times as many come out. */
const portion = 16 * 1024;

/**
 * Opens a ZIP archive by its directory, as programs for spreadsheets do (PKWARE APPNOTE 6.3): stored and deflated files without
 * encryption. What a file says of its size is not believed: it is unpacked piece by piece, to a budget of all files together.
 * @param most bytes that are unpacked in all
 * @returns null for bytes that are no such archive
 */
export function openArchive(bytes: Uint8Array, most: number): Archive | null {
  const files = directoryOf(bytes);
  if (files === null) return null;
  const left = { bytes: most, over: false };
  let isDamaged = false;
  return {
    names: [...files.keys()],
    get isOverBudget() {
      return left.over;
    },
    get isDamaged() {
      return isDamaged;
    },
    read(name) {
      const packed = files.get(name);
      const data = packed === undefined ? null : dataOf(bytes, packed);
      if (packed === undefined || data === null) return null;
      const whole = packed.method === 0 ? within(data, left) : inflated(data, left);
      isDamaged ||= whole !== null && (whole.length !== packed.length || checkOf(whole) !== packed.check);
      return whole;
    },
  };
}

function directoryOf(bytes: Uint8Array): Map<string, Packed> | null {
  const end = endOf(bytes);
  if (end === null) return null;
  const view = viewOf(bytes);
  const count = view.getUint16(end + 10, true);
  const files = new Map<string, Packed>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== inDirectory || index >= mostFiles) return null;
    const nameLength = view.getUint16(at + 28, true);
    const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
    const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength));
    // Two files of one name: programs differ on which of them they open.
    if (isEncrypted || files.has(name)) return null;
    files.set(name, {
      at: view.getUint32(at + 42, true),
      size: view.getUint32(at + 20, true),
      method: view.getUint16(at + 10, true),
      check: view.getUint32(at + 16, true),
      length: view.getUint32(at + 24, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return files.size === 0 ? null : files;
}

/** The end record stands last, before a remark of at most 65,535 bytes. */
function endOf(bytes: Uint8Array): number | null {
  const view = viewOf(bytes);
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--)
    if (view.getUint32(at, true) === endOfArchive) return at;
  return null;
}

function dataOf(bytes: Uint8Array, { at, size, method }: Packed): Uint8Array | null {
  const view = viewOf(bytes);
  if ((method !== 0 && method !== 8) || at + 30 > bytes.length || view.getUint32(at, true) !== beforeFile) return null;
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return from + size > bytes.length ? null : bytes.subarray(from, from + size);
}

/** Bytes as they were before they were deflated; null where they are not, or would be more than so many. */
export function unpacked(data: Uint8Array, most: number): Uint8Array | null {
  return inflated(data, { bytes: most, over: false });
}

interface Left {
  bytes: number;
  over: boolean;
}

function within(data: Uint8Array, left: Left): Uint8Array | null {
  left.bytes -= data.length;
  if (left.bytes >= 0) return data;
  left.over = true;
  return null;
}

function inflated(data: Uint8Array, left: Left): Uint8Array | null {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((piece) => {
    pieces.push(piece);
    size += piece.length;
  });
  try {
    for (let at = 0; at < data.length && size <= left.bytes; at += portion)
      inflate.push(data.subarray(at, at + portion), at + portion >= data.length);
  } catch {
    return null;
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return within(whole, left);
}

const checks = Uint32Array.from({ length: 256 }, (_, byte) => {
  let check = byte;
  for (let bit = 0; bit < 8; bit++) check = (check >>> 1) ^ (check & 1 ? 0xedb88320 : 0);
  return check;
});

/** CRC-32, which every file in an archive has beside its name. */
function checkOf(bytes: Uint8Array): number {
  let check = -1;
  for (const byte of bytes) check = (check >>> 8) ^ (checks[(check ^ byte) & 255] as number);
  return ~check >>> 0;
}

/** Names of parts are ASCII; others are not asked for. */
function nameOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 512));
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
