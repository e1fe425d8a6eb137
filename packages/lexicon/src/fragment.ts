/** In which capacity a piece of text speaks for its indicator. */
export type FragmentRole = "name" | "label" | "description" | "value" | "expression" | "source";

/** A piece of text in which words are looked for. A reader keeps where it stands beside it, on the same object. */
export interface Fragment {
  readonly role: FragmentRole;
  /** As resolved (quotes and escapes undone); offsets of what is found are offsets in it. */
  readonly text: string;
  /** The key under which it stands, as written; "" for a bare list item. */
  readonly key: string;
  /** Its keys do not say that it is a value: it may be a name too, or is an indicator of its own apart from this one. */
  readonly named?: "maybe" | "apart";
}

/** What is judged as one: an indicator, or a word somebody asks about. */
export interface Subject<F extends Fragment = Fragment> {
  /** JSON pointer of its place in its document; its keys can say what it is about. */
  readonly pointer: string;
  readonly fragments: readonly F[];
  /** The number it has to reach, where one is stated. */
  readonly threshold?: unknown;
}

/** What a reader knows of the keys of its documents. */
export interface KeyMeaning {
  /** Whether criteria are listed below it: it says nothing of any one of them. */
  readonly headsCriteria: (key: string) => boolean;
  /** Whether it only says in which capacity a text stands, not what the text is about. */
  readonly saysOnlyRole: (key: string) => boolean;
}
