import type { Text } from "@tenzij/law";
import { wordData } from "@tenzij/lexicon";
import { plainWords } from "../text/plain-words.ts";
import { type AnswerForm, isFiller } from "./filler.ts";

/** Why a text is no answer, or a poor one. The first eight block; the rest is questioned in front of the signer. */
export type Emptiness =
  | "empty"
  | "placeholder"
  | "not-applicable"
  | "pointer"
  | "echo"
  | "repetition"
  | "filler"
  | "copied"
  | "thin"
  | "no-figure"
  | { readonly phrase: string; readonly why: Text };

const blocking = new Set<unknown>([
  "empty",
  "placeholder",
  "not-applicable",
  "pointer",
  "echo",
  "repetition",
  "filler",
  "copied",
]);

/** True where nothing was answered; false where the answer is only questioned. */
export function isUnanswered(emptiness: Emptiness): boolean {
  return blocking.has(emptiness);
}

/**
 * Holds a text against what people write where an answer should stand. The number of words by itself never decides.
 * @param prompts the question as put, in both languages, with what its answer holds: repeating these is no answer.
 * @param form what is wanted: a sentence, or something that may be as short as a name
 * @returns null when nothing is wrong.
 */
export function emptinessOf(text: string, prompts: readonly string[], form: AnswerForm): Emptiness | null {
  if (text.trim() === "") return "empty";
  const { placeholders, notApplicable, pointers, empty } = lists();
  const plain = plainWords(text);
  if (plain === "" || placeholders.has(plain)) return "placeholder";
  if (notApplicable.has(plain)) return "not-applicable";
  if (prompts.some((prompt) => plainWords(prompt) === plain)) return "echo";
  const words = plain.split(" ");
  if (words.every((word) => placeholders.has(word))) return "placeholder";
  if (isRepetition(words)) return "repetition";
  if (isPointer(text, plain, words, pointers)) return "pointer";
  if (isFiller(text, prompts, form)) return "filler";
  const phrase = empty.find((one) => ` ${plain} `.includes(` ${one.plain} `));
  if (phrase !== undefined) return { phrase: phrase.phrase, why: phrase.why };
  return words.length < 5 && !/\d/.test(text) ? "thin" : null;
}

/** True when every word that carries meaning is about cost, speed or capacity. */
export function isOnlyConvenience(text: string): boolean {
  const words = plainWords(text)
    .split(" ")
    .filter((word) => word.length > 3);
  const hits = words.filter((word) => lists().convenience.has(word));
  return hits.length > 0 && words.length - hits.length < 5 && !/\d/.test(text);
}

interface Lists {
  readonly placeholders: ReadonlySet<string>;
  readonly notApplicable: ReadonlySet<string>;
  readonly pointers: readonly string[];
  readonly empty: readonly { plain: string; phrase: string; why: Text }[];
  readonly convenience: ReadonlySet<string>;
}

let known: Lists | undefined;

function lists(): Lists {
  const { phrases } = wordData;
  known ??= {
    placeholders: new Set(phrases.placeholders.map(plainWords)),
    notApplicable: new Set(phrases.notApplicable.map(plainWords)),
    pointers: phrases.pointers.map(plainWords),
    empty: phrases.empty.map((one) => ({ ...one, plain: plainWords(one.phrase) })),
    convenience: new Set(phrases.convenience.map(plainWords)),
  };
  return known;
}

/** The same few words again and again, as filler texts are. */
function isRepetition(words: readonly string[]): boolean {
  return words.length >= 6 && new Set(words).size * 3 <= words.length;
}

/** Opens by pointing elsewhere and then says nothing of its own. */
function isPointer(text: string, plain: string, words: readonly string[], pointers: readonly string[]): boolean {
  if (words.length > 12 || !pointers.some((pointer) => plain === pointer || plain.startsWith(`${pointer} `)))
    return false;
  const own = /[.:;,]\s+(.*)$/s.exec(text)?.[1] ?? "";
  return (
    plainWords(own)
      .split(" ")
      .filter((word) => /\p{L}{3}|\p{N}/u.test(word)).length < 4
  );
}
