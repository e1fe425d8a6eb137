import type { Token } from "./tokens.ts";

/** A name of a column in a program, with what it is compared with. */
export interface Named {
  readonly name: Token;
  readonly values: Token[];
  readonly limits: Token[];
  /** It is a variable of the program that is held against a number or another name: of data only where it is a column elsewhere. */
  readonly isOwn?: boolean;
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
  /** What is called with it; empty where nothing is. */
  readonly called: string;
  /** It tells a model or a picture how to work. */
  readonly isOfSettings: boolean;
  /** The column that what stands in it is given to, of which texts in it are values. */
  readonly given: Named | null;
  /** Names in it stand for columns. */
  readonly isOfColumns: boolean;
  /** Texts right in it are columns as well. */
  readonly isPicking: boolean;
  /** What stands right in it are parameters of a library, or what is said to people. */
  readonly isOfLibrary: boolean;
  /** What stands right in it are parameters of a method of something that a library made. */
  readonly isOfObject: boolean;
  /** Texts in it are values of a column. */
  readonly isOfValues: boolean;
  /** Texts behind a colon in it are names that columns get. */
  readonly isRenaming: boolean;
  /** Whether what it is put behind is of a library. */
  readonly isBehindObject: boolean;
  /** What the texts in it are compared with. */
  readonly owner: Named | null;
  /** Brackets of a function that holds a column against the texts in them. */
  readonly asked: Asked | null;
}

/** What a program, or the cells of a notebook together, say of their own names. */
export interface Known {
  /** Names that stand for a library or something of one. */
  readonly ofLibraries: Set<string>;
  /** Those of them that make pictures, in which no text is a column. */
  readonly ofPictures: Set<string>;
  /** Names that the program itself gives something to. */
  readonly made: Set<string>;
  /** Texts that the program gives a name. */
  readonly texts: Map<string, string>;
  /** Names that stand for a whole module. */
  readonly modules: Set<string>;
  /** Names of what a library gave: a table, a model. */
  readonly objects: Set<string>;
}

export function knowingNothing(): Known {
  return {
    ofLibraries: new Set(),
    ofPictures: new Set(),
    made: new Set(),
    texts: new Map(),
    modules: new Set(),
    objects: new Set(),
  };
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
  readonly known: Known;
  /** Texts that this program gives a name, where they stand. */
  readonly texts: ReadonlyMap<string, Token>;
  /** Whether the name or brackets just read belong to something of a library. */
  isOfObject: boolean;
  /** An import that is being read: the package, once it is known. */
  importing: { root: string | null; readonly isFrom: boolean } | null;
  /** How deep in brackets the formula stands that is being read; -1 in none. */
  formula: number;
}
