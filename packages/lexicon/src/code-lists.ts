/** Small words and answers, Dutch and English. */
const smallWords = [
  "IN OP AF AAN VAN TE NA BIJ EN OF MET DE HET EEN IS ALS DAN NOG ER JA NEE OM TOT UIT",
  "IN ON AT TO BY IS NO AS AN BE OR SO UP IT DO GO MY ME HE WE YES OFF AND NOT ALL ANY",
];

/**
 * Closed lists, other than those of countries and peoples, whose codes look like theirs. Which list a column of codes is of is judged by
 * which explains most of it.
 */
const otherLists: readonly ReadonlySet<string>[] = [
  // Days and months, Dutch and English.
  "MA DI WO DO VR ZA ZO",
  "MO TU WE TH FR SA SU MON TUE WED THU FRI SAT SUN",
  "JAN FEB MRT APR MEI JUN JUL AUG SEP OKT NOV DEC MAR MAY OCT",
  // Sizes of clothes and of screens; points of the compass.
  "XXS XS S M L XL XXL XXXL SM MD LG",
  "N S E W O Z NO NW ZO ZW NE SE SW",
  ...smallWords,
  "ID PK FK NR NO TV PC IT HR PR QA AI ML BI IP OS DB UI UX VM IO",
  // Provinces of the Netherlands; states of the United States (USPS).
  "GR FR DR OV FL GE UT NH ZH ZE NB LI LB",
  "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY",
  // Status codes of HTTP (RFC 9110).
  "100 101 200 201 202 203 204 205 206 300 301 302 303 304 307 308 400 401 402 403 404 405 406 407 408 409 410 411 412 413 414 415 416 417 422 426 428 429 431 451 500 501 502 503 504 505",
].map((list) => new Set(list.split(" ")));

/** Of how many of these values the one other list that explains most of them is a list; round numbers and years are one too. */
export function explainedOtherwise(values: readonly string[]): number {
  const codes = [...new Set(values.map((value) => value.trim().toUpperCase()))];
  const counts = otherLists.map((list) => codes.filter((code) => list.has(code)).length);
  return Math.max(codes.filter(isAmount).length, ...counts);
}

const smallWord = new Set(smallWords.join(" ").split(" "));

/** Whether a code is also a small word or an operator: `AND`, `IN`. */
export function isSmallWord(code: string): boolean {
  return smallWord.has(code.trim().toUpperCase());
}

/** An amount or a year rather than a code: no leading zero, and round, or of a century people write about. */
export function isAmount(code: string): boolean {
  if (!/^[1-9]\d*$/.test(code)) return false;
  const number = Number(code);
  return number % 50 === 0 || (number >= 1900 && number <= 2100);
}

/** The codes of a list written as one text, `0131|0339`; none where the text is no such list. */
export function codesIn(text: string): readonly string[] {
  if (!/^[\p{L}\d]{2,6}(?:\s*[|,;/]\s*[\p{L}\d]{2,6})+$/u.test(text)) return none;
  return text.split(/[|,;/]/).map((part) => part.trim());
}

const none: readonly string[] = [];

const otherWords = new Set(
  "overig overige overigen other others anders ander andere rest buitenland buitenlands elders abroad foreign niet-nl non-nl niet-nederlands".split(
    " ",
  ),
);
const longestOther = 20;

/** True for a word for whatever is not named. */
export function isOther(text: string): boolean {
  return text.length <= longestOther && otherWords.has(text.trim().toLowerCase());
}
