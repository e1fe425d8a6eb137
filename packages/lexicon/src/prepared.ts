import { type Doors, doorsByPhrase, unpackDoors } from "./doors.ts";
import { type PhraseIndex, phraseIndex } from "./phrase-index.ts";
import type { TermShelf } from "./term-shelf.ts";
import { type UnpackedTrie, unpackTrie } from "./trie.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * The words of the law in all their forms, indexed, so that starting up costs milliseconds. Made by `prepare`, read
 * by `unpack`; of no meaning to anyone else.
 */
export interface PreparedWords {
  /** Changes with the words of the law: an index of another law is not used. */
  readonly fingerprint: number;
  /** Of each word, by its id: words are numbered in the order of the trie. */
  readonly traits: readonly number[];
  readonly trie: string;
  readonly nodes: number;
  /** Of each form a letter that says how far the id it belongs to is from the last word before it. */
  readonly forms: string;
  /** The ids of forms of which no letter tells, likewise, in the order of those forms. */
  readonly several: string;
  readonly phrases: string;
  readonly doors: string;
}

/** What a lexicon needs that takes time to make. */
export interface Index {
  readonly vocabulary: Vocabulary;
  readonly doors: Doors;
  readonly phrases: PhraseIndex;
}

/** The letter of the word right before a form, and the one of a form that stands in `several`. Between # and ~, so that JSON is hardly longer for it. */
const [same, elsewhere] = [79, "!"];
const nearest = { back: same - 35, ahead: 126 - same };

/** A form and the ids it belongs to; the first is its own where it is a word as it is written. */
export interface PackedForm {
  readonly ids: readonly number[];
  readonly isWord: boolean;
}

/** Packs the ids that forms belong to, one letter each, so that none has to be looked at before it is asked for. */
export function packForms(forms: readonly PackedForm[]): Pick<PreparedWords, "forms" | "several"> {
  const several: string[] = [];
  let lastWord = -1;
  const letters = forms.map(({ ids, isWord }) => {
    if (isWord) lastWord++;
    const away = ids.map((id) => id - lastWord);
    const [first = 0] = away;
    if (away.length === 1 && -first <= nearest.back && first <= nearest.ahead) return String.fromCharCode(same + first);
    several.push(away.join());
    return elsewhere;
  });
  return { forms: letters.join(""), several: several.join(" ") };
}

function formReader({ forms, several }: PreparedWords, { wordsBefore }: UnpackedTrie): (at: number) => number[] {
  let lists: Map<number, string> | undefined;
  return (at) => {
    const lastWord = (wordsBefore[at] as number) - 1;
    if (forms[at] !== elsewhere) return [lastWord + forms.charCodeAt(at) - same];
    lists ??= placed(forms, several.split(" "));
    return (lists.get(at) ?? "").split(",").map((away) => lastWord + Number(away));
  };
}

/** Lists by the number of the form each is of. */
function placed(forms: string, lists: readonly string[]): Map<number, string> {
  const map = new Map<number, string>();
  let at = -1;
  for (const list of lists) {
    at = forms.indexOf(elsewhere, at + 1);
    map.set(at, list);
  }
  return map;
}

/**
 * Reads an index back as `prepare` made it.
 * @param written the phrases of the law, in the order in which they were prepared
 * @param shelf the terms of the same words
 */
export function unpack(prepared: PreparedWords, written: ReadonlySet<string>, shelf: TermShelf): Index {
  const unpacked = unpackTrie(prepared.trie, prepared.nodes, prepared.forms.length);
  const { trie, texts } = unpacked;
  const vocabulary: Vocabulary = {
    trie,
    ids: new Map(texts.map((word, id) => [word, id])),
    texts,
    traits: [...prepared.traits],
    forms: new Array<undefined>(prepared.forms.length),
    unpackForm: formReader(prepared, unpacked),
    cuts: new Map(),
    apart: new Set(),
    ordinary: new Set(),
    letterRuns: {},
    corrections: new Map(),
  };
  const phrases = phraseIndex(prepared.phrases, written, vocabulary);
  return { vocabulary, doors: unpackDoors(prepared.doors, doorsByPhrase(shelf, phrases.first)), phrases };
}
