import type { Message } from "@tenzij/core/language";

/** Why nothing can be judged: the run ends red with this said, never green and never skipped. */
export class Problem extends Error {
  readonly said: Message;
  constructor(said: Message) {
    super(said.key);
    this.name = "Problem";
    this.said = said;
  }
}

/** Ends the judging: the only throw in what judges a change, which each shell catches in one place. */
export function fail(said: Message): never {
  throw new Problem(said);
}
