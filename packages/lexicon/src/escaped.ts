import type { Encoded } from "./encoded.ts";

const longest = 2_000;

/** A letter by its number, as programs, addresses and web pages write it: `\u006e`, `\x6e`, `%6e`, `&#110;`, `&#x6e;`. */
const letterByNumber = /\\u([\da-f]{4})|\\x([\da-f]{2})|%([\da-f]{2})|&#x([\da-f]{1,6});|&#(\d{1,7});/gi;

/**
 * What a text says once letters that are written by their number are put in their place. Given as the whole text, because
 * such a letter is most often a part of a word.
 */
export function unescapedIn(text: string): readonly Encoded[] {
  if (text.length > longest || !/[\\%&]/.test(text)) return none;
  const plain = text.replaceAll(letterByNumber, (written, ...groups: (string | undefined)[]) => {
    const [unicode, byte, percent, hex, decimal] = groups;
    const digits = unicode ?? byte ?? percent ?? hex;
    const code = digits === undefined ? Number(decimal) : Number.parseInt(digits, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : written;
  });
  return plain === text ? none : [{ text: plain, start: 0, end: text.length }];
}

const none: readonly Encoded[] = [];
