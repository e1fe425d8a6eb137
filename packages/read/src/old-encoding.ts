import { decoded } from "./decode.ts";

/** What bytes are that are not UTF-8, as older programs write them, and the text in it. */
export interface OldText {
  readonly encoding: "Windows-1252" | "GB18030";
  readonly text: string;
}

/** So few bytes beside each other tell nothing: a sign of its own, or a name. */
const fewest = 8;

/**
 * Text of bytes that are not UTF-8. In Western European languages a letter with a mark stands between letters without one; in other scripts
 * and encodings such bytes stand side by side, and read as Windows-1252 they would be signs that nobody wrote. Null where it is not known
 * which encoding they are of.
 */
export function oldText(bytes: Uint8Array): OldText | null {
  if (isWestern(bytes)) return { encoding: "Windows-1252", text: decoded(bytes, "windows-1252") };
  if (!isChinese(bytes)) return null;
  const text = decoded(bytes, "gb18030");
  return text.includes("\ufffd") ? null : { encoding: "GB18030", text };
}

/** A row of one sign is a line under a heading, in any language. */
function isWestern(bytes: Uint8Array): boolean {
  let [high, beside] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    high++;
    const [before = 0, after = 0] = [bytes[at - 1], bytes[at + 1]];
    if ((before >= 0x80 && before !== byte) || (after >= 0x80 && after !== byte)) beside++;
  }
  return beside < fewest || 2 * beside <= high;
}

/**
 * Whether pairs of bytes are Chinese signs as GB 2312 orders them, by sound: from J to Z for a good part of them. What other encodings of
 * pairs hold there is rare: Korean ends before, Japanese has its syllables in a row of their own, and those of Big5 begin elsewhere.
 */
function isChinese(bytes: Uint8Array): boolean {
  let [pairs, late, syllables] = [0, 0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    at++;
    pairs++;
    if (lead >= 0xc9 && lead <= 0xd7) late++;
    else if (lead === 0xa4 || lead === 0xa5) syllables++;
  }
  return late >= 0.2 * pairs && syllables < 0.1 * pairs;
}
