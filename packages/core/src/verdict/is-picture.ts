/** Files whose content says that no selection can be written in them: images and PDF, by the marks their specifications prescribe. */
const marks: readonly (readonly [at: number, bytes: readonly number[]])[] = [
  [0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]], // PNG
  [0, [0xff, 0xd8, 0xff]], // JPEG
  [0, [0x47, 0x49, 0x46, 0x38]], // GIF
  [8, [0x57, 0x45, 0x42, 0x50]], // WebP, in RIFF
  [0, [0x49, 0x49, 0x2a, 0x00]], // TIFF
  [0, [0x4d, 0x4d, 0x00, 0x2a]], // TIFF
];
const pdf = [0x25, 0x50, 0x44, 0x46, 0x2d];
const endOfPdf = [0x25, 0x25, 0x45, 0x4f, 0x46];

/** True for an image or a PDF, by its bytes and never by its name. */
export function isPicture(bytes: Uint8Array): boolean {
  return marks.some(([at, mark]) => stands(bytes, at, mark)) || isPdf(bytes);
}

/** A PDF ends with a mark of its own too; a text that only begins as one is none. */
function isPdf(bytes: Uint8Array): boolean {
  if (!stands(bytes, 0, pdf)) return false;
  for (let at = bytes.length - endOfPdf.length; at >= Math.max(0, bytes.length - 1024); at--)
    if (stands(bytes, at, endOfPdf)) return true;
  return false;
}

function stands(bytes: Uint8Array, at: number, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[at + index] === byte);
}
