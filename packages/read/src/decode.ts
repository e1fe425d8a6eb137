/** The one platform class that reading leans on: a pure function from bytes to text, the same in Node and browsers. */
declare class TextDecoder {
  constructor(label: string, options: { fatal: boolean; ignoreBOM: boolean });
  decode(bytes: Uint8Array): string;
}

/** Bytes as text; what is not of the encoding becomes U+FFFD, and a mark at the start stays. */
export function decoded(content: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, { fatal: false, ignoreBOM: true }).decode(content);
}
