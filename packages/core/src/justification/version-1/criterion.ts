import type { Node } from "@tenzij/read";

/** In which capacity a piece of text speaks for its criterion. */
export type Role = "name" | "label" | "description" | "value" | "expression" | "source";

/** A piece of text of a criterion. */
export interface Piece {
  readonly role: Role;
  readonly text: string;
  /** Where it is written, an offset in UTF-16 units. */
  readonly start: number;
}

/** A number said of a criterion. */
export interface Measure {
  readonly text: string;
  readonly start: number;
}

/** One criterion as version 1 of the digests read it. */
export interface Criterion {
  readonly name: string;
  readonly pointer: string;
  readonly pieces: readonly Piece[];
  readonly weight?: Measure;
  readonly threshold?: Measure;
  readonly node: Node;
}

/** Where the reading is: the JSON pointer, and how many texts inside texts it is in. */
export interface At {
  readonly pointer: string;
  readonly embedded: number;
}

/** One step down. */
export function below({ pointer, embedded }: At, token: string | number): At {
  return { pointer: `${pointer}/${String(token).replaceAll("~", "~0").replaceAll("/", "~1")}`, embedded };
}
