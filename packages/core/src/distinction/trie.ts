const branches = 27;
const firstLetter = 97;

/** Words of letters a to z as one table, so that looking up every beginning of a text is a single walk. */
export interface Trie {
  /** Table of `branches` numbers per node: the node that follows each letter, and last the value plus one. */
  table: Int32Array;
  nodes: number;
}

export function emptyTrie(expectedNodes: number): Trie {
  return {
    table: new Int32Array(Math.max(expectedNodes, 16) * branches),
    nodes: 1,
  };
}

/** The node reached from `node` by the letter at `at`, or 0 when there is none. */
export function follow(trie: Trie, node: number, text: string, at: number): number {
  const letter = text.charCodeAt(at) - firstLetter;
  return letter >= 0 && letter < 26 ? (trie.table[node * branches + letter] as number) : 0;
}

/** The value stored at a node, or -1. */
export function valueAt(trie: Trie, node: number): number {
  return (trie.table[node * branches + 26] as number) - 1;
}

export function setValue(trie: Trie, node: number, value: number): void {
  trie.table[node * branches + 26] = value + 1;
}

/** The node of a word, made when it is not there; -1 for a word with anything but a to z. */
export function nodeFor(trie: Trie, word: string): number {
  let node = 0;
  for (let at = 0; at < word.length; at++) {
    const letter = word.charCodeAt(at) - firstLetter;
    if (letter < 0 || letter >= 26) return -1;
    let next = trie.table[node * branches + letter] as number;
    if (next === 0) {
      next = trie.nodes++;
      if (next * branches >= trie.table.length) grow(trie);
      trie.table[node * branches + letter] = next;
    }
    node = next;
  }
  return node;
}

/** The value of a whole word, or -1. */
export function lookUp(trie: Trie, word: string): number {
  let node = 0;
  for (let at = 0; at < word.length; at++) {
    node = follow(trie, node, word, at);
    if (node === 0) return -1;
  }
  return node === 0 ? -1 : valueAt(trie, node);
}

function grow(trie: Trie): void {
  const table = new Int32Array(trie.table.length * 2);
  table.set(trie.table);
  trie.table = table;
}
