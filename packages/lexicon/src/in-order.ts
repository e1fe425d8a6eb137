import { eachForm, emptyTrie, nodeFor, setValue } from "./trie.ts";
import { formIds, type Vocabulary } from "./vocabulary.ts";

/**
 * Numbers the words of a vocabulary in the order of its trie, so that a form lies beside the word it is a form of: what the build packs of
 * it is small by that. An index made on the spot has the same numbers, and its nodes lie as in one that is read back: of two guesses that
 * are as good the first one found counts.
 */
export function inOrder(vocabulary: Vocabulary): Vocabulary {
  const order: number[] = [];
  const trie = emptyTrie(vocabulary.trie.nodes + 1);
  eachForm(vocabulary.trie, (form, at) => {
    setValue(trie, nodeFor(trie, form), at);
    const [id = -1] = formIds(vocabulary, at);
    if (vocabulary.texts[id] === form) order.push(id);
  });
  const numbers: number[] = [];
  for (const [at, id] of order.entries()) numbers[id] = at;
  const texts = order.map((id) => vocabulary.texts[id] as string);
  return {
    ...vocabulary,
    trie,
    ids: new Map(texts.map((word, id) => [word, id])),
    texts,
    traits: order.map((id) => vocabulary.traits[id] as number),
    forms: vocabulary.forms.map((ids) => ids?.map((id) => numbers[id] as number)),
  };
}
