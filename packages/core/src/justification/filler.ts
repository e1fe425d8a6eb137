import { isWordLike, wordData } from "@tenzij/lexicon";
import { plainWords } from "../text/plain-words.ts";

/** A sentence has to say something; a name, a reference or an article may be one word. */
export type AnswerForm = "sentence" | "short";

/** Fewer words of its own than this are no sentence. */
const fewest = 3;

/**
 * Whether a text was typed to fill a field: without repetitions, the question's own words and words of no content fewer than three
 * words remain, or none of these is a word of Dutch or English. Of a short form one word that says something is enough.
 * @param prompts the question as put, in both languages, with the titles of what its answer holds
 */
export function isFiller(text: string, prompts: readonly string[], form: AnswerForm): boolean {
  const { contentless, unfinished, latin } = lists();
  const plain = plainWords(text);
  if (unfinished.some((opening) => `${plain} `.startsWith(`${opening} `))) return true;
  const words = wordsOf(text);
  if (words.filter((word) => latin.has(word.plain)).length * 2 > words.length) return true;
  const contentWords = words.filter(
    (word) => isAbbreviation(word, text) || !(contentless.has(word.plain) || isMash(word, form)),
  );
  const asked = new Set(prompts.flatMap((prompt) => plainWords(prompt).split(" ").map(stemOf)));
  const own = contentWords.filter((word) => !asked.has(stemOf(word.plain)));
  // An answer may take words of its question; one that hardly has others repeats it.
  const counted = own.length * 2 < contentWords.length ? own : contentWords;
  const distinct = new Set(counted.map((word) => word.plain)).size;
  return form === "short" ? own.length === 0 : distinct < fewest || !counted.some(isKnown);
}

/** In capitals, where not everything is: `OR` is a body, not a word between two others. */
function isAbbreviation({ written }: Word, text: string): boolean {
  return /^\p{Lu}{2,6}$/u.test(written) && /\p{Ll}/u.test(text);
}

interface Word {
  readonly written: string;
  readonly plain: string;
}

/** The words of a text; figures stay whole, and a word that is one thing again and again is that thing once. */
function wordsOf(text: string): Word[] {
  const whole = text.replace(/(\d)[.,:/](?=\d)/g, "$1");
  return (whole.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).flatMap((written): Word[] => {
    const plain = plainWords(written).replace(/^(\p{L}{2,4})\1+$/u, "$1");
    return plain === "" ? [] : [{ written, plain }];
  });
}

/**
 * Letters that nobody wrote as a word: one of them again and again, a row of the keyboard, or in a sentence as no word of either
 * language has them. A short form may be a name or a login, whose letters follow no rule.
 */
function isMash({ written, plain }: Word, form: AnswerForm): boolean {
  if (/\p{N}/u.test(plain)) return /^(.)\1{3,}$/u.test(plain);
  if (plain.length < 2) return form === "sentence";
  if (/(.)\1\1/u.test(plain) || isKeyboardRow(plain)) return true;
  return form === "sentence" && /^[a-z]+$/.test(plain) && !isWordLike(wordData.letterRuns, plain) && !isName(written);
}

const keyboardRows = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "azertyuiop", "qsdfghjklm", "wxcvbn"];

function isKeyboardRow(plain: string): boolean {
  return (
    plain.length > 3 && keyboardRows.some((row) => row.includes(plain) || [...row].reverse().join("").includes(plain))
  );
}

/** Written as a name or an abbreviation is: `CBS`, `Öztürk`. */
function isName(written: string): boolean {
  return /^\p{Lu}{2,6}$/u.test(written) || (/^\p{Lu}\p{L}+$/u.test(written) && /[aeiouy]/i.test(plainWords(written)));
}

function isKnown({ plain }: Word): boolean {
  return plain.length > 2 && /^[a-z]+$/.test(plain) && isWordLike(wordData.letterRuns, plain);
}

/** A word without the ending of a plural, an adjective or a verb: enough to know the question's words again. */
function stemOf(word: string): string {
  return word.length > 4 ? word.replace(/(?:en|e|s|t)$/, "") : word;
}

interface Lists {
  readonly contentless: ReadonlySet<string>;
  readonly unfinished: readonly string[];
  readonly latin: ReadonlySet<string>;
}

let known: Lists | undefined;

function lists(): Lists {
  const { contentless, unfinished, printersLatin } = wordData.phrases;
  const set = (lines: readonly string[]) => new Set(lines.flatMap((line) => plainWords(line).split(" ")));
  known ??= { contentless: set(contentless), unfinished: unfinished.map(plainWords), latin: set(printersLatin) };
  return known;
}
