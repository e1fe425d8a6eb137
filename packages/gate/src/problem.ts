import type { Message } from "@tenzij/core/language";

/** Why nothing can be judged: the run ends red with this said, never green and never skipped. */
export class Problem extends Error {
  readonly sentence: Message;
  constructor(sentence: Message) {
    super(sentence.key);
    this.name = "Problem";
    this.sentence = sentence;
  }
}

/** Ends the judging: the only throw in what judges a change, which each shell catches in one place. */
export function fail(sentence: Message): never {
  throw new Problem(sentence);
}
