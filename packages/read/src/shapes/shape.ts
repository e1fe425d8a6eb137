/** What a file of a known tool holds: who decides by it decides what is asked. */
export type Holds =
  /** What a model learned: which fields, how heavily. */
  | "model"
  /** Conditions that pick. */
  | "rules"
  /** Fields that exist, of which none has to be used. */
  | "columns"
  /** What a model is measured for. */
  | "measures";

/**
 * How files of one tool are known, and where names stand in them. Paths as in policy: `features[*].name`. Values, weights and sources stand
 * beside a name under keys that say what they are in any file, so that no shape has to.
 */
export interface Shape {
  /** As its makers call it. */
  readonly tool: string;
  readonly holds: Holds;
  /** Every one of these leads to something. */
  readonly has: readonly string[];
  /** Texts that some of them lead to. */
  readonly says?: Readonly<Record<string, RegExp>>;
  /** Each text there is the name of a field. */
  readonly names: readonly string[];
  /** How a model works inside: the numbers there name nothing. */
  readonly numbers?: readonly string[];
  /** Its trees: no key or value there names a field, and every word there is looked at as one that stands loose. */
  readonly trees?: readonly string[];
}
