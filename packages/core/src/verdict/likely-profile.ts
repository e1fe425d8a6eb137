/** A file that may help decide who is controlled. */
export interface LikelyProfile {
  readonly file: string;
  /** It is governed by its name; no policy has to say so. */
  readonly byName: boolean;
  /** Words in it that ask for a test, as written, each once. */
  readonly asking: readonly string[];
  /** All that makes it look so is that it takes rows, or decides, by what these words say. */
  readonly filters?: true;
  /** Governance says that it is none. */
  readonly noProfile?: true;
}
