const firstLetter = 97;
const lastLetter = 122;
const comma = 44;

/**
 * Words of letters a to z, so that looking up every beginning of a text is a single walk. Node 0 is the root; 0 as
 * child or sibling is none.
 */
export interface Trie {
  nodes: number;
  letters: Uint8Array;
  children: Int32Array;
  siblings: Int32Array;
  /** The value stored at a node plus one. */
  values: Int32Array;
}

export function emptyTrie(capacity: number): Trie {
  return {
    nodes: 1,
    letters: new Uint8Array(capacity),
    children: new Int32Array(capacity),
    siblings: new Int32Array(capacity),
    values: new Int32Array(capacity),
  };
}

/** The node reached from `node` by the letter at `at`, or 0 when there is none. */
export function follow(trie: Trie, node: number, text: string, at: number): number {
  const letter = text.charCodeAt(at);
  let next = trie.children[node] as number;
  while (next !== 0 && trie.letters[next] !== letter) next = trie.siblings[next] as number;
  return next;
}

/** The value stored at a node, or -1. */
export function valueAt(trie: Trie, node: number): number {
  return (trie.values[node] as number) - 1;
}

export function setValue(trie: Trie, node: number, value: number): void {
  trie.values[node] = value + 1;
}

/** The node of a word, made when it is not there; -1 for a word with anything but a to z. */
export function nodeFor(trie: Trie, word: string): number {
  for (let at = 0; at < word.length; at++) {
    const letter = word.charCodeAt(at);
    if (letter < firstLetter || letter > lastLetter) return -1;
  }
  let node = 0;
  for (let at = 0; at < word.length; at++)
    node = follow(trie, node, word, at) || addNode(trie, node, word.charCodeAt(at));
  return node;
}

function addNode(trie: Trie, parent: number, letter: number): number {
  const node = trie.nodes++;
  if (node >= trie.letters.length) grow(trie);
  trie.letters[node] = letter;
  trie.siblings[node] = trie.children[parent] as number;
  trie.children[parent] = node;
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

/**
 * A trie as text: a letter goes down, `.` marks a form, `,` one that is a word as it is written, a digit goes up by so many.
 * @param isWritten whether a form is a word as it is written
 * @returns with the text the value of each form, in the order in which `unpackTrie` numbers them
 */
export function packTrie(
  trie: Trie,
  isWritten: (form: string, value: number) => boolean,
): { text: string; order: number[] } {
  const order: number[] = [];
  let text = "";
  let up = 0;
  const visit = (node: number, form: string) => {
    const value = valueAt(trie, node);
    if (value >= 0) {
      order.push(value);
      text += isWritten(form, value) ? "," : ".";
    }
    // Last first, so that children lie in the same order in the trie that is read back.
    for (const next of childrenOf(trie, node).reverse()) {
      const letter = String.fromCharCode(trie.letters[next] as number);
      text += upward(up) + letter;
      up = 0;
      visit(next, form + letter);
      up++;
    }
  };
  visit(0, "");
  return { text, order };
}

function upward(steps: number): string {
  let text = "";
  for (let left = steps; left > 0; left -= 9) text += String(Math.min(left, 9));
  return text;
}

function childrenOf(trie: Trie, node: number): number[] {
  const children: number[] = [];
  for (let next = trie.children[node] as number; next !== 0; next = trie.siblings[next] as number) children.push(next);
  return children;
}

/** Every form of a trie and its value, in the order of its nodes. */
export function eachForm(trie: Trie, tell: (form: string, value: number) => void, node = 0, form = ""): void {
  const value = valueAt(trie, node);
  if (value >= 0) tell(form, value);
  for (const next of childrenOf(trie, node))
    eachForm(trie, tell, next, form + String.fromCharCode(trie.letters[next] as number));
}

/** A trie read back, with what its text says of its forms. */
export interface UnpackedTrie {
  readonly trie: Trie;
  /** The words, in the order of the trie. */
  readonly texts: string[];
  /** Of each form, how many words stand before the next form. */
  readonly wordsBefore: Uint16Array;
}

/** Reads back what `packTrie` wrote, a trie of so many nodes and forms; values count up from 0. */
export function unpackTrie(text: string, nodes: number, forms: number): UnpackedTrie {
  const trie = emptyTrie(nodes + 1);
  const texts: string[] = [];
  const wordsBefore = new Uint16Array(forms);
  const path: number[] = [0];
  const letters: string[] = [""];
  let depth = 0;
  let value = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= firstLetter) {
      path[++depth] = addNode(trie, path[depth - 1] as number, unit);
      letters[depth] = (letters[depth - 1] as string) + (text[at] as string);
    } else if (unit >= 48) depth -= unit - 48;
    else {
      if (unit === comma) texts.push(letters[depth] as string);
      wordsBefore[value] = texts.length;
      setValue(trie, path[depth] as number, value++);
    }
  }
  return { trie, texts, wordsBefore };
}

/** A trie of the same words, which can be added to by itself. */
export function copyOfTrie({ nodes, letters, children, siblings, values }: Trie): Trie {
  return {
    ...{ nodes, letters: letters.slice(), children: children.slice() },
    ...{ siblings: siblings.slice(), values: values.slice() },
  };
}

function grow(trie: Trie): void {
  const capacity = trie.letters.length * 2;
  const larger = emptyTrie(capacity);
  larger.letters.set(trie.letters);
  larger.children.set(trie.children);
  larger.siblings.set(trie.siblings);
  larger.values.set(trie.values);
  Object.assign(trie, { ...larger, nodes: trie.nodes });
}
