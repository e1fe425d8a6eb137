import type { Encoded } from "./encoded.ts";

const longest = 2_000;

/**
 * A letter by its number, as programs, addresses and web pages write it: `\u006e`, `\u{6e}`, `\U0000006e`, `\x6e`, `%6e`,
 * `&#110;`, `&#x6e;`.
 */
const letterByNumber =
  /\\u([\da-fA-F]{4})|\\u\{([\da-fA-F]{1,6})\}|\\U([\da-fA-F]{8})|\\x([\da-fA-F]{2})|%([\da-fA-F]{2})|&#[xX]([\da-fA-F]{1,6});|&#(\d{1,7});/g;

/** Signs without a width that web pages write by name. */
const signByName = /&(?:shy|zwnj|zwj|zerowidthspace|nobreak);/gi;

/**
 * What a text says once letters that are written by their number are put in their place. Given as the whole text, because
 * such a letter is most often a part of a word.
 */
export function unescapedIn(text: string): readonly Encoded[] {
  if (text.length > longest || !/[\\%&]/.test(text)) return none;
  const plain = text.replaceAll(signByName, "").replaceAll(letterByNumber, (written, ...groups) => {
    const decimal: string | undefined = groups[6];
    const digits: string | undefined = groups.slice(0, 6).find((group) => group !== undefined);
    const code = digits === undefined ? Number(decimal) : Number.parseInt(digits, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : written;
  });
  return plain === text ? none : [{ text: plain, start: 0, end: text.length }];
}

const none: readonly Encoded[] = [];
