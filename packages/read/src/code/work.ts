import type { Token } from "./tokens.ts";

/** A name of a column in a program, with what it is compared with. */
export interface Named {
  readonly name: Token;
  readonly values: Token[];
  readonly limits: Token[];
}

/** What a function that holds a column against a text has been given so far. */
export interface Asked {
  column: Named | null;
  /** Texts that stand before the column. */
  readonly waiting: Token[];
  readonly above: Asked | null;
}

export interface Frame {
  readonly open: string;
  /** Names in it stand for columns. */
  readonly isOfColumns: boolean;
  /** Texts right in it are columns as well. */
  readonly isPicking: boolean;
  /** What stands right in it are parameters of a library, or what is said to people. */
  readonly isOfLibrary: boolean;
  /** What the texts in it are compared with. */
  readonly owner: Named | null;
  /** Brackets of a function that holds a column against the texts in them. */
  readonly asked: Asked | null;
}

/** What is known while the tokens are read one after the other. */
export interface Work {
  readonly tokens: readonly Token[];
  /** In R, names that the program itself gives something to: by themselves they are no columns. */
  readonly assigned: ReadonlySet<string> | null;
  readonly columns: Named[];
  readonly rest: Token[];
  readonly remarks: Token[];
  readonly frames: Frame[];
  last: Named | null;
  comparison: string | null;
  /** A text that stands before what it is compared with: `"TR" in df.iban`. */
  ahead: Token | null;
  /** Of the innermost function that asks. */
  asked: Asked | null;
  /** Names that stand for a library or something of one. */
  readonly ofLibraries: Set<string>;
  /** An import that is being read: the package, once it is known. */
  importing: { root: string | null } | null;
  /** How deep in brackets the formula stands that is being read; -1 in none. */
  formula: number;
}
