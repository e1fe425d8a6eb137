import { isNumber } from "./is-number.ts";

/** A name of a criterion is no longer than this. */
export const longestName = 120;

/** `(18, 25]`, `[0.5, inf)`, `< 3`, `x >= 40`, `50+`: how a program or an author writes a class, and nobody what happened to a person. */
export function isClass(text: string): boolean {
  const bare = text.replace(/^[\p{L}\p{N}]{1,3}[:.)]\s+/u, "");
  return (
    /^[[(\]][^()[\]]{1,80}[,;~|][^()[\]]{1,80}[\])[]$/.test(bare) ||
    /^(?:[^<>≤≥=!]{0,60}\s)?=?[<>≤≥]=?\s*[-+€$£]?\s?(?:[\d.∞]|inf)/i.test(bare) ||
    /^[-+€$£]?[\d.,]+\s*[<>≤≥]=?/.test(bare) ||
    /^\d[\d.,]*\s?\+$/.test(bare)
  );
}

/** `18-25`, `3 tot 5 jaar`: two numbers of which the second is more. Two years are a period, as in what happened to a person. */
export function isRange(text: string): boolean {
  const found = /^\D{0,6}?(\d+(?:[.,]\d+)?)(\s*[^\d\s.,:/]{1,8}\s*)(\d+(?:[.,]\d+)?)\D{0,8}$/u.exec(text);
  if (found === null) return false;
  const [from, to] = [found[1], found[3]].map((part) => amountOf(part ?? ""));
  if (from === undefined || to === undefined || from >= to) return false;
  return !(isYear(found[1] ?? "") && isYear(found[3] ?? ""));
}

function isYear(text: string): boolean {
  return /^(?:19|20)\d\d$/.test(text);
}

export function isDate(text: string): boolean {
  return (
    /^(?:\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2(?:\d{4}|\d\d))(?:[T ]\d{1,2}:\d\d.*)?$/.test(text) ||
    /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(text) ||
    /^\d{1,2}\.? \p{L}{3,9}\.? \d{4}$/u.test(text)
  );
}

/** A way to reach somebody: an address for mail, a number to call, a postcode with letters. */
export function isReach(text: string): boolean {
  if (text.length > longestName) return false;
  const digits = text.replace(/\D/g, "").length;
  return (
    /^\S+@\S+\.\p{L}{2,}$/u.test(text) ||
    (/^(?:\+|00?)?[\d\s()/-]+\p{L}?$/u.test(text) && /[\s()/+-]|^0/.test(text) && digits >= 9 && digits <= 15) ||
    /^[1-9]\d{3}\s?[A-Z]{2}$/.test(text)
  );
}

/** The form of a key of a person or a thing: a few letters and four digits or more, or eight digits; null where a text is none. */
export function keyForm(text: string): string | null {
  if (/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-/i.test(text)) return "uuid";
  const found = /^(\p{L}{1,4}[-_]?(?=\d{4})|(?=\d{8}))(\d{4,12})$/u.exec(text);
  return found === null ? null : `${found[1]}${found[2]?.length}`;
}

/** Two words or more, each with a capital but for what stands between: `Jan Jansen`, `Ina de Vries`, `Jansen, J.P.` A heading may look so too. */
export function isLikePerson(text: string): boolean {
  const words = text.split(/[\s,]+/).filter((word) => word !== "");
  if (words.length < 2 || words.length > 6 || /[\d_:=<>()[\]/%]|(?<!M|Ma|D|L|V|Va)\p{Ll}\p{Lu}/u.test(text))
    return false;
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return (
    capitals >= 2 && /^\p{Lu}/u.test(words.at(-1) ?? "") && words.every((word) => /^\p{Lu}|^\p{Ll}{1,4}$/u.test(word))
  );
}

/** What may be a person: what looks like one, or a single word with a capital. */
export function isPossiblyPerson(text: string): boolean {
  return isLikePerson(text) || /^\p{Lu}[\p{Ll}\p{M}'’.-]+(?:\p{Lu}\p{Ll}+)?$/u.test(text);
}

/** With a line, a digit or a capital inside, or in capitals alone: not as a name of a person or a word is written. */
export function isWrittenAsVariable(text: string): boolean {
  return (
    /[\p{L}\p{N}]_/u.test(text) || (!/\s/.test(text) && /[\p{L}\p{N}][.\p{N}]|\p{Ll}\p{Lu}|^\p{Lu}{3,}$/u.test(text))
  );
}

/** Words as a heading or a sentence has them: the second begins with a small letter. */
export function isPhrase(text: string): boolean {
  return /^\S+\s+\p{Ll}/u.test(text);
}

const types: ReadonlySet<string> = new Set(
  `int uint integer bigint smallint float double decimal numeric numerical number num string str object bool boolean char character varchar nvarchar
  date datetime timestamp category categorical continuous ordinal nominal binary text factor getal tekst datum`.split(
    /\s+/,
  ),
);

/** The type of a column, as languages for data call it: `int64`, `varchar(20)`. */
export function isType(text: string): boolean {
  return types.has(text.toLowerCase().replace(/\d*(?:[([].*[)\]])?$/, ""));
}

/** What can be the name of a criterion by its form. */
export function isName(text: string): boolean {
  return (
    text.length <= longestName &&
    /\p{L}/u.test(text) &&
    !isNumber(text) &&
    !isDate(text) &&
    !isReach(text) &&
    !/^[[<>≤≥]|^\((?!\p{L}+\)$)/u.test(text) &&
    !/^(?:nan|na|n\/a|null|none|true|false|inf)$/i.test(text)
  );
}

/** The number a text is, with a point or a comma; undefined where it is none. */
export function amountOf(text: string): number | undefined {
  if (!isNumber(text)) return undefined;
  const plain = /^[-+]?\d+,\d+(?:e[-+]?\d+)?$/i.test(text) ? text.replace(",", ".") : text.replaceAll(",", "");
  const value = Number(plain.replace("%", ""));
  return Number.isNaN(value) ? undefined : value;
}

/** Whether a number has so many digits behind its point or comma, as what was worked out has and what was counted has not. */
export function hasDecimals(text: string, digits: number): boolean {
  return /e-?\d+$/i.test(text) || (/[.,](\d+)%?$/.exec(text)?.[1]?.length ?? 0) >= digits;
}
